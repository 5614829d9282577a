/* graph/make/network_relations.c - what the two ends of each edge are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_relations.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/triples.h"

/* A node by the entity that it stands for. */
typedef struct node_place {
    int64_t entity;
    uint32_t node;
} node_place;

/* A triple between two nodes, the lower first. */
typedef struct placed {
    uint32_t low, high;
    size_t triple; /* by likelihood */
    bool turned;   /* from the higher to the lower */
} placed;

static int compare_entities(const void *left, const void *right)
{
    const node_place *p = left, *q = right;
    return (p->entity > q->entity) - (p->entity < q->entity);
}

static int compare_ends(const void *left, const void *right)
{
    const placed *p = left, *q = right;
    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    return (p->high > q->high) - (p->high < q->high);
}

static int compare_placed(const void *left, const void *right)
{
    const placed *p = left, *q = right;
    int order = compare_ends(p, q);
    return order ? order : (p->triple > q->triple) - (p->triple < q->triple);
}

static const node_place *find_node(const node_place *places, size_t count, int64_t entity)
{
    const node_place key = {.entity = entity};
    return count ? bsearch(&key, places, count, sizeof *places, compare_entities) : NULL;
}

/* The triples whose two ends are nodes, in order. */
static placed *place_triples(const kith_network *network, const kith_triples *triples,
                             kith_arena *arena, size_t *count)
{
    node_place *places = kith_arena_array(arena, node_place, network->node_count);
    placed *out = kith_arena_array(arena, placed, triples->count);
    *count = 0;
    for (size_t i = 0; i < network->node_count; i++)
        places[i] = (node_place){network->nodes[i].entity, (uint32_t)i};
    if (network->node_count)
        qsort(places, network->node_count, sizeof *places, compare_entities);
    for (size_t i = 0; i < triples->count; i++) {
        const kith_triple *t = &triples->at[i];
        const node_place *left = find_node(places, network->node_count, t->left);
        const node_place *right = find_node(places, network->node_count, t->right);
        if (!left || !right || t->status > KITH_RELATION_PAST)
            continue;
        bool turned = left->node > right->node;
        out[(*count)++] = (placed){turned ? right->node : left->node,
                                   turned ? left->node : right->node, i, turned};
    }
    if (*count)
        qsort(out, *count, sizeof *out, compare_placed);
    return out;
}

/* "head_of>0.98": from source to target; '<' the other way, '=' either; " (past)". */
static void append(const kith_triple *triple, bool backwards, kith_buffer *out)
{
    char mark = kith_relation_is_symmetric(triple->kind) ? '=' : backwards ? '<' : '>';
    kith_buffer_format(out, "%s%s%c%.2f", out->len ? " " : "", kith_relation_name(triple->kind),
                       mark, triple->score);
    if (triple->status == KITH_RELATION_PAST)
        kith_buffer_append(out, KITH_STR("(past)"));
}

static void tell_edge(kith_edge *edge, const placed *at, const placed *end,
                      const kith_triples *triples, kith_arena *arena, kith_buffer *text)
{
    text->len = 0;
    for (const placed *p = at; p < end && compare_ends(p, at) == 0; p++)
        append(&triples->at[p->triple], p->turned != (edge->source > edge->target), text);
    edge->relation = kith_str_of(kith_relation_name(triples->at[at->triple].kind));
    edge->relations = kith_arena_copy(arena, kith_buffer_str(text));
}

static void tell_edges(kith_network *network, const placed *at, size_t count,
                       const kith_triples *triples)
{
    kith_buffer text = {0};
    for (size_t i = 0; i < network->edge_count && count; i++) {
        kith_edge *edge = &network->edges[i];
        bool turned = edge->source > edge->target;
        placed key = {.low = turned ? edge->target : edge->source,
                      .high = turned ? edge->source : edge->target};
        const placed *found = bsearch(&key, at, count, sizeof *at, compare_ends);
        if (!found)
            continue;
        while (found > at && compare_ends(found - 1, &key) == 0)
            found--;
        tell_edge(edge, found, at + count, triples, &network->arena, &text);
    }
    kith_buffer_clear(&text);
}

kith_status kith_network_relations_read(kith_corpus *corpus, kith_network *network, kith_error *err)
{
    kith_arena scratch = {0};
    kith_triples triples;
    size_t count;
    const kith_triple_options options = {.scope = network->scope, .min_score = KITH_TRIPLE_SCORE};
    kith_status status = kith_triples_read(corpus, &options, &scratch, &triples, err);
    if (status == KITH_OK) {
        const placed *at = place_triples(network, &triples, &scratch, &count);
        tell_edges(network, at, count, &triples);
    }
    kith_arena_free(&scratch);
    return status;
}
