/* extract/xml/wiki_lines.h - the marks of MediaWiki at the beginnings of lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_WIKI_LINES_H
#define KITH_EXTRACT_XML_WIKI_LINES_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/**
 * Append `text`, without templates and links, to `out`, without marks of headings, lists and
 * emphasis, a row of a table a line, and without the sections of sources. Time: O(text).
 */
void kith_wiki_lines_strip(kith_str text, kith_buffer *out);

#endif
