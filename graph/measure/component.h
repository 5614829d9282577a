/* graph/measure/component.h - the components of a network: its connected parts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_COMPONENT_H
#define KITH_GRAPH_MEASURE_COMPONENT_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "graph/network/network.h"

/** Indices into the network's nodes and edges, both ascending. */
typedef struct kith_component {
    uint32_t *nodes;
    size_t node_count; /* at least 1 */
    size_t *edges;
    size_t edge_count;
} kith_component;

typedef struct kith_components {
    kith_component *at; /* most nodes first, ties by first node */
    size_t count;
    uint32_t *place; /* by node of the network: its index in its component's nodes */
} kith_components;

/** Find the components of `network`; `out` lives in `arena`. Time: O((nodes + edges) log nodes). */
void kith_components_find(const kith_network *network, kith_arena *arena, kith_components *out);

#endif
