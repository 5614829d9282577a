/* graph/measure.h - the measures of a network: centralities, communities, layout and looks. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_H
#define KITH_GRAPH_MEASURE_H

#include <stdint.h>

#include "extract/error.h"
#include "graph/network.h"

/** An edge's weight must lie in this range. */
#define KITH_WEIGHT_MIN 1e-12
#define KITH_WEIGHT_MAX 1e12

/**
 * Fill in the measures of `network`, whose nodes and edges are there with their weights: degree,
 * strength, betweenness, closeness, eigenvector, pagerank, core, community, x, y, size, r, g, b
 * of each node, and component_count, largest_component, community_count and modularity. What each
 * is: graph/centrality.h, paths.h (exact up to a size, sampled beyond), community.h, layout.h and
 * appearance.h.
 *
 * `seed` decides what is random: the sample of path measures, communities, layout. The same
 * network and seed give the same measures. Returns KITH_EARGUMENT when an edge is not as
 * graph/network.h says (ends in order and in range, one a pair, a weight in range), KITH_ELIMIT
 * when there are more than 2^32 - 1 nodes, and KITH_EGRAPH when igraph refuses; measures are
 * then not to be used. Calls from several threads wait for one another: igraph is not thread-safe.
 *
 * Time: that of the path measures, bounded as graph/paths.h says, and O((nodes + edges) log nodes).
 */
KITH_CHECKED kith_status kith_network_measure(kith_network *network, uint64_t seed,
                                              kith_error *err);

#endif
