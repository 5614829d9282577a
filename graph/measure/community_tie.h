/* graph/measure/community_tie.h - community ties: which communities a node is tied to, and how
 * much. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_COMMUNITY_TIE_H
#define KITH_GRAPH_MEASURE_COMMUNITY_TIE_H

#include "graph/network/network.h"

/** The ties of a node with those of one community. */
typedef struct kith_community_tie {
    const kith_node *leader; /* of the community: its strongest node but the one asked about */
    uint64_t community;
    double weight; /* of all these ties */
} kith_community_tie;

typedef struct kith_community_ties {
    kith_community_tie *at;
    size_t count;
} kith_community_ties;

/**
 * Sum up the ties of nodes[node] by community, the heaviest first, then the least number.
 *
 * `out->at` lives in `arena` and borrows from `network`, which is measured. Cannot fail. Time:
 * O(nodes + edges).
 */
void kith_community_ties_find(const kith_network *network, size_t node, kith_arena *arena,
                              kith_community_ties *out);

#endif
