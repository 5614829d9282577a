/* graph/measure/centrality.h - how central each node is: the measures of one number a node. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_CENTRALITY_H
#define KITH_GRAPH_MEASURE_CENTRALITY_H

#include <stdint.h>

#include "extract/base/error.h"
#include "graph/measure/component.h"
#include "graph/network/network.h"

typedef struct kith_igraph kith_igraph;

/* Each fills fields of `network`'s nodes from its edges; igraph has been entered
 * (graph/measure/igraph_graph.h). Each returns KITH_EGRAPH when igraph refuses. */

/**
 * Fill in pagerank (Brin & Page 1998) and core number (Seidman 1983) over the whole network.
 *
 * `igraph` is the whole network. PageRank walks by weight and starts anew with probability 0.15,
 * and always from a node without edges, anywhere alike.
 */
KITH_CHECKED kith_status kith_ranks_measure(kith_network *network, const kith_igraph *igraph,
                                            kith_error *err);

/**
 * Fill in eigenvector centrality (Bonacich 1972), on weight.
 *
 * Each component has an eigenvector of its own; a component of n nodes is scaled to a maximum of
 * n / nodes of the largest component, so that a heavy pair far from everything cannot take the
 * whole score, as it does where one eigenvector is taken of all. Without edges it is 0. In a
 * connected network it is the usual eigenvector with maximum 1. Rounded to 12 decimals; rougher
 * (|Av - lv| <= 1e-4 l) in chains of thousands, whose leading values are too close to tell apart.
 */
KITH_CHECKED kith_status kith_eigenvectors_measure(kith_network *network,
                                                   const kith_components *components,
                                                   kith_error *err);

#endif
