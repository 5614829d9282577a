/* extract/base/edits.h - edits: how many slips of the pen make one word of another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_EDITS_H
#define KITH_EXTRACT_BASE_EDITS_H

#include "extract/base/str.h"

/** Code points of a text that are looked at; what is behind them is passed over. */
#define KITH_EDITS_MAX 64

/**
 * How many edits make `a` of `b`, or `most` + 1 when they are more than `most`.
 *
 * An edit inserts, drops or changes a code point or swaps two neighbours, and no place is edited
 * twice (Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 * Invalid UTF-8 is edited by code points of its own. Time: O(KITH_EDITS_MAX squared) at most, and
 * that of comparing the two where `most` is 1.
 */
size_t kith_edits_count(kith_str a, kith_str b, size_t most);

#endif
