/* extract/training/gold_fill.h - how gold text is filled, word by word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_GOLD_FILL_H
#define KITH_EXTRACT_TRAINING_GOLD_FILL_H

#include "extract/training/gold.h"

/** Append a word, whose text is borrowed, to the sentence that is open. */
void kith_gold_add_word(kith_gold *gold, kith_str word, kith_labels allowed);

/** End the sentence and, with the weight it has in training, the document; an empty one is none. */
void kith_gold_end_sentence(kith_gold *gold);
void kith_gold_end_document(kith_gold *gold, float weight);

/** The labels that begin or go on names of `tags`, bits 1 << tag of the label set in use. */
kith_labels kith_gold_labels(unsigned tags, bool begin);

/**
 * What of `open`, the labels that an O of a source leaves open, a word may have.
 *
 * A name begins with a word that has a capital or a digit. Where a source leaves everything open,
 * any word may go on a name, and where it leaves only MISC, "of" and "the": else such a source
 * would teach to see names everywhere, and one MISC over a whole list of names.
 */
kith_labels kith_gold_open(kith_str word, kith_labels open);

/**
 * Narrow the fine tags that a source leaves open for a name: COMPANY or ORGANIZATION by `kinds`
 * (may be NULL), COUNTRY or PLACE, DEMONYM or MISC by the table of countries.
 */
unsigned kith_gold_narrow(unsigned tags, kith_str name, const kith_kinds *kinds);

#endif
