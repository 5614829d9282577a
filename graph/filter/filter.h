/* graph/filter/filter.h - filters: which nodes and edges of a network are kept. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_FILTER_H
#define KITH_GRAPH_FILTER_FILTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "extract/base/error.h"
#include "extract/base/str.h"
#include "graph/filter/backbone.h"

typedef struct kith_network kith_network;

/**
 * What is kept, each field taking from what those before it left; {0} keeps all.
 *
 * The first three judge each edge by itself, as it stands in the whole network, so that they
 * combine in any order. Then come the nodes' strongest ties, and then parts of what is left, from
 * the wide to the narrow.
 */
typedef struct kith_filter {
    double min_weight;      /* keep edges of this weight or more */
    uint64_t min_documents; /* keep edges that so many documents have or more */
    kith_backbone backbone; /* keep edges that it finds more than chance, and nodes with one */
    uint64_t top_ties;      /* keep edges that are among so many heaviest of an end; 0: all */
    uint64_t core;          /* keep nodes with so many edges or more among themselves */
    bool giant;             /* keep the largest component */
    kith_str ego;           /* keep nodes around the one of this id; empty: all */
    uint64_t ego_depth;     /* those no more edges away */
    bool connected;         /* keep nodes with an edge */
} kith_filter;

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
