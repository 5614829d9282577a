/* graph/measure/hops.h - how many ties it takes from one node to the others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_HOPS_H
#define KITH_GRAPH_MEASURE_HOPS_H

#include "graph/measure/adjacency.h"

/** The counting of one thread, used for one source after the other. */
typedef struct kith_hops {
    const kith_adjacency *adjacency;
    uint32_t *queue; /* nodes reached, the nearest first */
    size_t count;
    uint32_t *away; /* by node: ties on the way there, + 1; 0 when it is not reached */
    uint64_t sum;   /* of the ties to all that are reached */
    uint64_t most;  /* to the farthest of them */
} kith_hops;

/** Make room to count along `adjacency`, which is borrowed; all lives in `arena`. */
void kith_hops_init(kith_hops *hops, const kith_adjacency *adjacency, kith_arena *arena);

/** Count from `source`; what was found before is gone. Time: O(n + m) of its component. */
void kith_hops_from(kith_hops *hops, uint32_t source);

#endif
