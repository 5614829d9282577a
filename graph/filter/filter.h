/* graph/filter/filter.h - filters: which nodes and edges of a network are kept. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_FILTER_H
#define KITH_GRAPH_FILTER_FILTER_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/error.h"
#include "graph/network/options.h"

typedef struct kith_network kith_network;

/** How much of a network there is. */
typedef struct kith_extent {
    size_t nodes, edges;
    double weight; /* sum over the edges */
} kith_extent;

/**
 * Take from `network` what `filter` does not keep, and put the rest in graph/network/network.h's
 * order: nodes have their degree and strength in what is left, other measures and counts are as
 * before.
 *
 * Among edges of one weight, the heaviest are those of greater NPMI, then of the lesser id at the
 * other end. The core is Seidman's ("Network structure and minimum degree", 1983). Returns
 * KITH_EARGUMENT for a level out of range, KITH_ENOTFOUND when the filters before it leave nothing
 * of the ego, KITH_EGRAPH when igraph refuses; `network` may then be half filtered. Time:
 * O((nodes + edges) log).
 */
KITH_CHECKED kith_status kith_filter_apply(const kith_filter *filter, kith_network *network,
                                           kith_error *err);

/** Say what `filter` would keep of `network`. Fails as kith_filter_apply() does. */
KITH_CHECKED kith_status kith_filter_try(const kith_filter *filter, const kith_network *network,
                                         kith_extent *out, kith_error *err);

#endif
