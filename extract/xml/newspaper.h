/* extract/xml/newspaper.h - what agencies and archives of papers write: NITF and NewsML. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_NEWSPAPER_H
#define KITH_EXTRACT_XML_NEWSPAPER_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** Has an element of this name, a file's first one, articles in it? */
bool kith_newspaper_detect(kith_str root);

/**
 * Open the articles (NITF 3, NewsML 1, NewsML-G2) that `reader`, which is borrowed, gives.
 *
 * The title is the main headline, the date when it was issued, or this version made; the id is
 * the item's own. The text is the paragraphs of the body below the title. Failures as of
 * kith_xml_parser_step().
 */
void kith_newspaper_open(kith_reader *reader, kith_record_stream *out);

#endif
