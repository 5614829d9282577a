/* extract/section.h - sections: a story, and the teasers of other stories around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_SECTION_H
#define KITH_EXTRACT_SECTION_H

#include "extract/paragraph.h"

/**
 * Number the sections of `text`, whose paragraphs are given in text order.
 *
 * The story is section 0. A line such as "Latest news" or "Related articles" behind the story
 * ends it: from there on each headline is a section of its own, and prose of several sentences
 * is one up to the next headline. A line "Read more: ..." is a section of its own in the midst
 * of another, whose number comes back after it. Time: O(text.len).
 */
void kith_sections_number(kith_str text, kith_paragraphs *paragraphs);

#endif
