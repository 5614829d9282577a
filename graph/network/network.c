/* graph/network/network.c - the order of nodes and edges. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/network.h"

#include <stdlib.h>

const char *kith_node_type_name(kith_type type)
{
    return type == KITH_NODE_DOCUMENT ? "document" : kith_type_name(type);
}

void kith_degrees_measure(kith_network *network)
{
    for (size_t i = 0; i < network->node_count; i++) {
        network->nodes[i].degree = 0;
        network->nodes[i].strength = 0;
    }
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        kith_node *ends[] = {&network->nodes[edge->source], &network->nodes[edge->target]};
        for (size_t end = 0; end < 2; end++) {
            ends[end]->degree++;
            ends[end]->strength += edge->weight;
        }
    }
}

/* A node and where it was. */
typedef struct placed {
    kith_node node;
    uint32_t place;
} placed;

static int compare_placed(const void *left, const void *right)
{
    const kith_node *p = &((const placed *)left)->node, *q = &((const placed *)right)->node;
    if (p->strength != q->strength)
        return p->strength > q->strength ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

static int compare_edges(const void *left, const void *right)
{
    const kith_edge *p = left, *q = right;
    if (p->source != q->source)
        return p->source < q->source ? -1 : 1;
    return (p->target > q->target) - (p->target < q->target);
}

void kith_network_order(kith_network *network)
{
    kith_arena scratch = {0};
    placed *nodes = kith_arena_array(&scratch, placed, network->node_count);
    uint32_t *place = kith_arena_array(&scratch, uint32_t, network->node_count);
    kith_degrees_measure(network);
    for (size_t i = 0; i < network->node_count; i++)
        nodes[i] = (placed){network->nodes[i], (uint32_t)i};
    if (network->node_count)
        qsort(nodes, network->node_count, sizeof *nodes, compare_placed);
    for (size_t i = 0; i < network->node_count; i++) {
        network->nodes[i] = nodes[i].node;
        place[nodes[i].place] = (uint32_t)i;
    }
    for (size_t i = 0; i < network->edge_count; i++) {
        kith_edge *edge = &network->edges[i];
        uint32_t a = place[edge->source], b = place[edge->target];
        edge->source = a < b ? a : b;
        edge->target = a < b ? b : a;
    }
    if (network->edge_count)
        qsort(network->edges, network->edge_count, sizeof *network->edges, compare_edges);
    kith_arena_free(&scratch);
}

void kith_network_clear(kith_network *network)
{
    if (!network)
        return;
    kith_arena_free(&network->arena);
    *network = (kith_network){0};
}

static int compare_weights(const void *left, const void *right)
{
    const kith_edge *p = *(const kith_edge *const *)left, *q = *(const kith_edge *const *)right;
    if (p->weight != q->weight)
        return p->weight > q->weight ? -1 : 1;
    return (p > q) - (p < q);
}

const kith_edge **kith_network_heaviest(const kith_network *network, kith_arena *arena)
{
    const kith_edge **edges = kith_arena_array(arena, const kith_edge *, network->edge_count);
    for (size_t i = 0; i < network->edge_count; i++)
        edges[i] = &network->edges[i];
    if (network->edge_count)
        qsort(edges, network->edge_count, sizeof *edges, compare_weights);
    return edges;
}
