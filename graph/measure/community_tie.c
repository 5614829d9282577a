/* graph/measure/community_tie.c - community ties: which communities a node is tied to, and how *
 * much. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/community_tie.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    const kith_community_tie *p = left, *q = right;
    if (p->weight != q->weight)
        return p->weight > q->weight ? -1 : 1;
    return (p->community > q->community) - (p->community < q->community);
}

void kith_community_ties_find(const kith_network *network, size_t node, kith_arena *arena,
                              kith_community_ties *out)
{
    kith_community_ties found = {
        .at = kith_arena_array(arena, kith_community_tie, network->community_count)};
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        if (edge->source != node && edge->target != node)
            continue;
        uint32_t other = edge->source == node ? edge->target : edge->source;
        found.at[network->nodes[other].community].weight += edge->weight;
    }
    /* Nodes stand by strength: the first of a community leads it. */
    for (size_t i = 0; i < network->node_count; i++) {
        kith_community_tie *tie = &found.at[network->nodes[i].community];
        tie->community = network->nodes[i].community;
        if (i != node && !tie->leader)
            tie->leader = &network->nodes[i];
    }
    for (size_t i = 0; i < network->community_count; i++)
        if (found.at[i].weight > 0)
            found.at[found.count++] = found.at[i];
    if (found.count)
        qsort(found.at, found.count, sizeof *found.at, compare);
    *out = found;
}
