/* graph/filter/neighbour.h - neighbours: whom an entity of a network is tied to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_NEIGHBOUR_H
#define KITH_GRAPH_FILTER_NEIGHBOUR_H

#include "graph/network/network.h"

/** A tie, seen from one of its ends. */
typedef struct kith_neighbour {
    const kith_node *node; /* at the other end; the network's */
    const kith_edge *edge;
} kith_neighbour;

typedef struct kith_neighbours {
    kith_neighbour *at;
    size_t count;
} kith_neighbours;

/** For qsort(): the stronger tie first, by weight, then NPMI, then the lesser id. */
int kith_neighbour_compare(const void *left, const void *right);

/**
 * Find the neighbours of nodes[node], the strongest tie first.
 *
 * `out->at` lives in `arena` and borrows from `network`. Cannot fail. Time: O(edges).
 */
void kith_neighbours_find(const kith_network *network, size_t node, kith_arena *arena,
                          kith_neighbours *out);

#endif
