/* graph/measure/pivots.h - pivots: the nodes that shortest paths are measured from. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_PIVOTS_H
#define KITH_GRAPH_MEASURE_PIVOTS_H

#include "graph/measure/component.h"

/** How many nodes of a component a sample has at least. */
#define KITH_PIVOTS_MIN 256

/** A node to measure from, and how many nodes it stands for where not all are measured from. */
typedef struct kith_pivot {
    uint32_t node;
    double stands_for;      /* in what is seen by anybody */
    double stands_for_near; /* in what is seen by a node that is no pivot itself */
} kith_pivot;

/** Component after component, those without edges left out; of each the nodes in order, those
 * that are certain to be chosen before those that are drawn. */
typedef struct kith_pivots {
    kith_pivot *at;
    size_t count;
    size_t largest_count;   /* of the largest component, which come first */
    size_t largest_certain; /* of these, those that are not drawn */
} kith_pivots;

/**
 * Choose pivots. A component of n nodes and m edges is measured from all its nodes while n (n+m)
 * is at most `exact_max`; beyond, from only k, exact_max / (n+m) of them but at least
 * KITH_PIVOTS_MIN: a quarter are its first, which are its strongest in the order of
 * graph/network/network.h; the others are drawn from the rest, each set equally likely, by `seed`.
 *
 * `out->at` lives in `arena`; igraph has been entered (graph/measure/igraph_graph.h). Returns
 * KITH_EGRAPH.
 */
KITH_CHECKED kith_status kith_pivots_choose(const kith_components *components, size_t exact_max,
                                            uint64_t seed, kith_arena *arena, kith_pivots *out,
                                            kith_error *err);

#endif
