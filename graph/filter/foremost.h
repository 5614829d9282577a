/* graph/filter/foremost.h - the foremost part of a network: what is looked at first. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_FOREMOST_H
#define KITH_GRAPH_FILTER_FOREMOST_H

#include "graph/network/network.h"

/** A network of more nodes or edges than these is not seen whole: it would be a mass of lines. */
#define KITH_FOREMOST_WHOLE_NODES 1000
#define KITH_FOREMOST_WHOLE_EDGES 4000

/** What is then seen at first, at most. */
#define KITH_FOREMOST_NODES 600
#define KITH_FOREMOST_EDGES 1200

/** Caller's storage; what was asked about must outlive it. */
typedef struct kith_foremost {
    const kith_network *shown; /* all of it, or `part` */
    kith_network part;         /* laid out anew; strings are borrowed */
    uint32_t *places;          /* of the nodes shown among all nodes; NULL when all are shown */
} kith_foremost;

/**
 * Find what of `network`, which has been measured, is to be seen at first.
 *
 * That is all of a small network. Of a larger one it is a backbone: the edges that the disparity
 * filter (graph/network/options.h) finds least likely, the heavier of equals first, and their
 * nodes, in parts of four nodes or more; sizes, colours and communities are as in the whole,
 * positions are its own. Returns KITH_EGRAPH. Free `*out` with kith_foremost_clear(). Time: O(edges
 * log edges), and the layout of so few nodes.
 */
KITH_CHECKED kith_status kith_foremost_find(const kith_network *network, kith_foremost *out,
                                            kith_error *err);

/** Accepts NULL. */
void kith_foremost_clear(kith_foremost *foremost);

#endif
