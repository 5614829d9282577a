/* graph/measure/adjacency.h - the ties of each node, side by side, for what walks along them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_ADJACENCY_H
#define KITH_GRAPH_MEASURE_ADJACENCY_H

#include "extract/base/arena.h"
#include "graph/network/network.h"

/** A tie, seen from one of its ends. */
typedef struct kith_arc {
    uint32_t node;   /* the other end */
    uint32_t edge;   /* of the network */
    double distance; /* 1 / weight */
} kith_arc;

/** arcs[first[i], first[i + 1]) are those of node i, in the order of the edges. */
typedef struct kith_adjacency {
    size_t *first;
    kith_arc *arcs;
    size_t node_count;
} kith_adjacency;

/** List the ties of each node; `out` lives in `arena`. Cannot fail. Time: O(nodes + edges). */
void kith_adjacency_make(const kith_network *network, kith_arena *arena, kith_adjacency *out);

#endif
