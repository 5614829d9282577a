/* graph/measure/adjacency.c - the ties of each node, side by side, for what walks along them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/adjacency.h"

void kith_adjacency_make(const kith_network *network, kith_arena *arena, kith_adjacency *out)
{
    size_t node_count = network->node_count;
    /* While arcs are filled in, first[i + 1] is where the next of node i goes: in the end, where
     * they end. */
    size_t *first = kith_arena_array(arena, size_t, node_count + 2);
    kith_arc *arcs = kith_arena_array(arena, kith_arc, 2 * network->edge_count);
    for (size_t i = 0; i < network->edge_count; i++) {
        first[network->edges[i].source + 2]++;
        first[network->edges[i].target + 2]++;
    }
    for (size_t i = 2; i < node_count + 2; i++)
        first[i] += first[i - 1];
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        double distance = 1 / edge->weight;
        arcs[first[edge->source + 1]++] = (kith_arc){edge->target, (uint32_t)i, distance};
        arcs[first[edge->target + 1]++] = (kith_arc){edge->source, (uint32_t)i, distance};
    }
    *out = (kith_adjacency){.first = first, .arcs = arcs, .node_count = node_count};
}
