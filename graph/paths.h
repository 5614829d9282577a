/* graph/paths.h - measures of shortest paths: who stands between others, who is close to them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_PATHS_H
#define KITH_GRAPH_PATHS_H

#include <stdint.h>

#include "extract/error.h"
#include "graph/component.h"
#include "graph/network.h"

/** What kith_network_measure() passes as `exact_max`: about ten seconds. */
#define KITH_EXACT_PATHS_MAX 60000000

/** How many nodes a sample has at least. */
#define KITH_PIVOTS_MIN 256

/**
 * Fill in betweenness (Freeman 1977; Brandes 2001) and harmonic closeness (Marchiori & Latora
 * 2000), on distance = 1 / weight.
 *
 * With n nodes, betweenness is the sum over pairs of others of the share of their shortest paths
 * that pass, over (n-1)(n-2)/2; paths that differ by less than one part in 10^10 count as equal,
 * and an edge as no shorter than 10^-8 of its component's longest. Closeness is the sum of
 * 1/distance to the others, unreachable ones adding 0, over n-1.
 *
 * A component of n nodes and m edges is measured exactly while n (n+m) is at most `exact_max`.
 * Beyond, shortest paths start from only k nodes chosen by `seed`, exact_max / (n+m) of them but
 * at least KITH_PIVOTS_MIN, and the sums are scaled up (Brandes & Pich 2007, "Centrality estimation
 * in large networks"). Both estimates are unbiased. The standard error of betweenness b is at most
 * sqrt(b (1-b) / k), 0.011 for b = 0.05 and k = 400, as each start adds between 0 and 1 to the
 * mean; it is off by more than e with probability at most 2 exp(-2 k e^2) (Hoeffding). The
 * chosen nodes have their exact closeness; that of the others has standard error s / sqrt(k), s
 * being the deviation of their 1/distance. Ranks far down the list are not to be trusted: nodes
 * beside a chosen one come out high (Geisberger, Sanders & Schultes 2008).
 *
 * igraph has been entered (graph/igraph_graph.h). Returns KITH_EGRAPH when igraph refuses.
 */
KITH_CHECKED kith_status kith_paths_measure(kith_network *network,
                                            const kith_components *components, size_t exact_max,
                                            uint64_t seed, kith_error *err);

#endif
