/* graph/cooccurrence/gaps.h - gaps: how many sentences apart the entities of a run of sentences are
 * named. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_GAPS_H
#define KITH_GRAPH_COOCCURRENCE_GAPS_H

#include "extract/base/arena.h"
#include "graph/corpus/naming.h"
#include "graph/network/window.h"

typedef struct kith_gaps kith_gaps;

/** Make room for a roster of so many; everything lives in `arena`. */
kith_gaps *kith_gaps_new(size_t roster_count, kith_arena *arena);

/**
 * Measure the gaps between those whom sentences [from, to) of `document` name, which are present[0,
 * count), count <= KITH_WINDOW_ENTITIES_MAX. Time: O(mentions * count).
 */
void kith_gaps_measure(kith_gaps *gaps, const kith_naming *document, size_t from, size_t to,
                       const uint32_t *present, size_t count);

/** The sentences from a mention of present[one] to the nearest of present[other]; 0 in one sentence
 */
size_t kith_gap_between(const kith_gaps *gaps, size_t one, size_t other);

#endif
