/* graph/measure/participation.c - participation: how far a node's ties spread over the communities.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/participation.h"

/* `within` has a zero for each community, and has them again afterwards. */
static double participation_of(const kith_network *network, const kith_adjacency *adjacency,
                               size_t node, double *within)
{
    const kith_arc *from = &adjacency->arcs[adjacency->first[node]];
    const kith_arc *to = &adjacency->arcs[adjacency->first[node + 1]];
    double strength = 0, together = 0;
    for (const kith_arc *arc = from; arc < to; arc++) {
        double weight = network->edges[arc->edge].weight;
        within[network->nodes[arc->node].community] += weight;
        strength += weight;
    }
    for (const kith_arc *arc = from; arc < to; arc++) {
        double *weight = &within[network->nodes[arc->node].community];
        together += *weight / strength * (*weight / strength);
        *weight = 0;
    }
    return from < to && together < 1 ? 1 - together : 0;
}

void kith_participation_measure(kith_network *network, const kith_adjacency *adjacency)
{
    kith_arena scratch = {0};
    double *within = kith_arena_array(&scratch, double, network->community_count);
    for (size_t i = 0; i < network->node_count; i++)
        network->nodes[i].participation = participation_of(network, adjacency, i, within);
    kith_arena_free(&scratch);
}
