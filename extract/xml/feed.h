/* extract/xml/feed.h - feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_FEED_H
#define KITH_EXTRACT_XML_FEED_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** Has an element of this name, a file's first one, a feed in it? */
bool kith_feed_detect(kith_str root);

/**
 * Open the feed that `reader`, which is borrowed, gives: a record an item.
 *
 * The id is the item's link, or its own id where it has none or shares it with one before; else it
 * is left empty. The text is the longer of its content and its summary, without the marks of HTML,
 * below its title; the date when it was published, or updated. Failures as of
 * kith_xml_parser_step().
 */
void kith_feed_open(kith_reader *reader, kith_record_stream *out);

/** `text` below `title`, unless it begins with it or one of them is empty; in `arena`. */
kith_str kith_feed_text(kith_str title, kith_str text, kith_arena *arena);

#endif
