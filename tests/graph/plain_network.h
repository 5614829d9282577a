/* tests/graph/plain_network.h - networks of plain numbers, built by hand for tests. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_GRAPH_PLAIN_NETWORK_H
#define KITH_TESTS_GRAPH_PLAIN_NETWORK_H

#include "graph/measure/measure.h"
#include "graph/network/network.h"

#include "tests/unit.h"

typedef struct plain_edge {
    uint32_t source, target;
    double weight;
} plain_edge;

/** A network of `edges`, in their order; free it with kith_network_clear(). */
static inline kith_network plain_network(size_t node_count, const plain_edge *edges,
                                         size_t edge_count)
{
    kith_network network = {.node_count = node_count, .edge_count = edge_count};
    network.nodes = kith_arena_array(&network.arena, kith_node, node_count);
    network.edges = kith_arena_array(&network.arena, kith_edge, edge_count);
    for (size_t i = 0; i < edge_count; i++) {
        network.edges[i].source = edges[i].source;
        network.edges[i].target = edges[i].target;
        network.edges[i].weight = edges[i].weight;
    }
    return network;
}

/** `groups` cliques of `size` nodes and weight 2, each tied to the next by one edge of weight 1. */
static inline kith_network cliques_in_a_row(size_t groups, size_t size)
{
    size_t room = groups * (size * (size - 1) / 2 + 1), count = 0;
    kith_network network = plain_network(groups * size, NULL, 0);
    network.edges = kith_arena_array(&network.arena, kith_edge, room);
    for (uint32_t a = 0; a < groups * size; a++) {
        uint32_t end = (uint32_t)(a / size * size + size);
        for (uint32_t b = a + 1; b < end; b++)
            network.edges[count++] = (kith_edge){.source = a, .target = b, .weight = 2};
        if (a + 1 == end && end < groups * size)
            network.edges[count++] = (kith_edge){.source = a, .target = end, .weight = 1};
    }
    network.edge_count = count;
    return network;
}

/** Measure, which must succeed. */
static inline void measure(kith_network *network, uint64_t seed)
{
    kith_error err = {0};
    if (kith_network_measure(network, &(kith_measuring){.seed = seed}, &err) != KITH_OK)
        fail_msg("%s", err.message);
}

#define PLAIN_NETWORK(node_count, ...)                                                             \
    plain_network(node_count, (const plain_edge[]){__VA_ARGS__},                                   \
                  sizeof((const plain_edge[]){__VA_ARGS__}) / sizeof(plain_edge))

#endif
