/* graph/filter/common.h - who is tied to both of two entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_FILTER_COMMON_H
#define KITH_GRAPH_FILTER_COMMON_H

#include "graph/network/network.h"

/** Somebody between two entities. */
typedef struct kith_common {
    const kith_node *node;
    const kith_edge *first, *second; /* its ties with the one and the other */
} kith_common;

typedef struct kith_commons {
    kith_common *at;
    size_t count;
} kith_commons;

/**
 * Find who is tied to both nodes[first] and nodes[second]: first the one whose weaker tie is the
 * strongest, among equals that whose other tie is, then by id.
 *
 * `out->at` lives in `arena` and borrows from `network`. Cannot fail. Time: O(nodes + edges), and
 * sorting what was found.
 */
void kith_commons_find(const kith_network *network, size_t first, size_t second, kith_arena *arena,
                       kith_commons *out);

#endif
