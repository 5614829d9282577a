/* extract/entity/person_bounds.h - where the names of persons begin and end, by one rule each. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_PERSON_BOUNDS_H
#define KITH_EXTRACT_ENTITY_PERSON_BOUNDS_H

#include "extract/tagger/tagger.h"

/**
 * Cut and join the names of persons that the tagger found in `words`, in place of `labels`.
 *
 * - Titles and offices at the beginning are no part of a name, as long as a word is left: "Mr
 *   Denis", "Crown Prince Haakon", "Labour MP Luciana Berger".
 * - A people at the beginning is a demonym, where two words follow: "Swede Kennet Andersson".
 * - A name ends before "of" behind two words: "Jack Dorsey of Block".
 * - A comma parts two names of two words or more: "Okereke Linus, TY Bello".
 * - A country that people are called by for given name is one before a single word: "India Hicks";
 *   where the two were taken for a place or a firm, as far as that was not sure: "Georgia Meloni".
 * - Initials before a name are part of it: "N. R. Narayana Murthy".
 *
 * `fine`: the labels are of the fine set. `scores`: how sure they are, or NULL. Time: O(words).
 */
void kith_person_bounds_settle(const kith_words *words, bool fine, const float *scores,
                               kith_label *labels);

#endif
