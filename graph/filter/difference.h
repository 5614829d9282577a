/* graph/filter/difference.h - what is different between two networks: of two corpora, or two times.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_DIFFERENCE_H
#define KITH_GRAPH_FILTER_DIFFERENCE_H

#include "graph/network/network.h"

/** An entity that is in one network or in both; NULL where it is not. */
typedef struct kith_entity_change {
    const kith_node *before, *after;
} kith_entity_change;

/** A pair that is tied in one network or in both. */
typedef struct kith_tie_change {
    const kith_node *first, *second; /* of the later network where it has them; by id */
    const kith_edge *before, *after; /* NULL where there is none */
    double change;                   /* of its share in the weight of all ties: [-1, 1] */
} kith_tie_change;

typedef struct kith_difference {
    kith_entity_change *entities; /* by id */
    size_t entity_count;
    kith_tie_change *ties; /* by how much they changed, then by the ids of first and second */
    size_t tie_count;
} kith_difference;

/**
 * Compare two networks; entities of one id are the same.
 *
 * Shares are compared and not weights, so that networks of more and of fewer documents can be.
 * Everything in `out` lives in `arena` and borrows from the networks. Cannot fail. Time:
 * O(n log n) of all nodes and edges.
 */
void kith_difference_find(const kith_network *before, const kith_network *after, kith_arena *arena,
                          kith_difference *out);

#endif
