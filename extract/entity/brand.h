/* extract/entity/brand.h - brands: firms' names that are words, and how texts show that they are
 * meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_BRAND_H
#define KITH_EXTRACT_ENTITY_BRAND_H

#include "extract/entity/marking.h"

/**
 * Mark the firms that only what stands beside them shows to be some.
 *
 * - What stands before a ticker in brackets: "Boeing (BA.N)", "Visa (NYSE: V)"; the ticker is none.
 * - A word of the table of brands ("Target", "Visa", "X"): with a capital in the midst of a
 *   sentence, where no article is before it; at its start before what firms do ("Target said"), or
 *   "'s"; and in a pair with another or with a company ("Visa and Mastercard").
 * - A word of that table with another that makes it a thing is no name: "Apple pie".
 * - What ends in "'s" before a verb: "Lowe's will close".
 *
 * Time: O(tokens).
 */
void kith_brands_mark(kith_marking *m);

#endif
