/* extract/text/section.h - sections: a story, and the teasers of other stories around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_SECTION_H
#define KITH_EXTRACT_TEXT_SECTION_H

#include "extract/text/sentence.h"

/**
 * Number the sections of the sentences of a whole text, valid UTF-8, paragraph by paragraph.
 *
 * The story is section 0. A paragraph such as "Latest news" or "Related articles" behind the
 * story's first prose ends it: from there on each headline is a section of its own, and so is
 * prose of several sentences up to the next headline. A paragraph or a sentence "Read more: ..."
 * is a section of its own in the midst of another, whose number comes back after it.
 * Time: O(sentences).
 */
void kith_sections_number(kith_str text, kith_sentences *sentences);

#endif
