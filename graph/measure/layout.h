/* graph/measure/layout.h - where each node is drawn. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_LAYOUT_H
#define KITH_GRAPH_MEASURE_LAYOUT_H

#include <stdint.h>

#include "extract/base/error.h"
#include "graph/measure/component.h"
#include "graph/network/network.h"

/** Positions of n nodes lie within plus and minus this times sqrt(n), in x and y. */
#define KITH_LAYOUT_REACH 70.0

/**
 * Fill in x and y of each node. They are finite and never all zero.
 *
 * Each component is drawn by force (Fruchterman & Reingold 1991), starting with each community in
 * a sector of its own, edges inside a community pulling harder than those between two. Beyond
 * 1,000 nodes, where this makes a hairball, forces first place the communities as wholes and then
 * the nodes inside them. The result is a disc whose area goes with the number of nodes; the
 * others are packed around the largest. At last nodes are moved off one another, as far apart as
 * leaves room for names, unless the plane is too full for that. (igraph's DrL takes 85 s and 700 MB
 * for 30,000 nodes and 120,000 edges, this 5 s and 50 MB.) Communities and sizes must be there;
 * igraph has been entered (graph/measure/igraph_graph.h). Returns KITH_EGRAPH when igraph refuses.
 */
KITH_CHECKED kith_status kith_layout_make(kith_network *network, const kith_components *components,
                                          uint64_t seed, kith_error *err);

#endif
