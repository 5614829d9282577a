/* graph/measure/community.h - communities: groups of nodes more tied to each other than to the
 * rest. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_COMMUNITY_H
#define KITH_GRAPH_MEASURE_COMMUNITY_H

#include "extract/base/error.h"
#include "graph/network/network.h"

typedef struct kith_igraph kith_igraph;

/**
 * Fill in `network`'s communities: community of each node, community_count, modularity and
 * resolution.
 *
 * Found by the Leiden algorithm (Traag, Waltman & van Eck 2019) on weight, with modularity at the
 * resolution asked for (Newman 2004; Reichardt & Bornholdt 2006) as what it improves, run again
 * from its own result, starting with the seed, until nothing moves. A community is connected; a
 * node without edges is one of its own. Number 0 has the most nodes; ties go by the least node.
 * Modularity is 0 without edges. `igraph` is the whole network. Returns KITH_EGRAPH when igraph
 * refuses.
 */
KITH_CHECKED kith_status kith_communities_find(kith_network *network, const kith_igraph *igraph,
                                               const kith_measuring *measuring, kith_error *err);

#endif
