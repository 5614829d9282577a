/* graph/filter/difference.c - what is different between two networks: of two corpora, or two times.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/difference.h"

#include <math.h>
#include <stdlib.h>

/* A node that waits to be matched. */
typedef struct entry {
    const kith_node *node;
    uint32_t place; /* in its network */
} entry;

static int by_id(const void *left, const void *right)
{
    const entry *p = left, *q = right;
    return kith_str_compare(p->node->id, q->node->id);
}

static entry *sort_nodes(const kith_network *network, kith_arena *arena)
{
    entry *entries = kith_arena_array(arena, entry, network->node_count);
    for (size_t i = 0; i < network->node_count; i++)
        entries[i] = (entry){&network->nodes[i], (uint32_t)i};
    if (network->node_count)
        qsort(entries, network->node_count, sizeof *entries, by_id);
    return entries;
}

/* The two networks, and by node of each its place among the entities of both. */
typedef struct comparison {
    const kith_network *before, *after;
    uint32_t *before_place, *after_place;
} comparison;

static void match_nodes(comparison *c, kith_arena *arena, kith_arena *scratch, kith_difference *out)
{
    const entry *befores = sort_nodes(c->before, scratch), *afters = sort_nodes(c->after, scratch);
    size_t before_count = c->before->node_count, after_count = c->after->node_count;
    c->before_place = kith_arena_array(scratch, uint32_t, before_count);
    c->after_place = kith_arena_array(scratch, uint32_t, after_count);
    out->entities = kith_arena_array(arena, kith_entity_change, before_count + after_count);
    for (size_t b = 0, a = 0; b < before_count || a < after_count;) {
        int order = b == before_count ? 1 : a == after_count ? -1 : by_id(&befores[b], &afters[a]);
        kith_entity_change *change = &out->entities[out->entity_count];
        if (order <= 0) {
            change->before = befores[b].node;
            c->before_place[befores[b++].place] = (uint32_t)out->entity_count;
        }
        if (order >= 0) {
            change->after = afters[a].node;
            c->after_place[afters[a++].place] = (uint32_t)out->entity_count;
        }
        out->entity_count++;
    }
}

/* An edge that waits to be matched, by the places of its ends among the entities. */
typedef struct tie {
    uint32_t first, second; /* first < second */
    const kith_edge *edge;
} tie;

static int by_ends(const void *left, const void *right)
{
    const tie *p = left, *q = right;
    if (p->first != q->first)
        return p->first < q->first ? -1 : 1;
    return (p->second > q->second) - (p->second < q->second);
}

static tie *sort_edges(const kith_network *network, const uint32_t *place, kith_arena *arena)
{
    tie *ties = kith_arena_array(arena, tie, network->edge_count);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        uint32_t a = place[edge->source], b = place[edge->target];
        ties[i] = (tie){a < b ? a : b, a < b ? b : a, edge};
    }
    if (network->edge_count)
        qsort(ties, network->edge_count, sizeof *ties, by_ends);
    return ties;
}

static double sum_weights(const kith_network *network)
{
    double sum = 0;
    for (size_t i = 0; i < network->edge_count; i++)
        sum += network->edges[i].weight;
    return sum;
}

static const kith_node *either(const kith_entity_change *change)
{
    return change->after ? change->after : change->before;
}

static void match_edges(const comparison *c, kith_arena *arena, kith_arena *scratch,
                        kith_difference *out)
{
    const tie *befores = sort_edges(c->before, c->before_place, scratch);
    const tie *afters = sort_edges(c->after, c->after_place, scratch);
    size_t before_count = c->before->edge_count, after_count = c->after->edge_count;
    double before_sum = sum_weights(c->before), after_sum = sum_weights(c->after);
    out->ties = kith_arena_array(arena, kith_tie_change, before_count + after_count);
    for (size_t b = 0, a = 0; b < before_count || a < after_count;) {
        int order = b == before_count  ? 1
                    : a == after_count ? -1
                                       : by_ends(&befores[b], &afters[a]);
        const tie *either_tie = order <= 0 ? &befores[b] : &afters[a];
        kith_tie_change *change = &out->ties[out->tie_count++];
        change->first = either(&out->entities[either_tie->first]);
        change->second = either(&out->entities[either_tie->second]);
        if (order <= 0) {
            change->before = befores[b++].edge;
            change->change -= change->before->weight / before_sum;
        }
        if (order >= 0) {
            change->after = afters[a++].edge;
            change->change += change->after->weight / after_sum;
        }
    }
}

static int most_changed_first(const void *left, const void *right)
{
    const kith_tie_change *p = left, *q = right;
    if (fabs(p->change) != fabs(q->change))
        return fabs(p->change) > fabs(q->change) ? -1 : 1;
    int order = kith_str_compare(p->first->id, q->first->id);
    return order ? order : kith_str_compare(p->second->id, q->second->id);
}

void kith_difference_find(const kith_network *before, const kith_network *after, kith_arena *arena,
                          kith_difference *out)
{
    kith_arena scratch = {0};
    comparison c = {.before = before, .after = after};
    *out = (kith_difference){0};
    match_nodes(&c, arena, &scratch, out);
    match_edges(&c, arena, &scratch, out);
    if (out->tie_count)
        qsort(out->ties, out->tie_count, sizeof *out->ties, most_changed_first);
    kith_arena_free(&scratch);
}
