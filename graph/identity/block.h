/* graph/identity/block.h - blocking: which names are alike enough to be worth comparing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_BLOCK_H
#define KITH_GRAPH_IDENTITY_BLOCK_H

#include "graph/identity/evidence.h"

/** Names of one block are compared to so many of it, those of most documents. */
#define KITH_BLOCK_COMPARED_MAX 128

/**
 * Append all pairs of groups whose names may be one's.
 *
 * Full names of people are compared when they share a block: surname and first letter of any form
 * of the first given name; words in order of alphabet; given name and beginning of the surname;
 * what transliteration leaves of all. Surnames alone meet all full names that have them,
 * organizations those that differ in "Group" and the like, and all others what is spelled as they
 * are and was held apart. Cannot fail. Time: O(n log n + n KITH_BLOCK_COMPARED_MAX), and less where
 * names are shared by few.
 */
void kith_block_find(const kith_identity_facts *facts, const kith_groups *groups,
                     kith_identity_evidence_list *out);

#endif
