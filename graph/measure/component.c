/* graph/measure/component.c - the components of a network: its connected parts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/component.h"

#include <stdlib.h>

/* The least node of `node`'s tree; the way there is halved, so that the next one is short. */
static uint32_t find_root(uint32_t *parent, uint32_t node)
{
    while (parent[node] != node) {
        parent[node] = parent[parent[node]];
        node = parent[node];
    }
    return node;
}

/* For each node, the least node that it is connected to. */
static uint32_t *join_nodes(const kith_network *network, kith_arena *arena)
{
    uint32_t *parent = kith_arena_array(arena, uint32_t, network->node_count);
    for (size_t i = 0; i < network->node_count; i++)
        parent[i] = (uint32_t)i;
    for (size_t i = 0; i < network->edge_count; i++) {
        uint32_t a = find_root(parent, network->edges[i].source);
        uint32_t b = find_root(parent, network->edges[i].target);
        if (a < b)
            parent[b] = a;
        else
            parent[a] = b;
    }
    for (size_t i = 0; i < network->node_count; i++)
        parent[i] = find_root(parent, (uint32_t)i);
    return parent;
}

static int most_nodes_first(const void *left, const void *right)
{
    const kith_component *a = left, *b = right;
    if (a->node_count != b->node_count)
        return a->node_count > b->node_count ? -1 : 1;
    return (a->nodes[0] > b->nodes[0]) - (a->nodes[0] < b->nodes[0]);
}

/* Give each component its piece of one array for all nodes and one for all edges. */
static void share_room(const kith_network *network, kith_arena *arena, kith_components *out)
{
    uint32_t *nodes = kith_arena_array(arena, uint32_t, network->node_count);
    size_t *edges = kith_arena_array(arena, size_t, network->edge_count);
    for (size_t i = 0; i < out->count; i++) {
        kith_component *component = &out->at[i];
        component->nodes = nodes;
        component->edges = edges;
        nodes += component->node_count;
        edges += component->edge_count;
        component->node_count = component->edge_count = 0;
    }
}

void kith_components_find(const kith_network *network, kith_arena *arena, kith_components *out)
{
    const uint32_t *root = join_nodes(network, arena);
    uint32_t *number = kith_arena_array(arena, uint32_t, network->node_count);
    kith_components found = {.at = kith_arena_array(arena, kith_component, network->node_count),
                             .place = kith_arena_array(arena, uint32_t, network->node_count)};
    for (size_t i = 0; i < network->node_count; i++) {
        if (root[i] == i)
            number[i] = (uint32_t)found.count++;
        found.at[number[root[i]]].node_count++;
    }
    for (size_t i = 0; i < network->edge_count; i++)
        found.at[number[root[network->edges[i].source]]].edge_count++;

    share_room(network, arena, &found);
    for (size_t i = 0; i < network->node_count; i++) {
        kith_component *component = &found.at[number[root[i]]];
        found.place[i] = (uint32_t)component->node_count;
        component->nodes[component->node_count++] = (uint32_t)i;
    }
    for (size_t i = 0; i < network->edge_count; i++) {
        kith_component *component = &found.at[number[root[network->edges[i].source]]];
        component->edges[component->edge_count++] = i;
    }
    if (found.count)
        qsort(found.at, found.count, sizeof *found.at, most_nodes_first);
    *out = found;
}
