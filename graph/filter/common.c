/* graph/filter/common.c - who is tied to both of two entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/common.h"

#include <stdlib.h>

static double weaker(const kith_common *common)
{
    double first = common->first->weight, second = common->second->weight;
    return first < second ? first : second;
}

static int compare(const void *left, const void *right)
{
    const kith_common *p = left, *q = right;
    if (weaker(p) != weaker(q))
        return weaker(p) > weaker(q) ? -1 : 1;
    double all_p = p->first->weight + p->second->weight;
    double all_q = q->first->weight + q->second->weight;
    if (all_p != all_q)
        return all_p > all_q ? -1 : 1;
    return kith_str_compare(p->node->id, q->node->id);
}

/* By node, its tie with nodes[node] or NULL. */
static const kith_edge **ties_of(const kith_network *network, size_t node, kith_arena *arena)
{
    const kith_edge **ties = kith_arena_array(arena, const kith_edge *, network->node_count);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        if (edge->source == node)
            ties[edge->target] = edge;
        else if (edge->target == node)
            ties[edge->source] = edge;
    }
    return ties;
}

void kith_commons_find(const kith_network *network, size_t first, size_t second, kith_arena *arena,
                       kith_commons *out)
{
    kith_arena scratch = {0};
    const kith_edge **firsts = ties_of(network, first, &scratch);
    const kith_edge **seconds = ties_of(network, second, &scratch);
    size_t count = 0;
    for (size_t i = 0; i < network->node_count; i++)
        count += firsts[i] && seconds[i];
    *out = (kith_commons){.at = kith_arena_array(arena, kith_common, count)};
    for (size_t i = 0; i < network->node_count; i++)
        if (firsts[i] && seconds[i])
            out->at[out->count++] = (kith_common){&network->nodes[i], firsts[i], seconds[i]};
    if (count)
        qsort(out->at, count, sizeof *out->at, compare);
    kith_arena_free(&scratch);
}
