/* extract/html/tags.h - how much work a web page would make a parser, and less of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_TAGS_H
#define KITH_EXTRACT_HTML_TAGS_H

#include "extract/base/buffer.h"

typedef struct kith_tags {
    size_t ends;           /* end tags, and starts of bodies: what open elements are searched for */
    size_t attributes_max; /* of one tag */
} kith_tags;

/**
 * Count the end tags of `page`, and the attributes of the tag with most, and append the page to
 * `out` without what nobody reads: comments, styles, drawings, and scripts but for
 * JSON-LD.
 *
 * Parsers compare each attribute of a tag with all before it, and each end tag with all open
 * elements: pages made to exhaust them are told by these numbers. Time: O(page.len).
 */
kith_tags kith_tags_count(kith_str page, kith_buffer *out);

#endif
