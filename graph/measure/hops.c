/* graph/measure/hops.c - how many ties it takes from one node to the others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/hops.h"

void kith_hops_init(kith_hops *hops, const kith_adjacency *adjacency, kith_arena *arena)
{
    *hops = (kith_hops){
        .adjacency = adjacency,
        .queue = kith_arena_array(arena, uint32_t, adjacency->node_count),
        .away = kith_arena_array(arena, uint32_t, adjacency->node_count),
    };
}

void kith_hops_from(kith_hops *hops, uint32_t source)
{
    const kith_adjacency *adjacency = hops->adjacency;
    for (size_t i = 0; i < hops->count; i++)
        hops->away[hops->queue[i]] = 0;
    hops->count = hops->sum = hops->most = 0;
    hops->away[source] = 1;
    hops->queue[hops->count++] = source;
    for (size_t next = 0; next < hops->count; next++) {
        uint32_t node = hops->queue[next];
        hops->most = hops->away[node] - 1;
        hops->sum += hops->most;
        for (size_t i = adjacency->first[node]; i < adjacency->first[node + 1]; i++) {
            uint32_t other = adjacency->arcs[i].node;
            if (hops->away[other])
                continue;
            hops->away[other] = hops->away[node] + 1;
            hops->queue[hops->count++] = other;
        }
    }
}
