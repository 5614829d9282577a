/* graph/paths.h - measures of shortest paths: who stands between others, who is close to them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_PATHS_H
#define KITH_GRAPH_PATHS_H

#include <stdint.h>

#include "extract/error.h"
#include "graph/component.h"
#include "graph/network.h"

/** Exact in a component of n nodes and m edges while n (n + m) is at most this: ten seconds. */
#define KITH_EXACT_PATHS_MAX 60000000

/** How many nodes a sample has at least. */
#define KITH_PIVOTS_MIN 256

/**
 * Fill in betweenness (Freeman 1977; Brandes 2001) and harmonic closeness (Marchiori & Latora
 * 2000), on distance = 1 / weight.
 *
 * With n nodes, betweenness is the sum over pairs of others of the share of their shortest paths
 * that pass, over (n-1)(n-2)/2; paths that differ by less than one part in 10^10
 * count as equal, and an edge as no shorter than 10^-8 of its component's longest. Closeness is the
 * sum of 1/distance to the others, unreachable ones adding 0, over n-1.
 *
 * Components too large (KITH_EXACT_PATHS_MAX) are sampled: shortest paths start
 * from k nodes chosen by `seed` and the sums are scaled up by nodes / k (Brandes & Pich 2007,
 * "Centrality estimation in large networks"); igraph has been entered. Both estimates are unbiased.
 * As a start adds between 0 and 1 to betweenness b, its standard error is at most sqrt(b (1-b) /
 * k), 0.011 for b = 0.05 and k = 400, and it is off by more than e with probability at most 2
 * exp(-2 k e^2) (Hoeffding). The chosen nodes have their exact closeness; that of others has
 * standard error s / sqrt(k), s being the deviation of 1/distance over the component. Nodes beside
 * a chosen one come out high (Geisberger, Sanders & Schultes 2008): ranks far down the list are not
 * to be trusted.
 */
KITH_CHECKED kith_status kith_paths_measure(kith_network *network,
                                            const kith_components *components, uint64_t seed,
                                            kith_error *err);

#endif
