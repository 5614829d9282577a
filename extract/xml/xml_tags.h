/* extract/xml/xml_tags.h - how much work the tags of XML would make a parser. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_XML_TAGS_H
#define KITH_EXTRACT_XML_XML_TAGS_H

#include <stdbool.h>

#include "extract/base/str.h"

/** Where in XML the bytes are that come; {0} is its start. */
typedef struct kith_xml_tags {
    int place;
    size_t matched;    /* bytes of what ends a comment, CDATA section or instruction */
    size_t attributes; /* of the tag */
} kith_xml_tags;

/**
 * Go on over `bytes`; false when a tag in them has more than `max` attributes, each of which
 * parsers compare with all before it. Time: O(bytes).
 */
bool kith_xml_tags_scan(kith_xml_tags *tags, kith_str bytes, size_t max);

#endif
