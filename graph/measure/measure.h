/* graph/measure/measure.h - the measures of a network: centralities, communities, layout and looks.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_MEASURE_H
#define KITH_GRAPH_MEASURE_MEASURE_H

#include "extract/base/error.h"
#include "graph/network/network.h"

/** An edge's weight must lie in this range. */
#define KITH_WEIGHT_MIN 1e-12
#define KITH_WEIGHT_MAX 1e12

/**
 * Fill in the measures of `network`, whose nodes and edges are there with their weights: all fields
 * of nodes from degree on, bridge of edges, and of the network those from component_count on. What
 * each is: graph/measure/centrality.h, structure.h, paths.h (exact up to a size, sampled beyond),
 * community.h, participation.h, layout.h and appearance.h.
 *
 * The same network and `measuring` give the same measures. Returns KITH_EARGUMENT when an edge is
 * not as graph/network/network.h says (ends in order and in range, one a pair, a weight in range)
 * or the resolution is not a number from 0, KITH_ELIMIT beyond 2^32 - 1 nodes or edges, and
 * KITH_EGRAPH when igraph refuses; measures are then not to be used. Calls from several threads
 * wait for one another: igraph is not thread-safe.
 *
 * Time: that of the path measures, bounded as graph/measure/paths.h says, that of
 * graph/measure/structure.h, and O((nodes + edges) log nodes).
 */
KITH_CHECKED kith_status kith_network_measure(kith_network *network,
                                              const kith_measuring *measuring, kith_error *err);

#endif
