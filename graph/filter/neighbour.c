/* graph/filter/neighbour.c - neighbours: whom an entity of a network is tied to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/neighbour.h"

#include <stdlib.h>

int kith_neighbour_compare(const void *left, const void *right)
{
    const kith_neighbour *p = left, *q = right;
    if (p->edge->weight != q->edge->weight)
        return p->edge->weight > q->edge->weight ? -1 : 1;
    if (p->edge->npmi != q->edge->npmi)
        return p->edge->npmi > q->edge->npmi ? -1 : 1;
    return kith_str_compare(p->node->id, q->node->id);
}

void kith_neighbours_find(const kith_network *network, size_t node, kith_arena *arena,
                          kith_neighbours *out)
{
    size_t count = 0;
    for (size_t i = 0; i < network->edge_count; i++)
        count += network->edges[i].source == node || network->edges[i].target == node;
    out->at = kith_arena_array(arena, kith_neighbour, count);
    out->count = 0;
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        if (edge->source != node && edge->target != node)
            continue;
        uint32_t other = edge->source == node ? edge->target : edge->source;
        out->at[out->count++] = (kith_neighbour){&network->nodes[other], edge};
    }
    if (count)
        qsort(out->at, count, sizeof *out->at, kith_neighbour_compare);
}
