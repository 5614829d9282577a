/* extract/xml/mediawiki.h - dumps of MediaWiki: the articles in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_MEDIAWIKI_H
#define KITH_EXTRACT_XML_MEDIAWIKI_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/**
 * Open the dump (export-0.3 to 0.11) that `reader`, which is borrowed, gives: a record a page.
 *
 * Only articles count (namespace 0), and no redirects. Of many revisions the last one is read. The
 * id is the page's address where the dump tells its wiki's, else empty; the date is that of a
 * template {{date|…}}, as Wikinews has it, or of the revision; the text is without marks
 * (wikitext.h), below the title. Failures as of kith_xml_parser_step(). A page takes the memory of
 * its text.
 */
void kith_mediawiki_open(kith_reader *reader, kith_record_stream *out);

#endif
