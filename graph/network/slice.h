/* graph/network/slice.h - slices: what a node or an edge has of each period. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_NETWORK_SLICE_H
#define KITH_GRAPH_NETWORK_SLICE_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/arena.h"

/** What is of one period. */
typedef struct kith_slice {
    uint32_t period; /* as kith_period_number() numbers it, above 0 */
    double amount;   /* of a node: mentions; of an edge: weight */
} kith_slice;

/** By period, each once. What no period has, for want of a date, is not there. */
typedef struct kith_slices {
    kith_slice *at;
    size_t count;
} kith_slices;

/** A mention: a place, a node of some array, in the period of its document, 0 when not known. */
typedef struct kith_slice_mention {
    uint32_t place, period;
} kith_slice_mention;

/**
 * Count mentions into slices for each of `place_count` places, which live in `arena`; `mentions`
 * gets another order. Time: O(count log count).
 */
kith_slices *kith_slices_count(kith_slice_mention *mentions, size_t count, size_t place_count,
                               kith_arena *arena);

#endif
