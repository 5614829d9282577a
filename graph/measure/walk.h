/* graph/measure/walk.h - a walk: all shortest paths that start from one node. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_WALK_H
#define KITH_GRAPH_MEASURE_WALK_H

#include "graph/measure/adjacency.h"

/** Lengths that differ by no more than this part count as equal: 1/weight is rounded. */
#define KITH_WALK_TOLERANCE 1e-10

/** The walk of one thread, used for one source after the other. */
typedef struct kith_walk {
    const kith_adjacency *adjacency;
    uint32_t *order; /* nodes reached, the nearest first; order[0] is the source */
    size_t count;
    double *distance; /* by node: of its shortest paths; INFINITY when there are none */
    double *paths;    /* by node: how many they are */
    uint32_t *place;  /* by node: in `order`; node_count when it is not reached */
    uint32_t *heap;   /* nodes to go to, the nearest on top */
    size_t heap_count;
    uint32_t *heap_place; /* by node */
} kith_walk;

/** Make room to walk along `adjacency`, which is borrowed; all lives in `arena`. */
void kith_walk_init(kith_walk *walk, const kith_adjacency *adjacency, kith_arena *arena);

/**
 * Find the shortest paths, by distance, from `source` (Dijkstra 1959) and count them; what an
 * earlier walk found is gone. Time: O((n + m) log n) of the component of n nodes and m edges.
 */
void kith_walk_from(kith_walk *walk, uint32_t source);

/** Does a shortest path to nodes[node] of the walk come over `arc`, one of its own arcs? */
static inline bool kith_walk_comes_over(const kith_walk *walk, uint32_t node, const kith_arc *arc)
{
    return walk->place[arc->node] < walk->place[node] &&
           walk->distance[arc->node] + arc->distance <=
               walk->distance[node] * (1 + KITH_WALK_TOLERANCE);
}

#endif
