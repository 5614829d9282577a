/* graph/measure/structure.h - how a network hangs together: its density, its clusters, its weak
 * points. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_STRUCTURE_H
#define KITH_GRAPH_MEASURE_STRUCTURE_H

#include "extract/base/error.h"
#include "graph/network/network.h"

typedef struct kith_igraph kith_igraph;

/**
 * Fill in what a network's ties make of it, with n nodes and m edges. On ties, whatever their
 * weight, except where weight is named; what is undefined is NaN.
 *
 * Of each node:
 * - clustering: the share of pairs of its neighbours that are tied themselves (Watts & Strogatz
 *   1998), [0, 1]; 0 with fewer than two neighbours;
 * - constraint (Burt, "Structural Holes", 1992), on weight: with p(i,j) the share of i's strength
 *   that is in its tie with j, the sum over neighbours j of (p(i,j) + sum over q of p(i,q)
 *   p(q,j))^2; low for who stands between those that have no ties among themselves, NaN for a node
 *   without ties;
 * - articulation: 1 where its component would fall apart without it, else 0.
 *
 * Of each edge: bridge, 1 where it is a cut edge, without which its component would fall apart.
 *
 * Of the network:
 * - density: 2 m / (n (n-1)); 0 below two nodes; mean_degree: 2 m / n; 0 without nodes;
 * - transitivity: three times the triangles over the pairs of ties that share a node, [0, 1]; 0
 *   when there are none (Newman, "Networks", 2010, 7.9);
 * - degree_assortativity: Pearson's correlation of the degrees at the two ends of a tie (Newman
 *   2002), [-1, 1]; NaN where all ends have one degree;
 * - type_assortativity: (sum e(t,t) - sum a(t)^2) / (1 - sum a(t)^2), e(t,t) being the share of
 *   ties between two of type t, a(t) that of ends of type t (Newman 2003), [-1, 1]; NaN where all
 *   ends are of one type;
 * - articulation_count and bridge_count.
 *
 * `igraph` is the whole network and has been entered (graph/measure/igraph_graph.h). Returns
 * KITH_EGRAPH when igraph refuses. Time: O(n + m) and, for clustering and constraint, the sum of
 * squared degrees.
 */
KITH_CHECKED kith_status kith_structure_measure(kith_network *network, const kith_igraph *igraph,
                                                kith_error *err);

#endif
