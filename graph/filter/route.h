/* graph/filter/route.h - routes: how two entities of a network are connected through others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_ROUTE_H
#define KITH_GRAPH_FILTER_ROUTE_H

#include "graph/network/network.h"

/** The most routes that can be asked for. */
#define KITH_ROUTES_MAX 20

/** A way from one node to another that passes none twice. */
typedef struct kith_route {
    uint32_t *nodes; /* places in the network, from the one to the other */
    uint32_t *edges; /* edges[i] is the tie between nodes[i] and nodes[i + 1] */
    size_t edge_count;
    double length; /* sum of 1 / weight over the edges */
} kith_route;

typedef struct kith_routes {
    kith_route *at; /* the shortest first */
    size_t count;
} kith_routes;

/**
 * Find the `most` shortest routes, 1 to KITH_ROUTES_MAX, between two different nodes; strong ties
 * are short, an edge being 1 / weight long.
 *
 * There may be fewer, or none. Everything in `out` lives in `arena`; it is written on success
 * alone. Returns KITH_EARGUMENT, or KITH_EGRAPH when igraph refuses. Dijkstra 1959 for one route;
 * Yen, "Finding the K shortest loopless paths in a network", 1971, for more. Time:
 * O(most * nodes of a route * edges log nodes).
 */
KITH_CHECKED kith_status kith_routes_find(const kith_network *network, size_t from, size_t to,
                                          size_t most, kith_arena *arena, kith_routes *out,
                                          kith_error *err);

#endif
