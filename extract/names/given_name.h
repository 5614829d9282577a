/* extract/names/given_name.h - given names that one person goes by: William and Bill. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_GIVEN_NAME_H
#define KITH_EXTRACT_NAMES_GIVEN_NAME_H

#include "extract/base/str.h"

/** Is `key`, that of a word, among the given names that have variants: "William"? */
bool kith_given_name_is_known(kith_str key);

/**
 * Are `a` and `b`, keys of kith_name_split(), forms of one given name: short, pet or
 * transliterated?
 *
 * "bill" and "william", "sergei" and "serhiy"; not a name and itself unless it is in the table.
 * The table is tables/given_names.tsv. Time: O(log of the table).
 */
bool kith_given_name_is_variant(kith_str a, kith_str b);

/**
 * The first letters, as bits 1 << (letter - 'a'), of every form that goes with `key`, its own too.
 *
 * For tables of names by first letter: "bill" has those of b, l and w.
 */
unsigned kith_given_name_letters(kith_str key);

#endif
