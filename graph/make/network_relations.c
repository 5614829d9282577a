/* graph/make/network_relations.c - what the nodes of a network are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/network_relations.h"

#include <math.h>
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
        out[(*count)++] =
            (placed){turned ? right->node : left->node, turned ? left->node : right->node, i,
                     turned && !kith_relation_is_symmetric(t->kind)};
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

static void tell_relation(kith_edge *edge, const kith_triple *triple, kith_arena *arena)
{
    edge->relation = kith_str_of(kith_relation_name(triple->kind));
    edge->relation_score = triple->score;
    edge->role = kith_arena_copy(arena, triple->role);
}

static void tell_edge(kith_edge *edge, const placed *at, const placed *end,
                      const kith_triples *triples, kith_arena *arena, kith_buffer *text)
{
    text->len = 0;
    for (const placed *p = at; p < end && compare_ends(p, at) == 0; p++)
        append(&triples->at[p->triple], p->turned != (edge->source > edge->target), text);
    tell_relation(edge, &triples->at[at->triple], arena);
    edge->relations = kith_arena_copy(arena, kith_buffer_str(text));
}

/* The triples of the two ends of `edge`, from here on in `at`; NULL: none. */
static const placed *find_placed(const kith_edge *edge, const placed *at, size_t count)
{
    bool turned = edge->source > edge->target;
    const placed key = {.low = turned ? edge->target : edge->source,
                        .high = turned ? edge->source : edge->target};
    const placed *found = count ? bsearch(&key, at, count, sizeof *at, compare_ends) : NULL;
    while (found && found > at && compare_ends(found - 1, &key) == 0)
        found--;
    return found;
}

static void tell_edges(kith_network *network, const placed *at, size_t count,
                       const kith_triples *triples)
{
    kith_buffer text = {0};
    for (size_t i = 0; i < network->edge_count; i++) {
        const placed *found = find_placed(&network->edges[i], at, count);
        if (found)
            tell_edge(&network->edges[i], found, at + count, triples, &network->arena, &text);
    }
    kith_buffer_clear(&text);
}

static bool is_before(kith_str one, kith_str other)
{
    return one.len && (other.len == 0 || kith_str_compare(one, other) < 0);
}

/* Count `triple` in with what `edge` stands for. */
static void count_in(kith_edge *edge, const kith_triple *triple, kith_arena *arena)
{
    edge->weight += (double)triple->documents;
    edge->documents += triple->documents;
    edge->windows += triple->sentences;
    if (is_before(triple->first_date, edge->first_date))
        edge->first_date = kith_arena_copy(arena, triple->first_date);
    if (kith_str_compare(triple->last_date, edge->last_date) > 0)
        edge->last_date = kith_arena_copy(arena, triple->last_date);
}

/* An edge that nothing is counted in yet. */
static kith_edge start_edge(uint32_t source, uint32_t target)
{
    return (kith_edge){
        .source = source,
        .target = target,
        .told = true,
        .expected = NAN,
        .pmi = NAN,
        .npmi = NAN,
        .g2 = NAN,
        .chi2 = NAN,
        .jaccard = NAN,
        .cosine = NAN,
        .p_value = NAN,
        .q_value = NAN,
    };
}

static void tie_pairs(kith_network *network, const placed *at, size_t count,
                      const kith_triples *triples)
{
    network->edges = kith_arena_array(&network->arena, kith_edge, count);
    network->edge_count = 0;
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || compare_ends(&at[i], &at[i - 1]) != 0)
            network->edges[network->edge_count++] = start_edge(at[i].low, at[i].high);
        count_in(&network->edges[network->edge_count - 1], &triples->at[at[i].triple],
                 &network->arena);
    }
}

static int compare_directed(const void *left, const void *right)
{
    const kith_edge *p = left, *q = right;
    if (p->source != q->source)
        return p->source < q->source ? -1 : 1;
    if (p->target != q->target)
        return p->target < q->target ? -1 : 1;
    if (p->relation_score > q->relation_score || p->relation_score < q->relation_score)
        return p->relation_score > q->relation_score ? -1 : 1;
    return kith_str_compare(p->relation, q->relation);
}

/* Add the edges that `pair`, of which the triples from `at` on tell, falls into. */
static void direct_pair(kith_network *network, kith_edge pair, const placed *at, const placed *end,
                        const kith_triples *triples, kith_buffer *text)
{
    unsigned seen[2] = {0, 0}; /* kinds, by direction */
    for (const placed *p = at; p < end && compare_ends(p, at) == 0; p++) {
        const kith_triple *triple = &triples->at[p->triple];
        if (seen[p->turned] >> triple->kind & 1)
            continue;
        seen[p->turned] |= 1u << triple->kind;
        kith_edge edge = start_edge(p->turned ? p->high : p->low, p->turned ? p->low : p->high);
        edge.bridge = pair.bridge;
        count_in(&edge, triple, &network->arena);
        tell_edge(&edge, at, end, triples, &network->arena, text);
        tell_relation(&edge, triple, &network->arena);
        network->edges[network->edge_count++] = edge;
    }
}

static void direct_pairs(kith_network *network, const placed *at, size_t count,
                         const kith_triples *triples)
{
    kith_buffer text = {0};
    const kith_edge *pairs = network->edges;
    size_t pair_count = network->edge_count;
    network->edges = kith_arena_array(&network->arena, kith_edge, count);
    network->edge_count = 0;
    network->directed = true;
    for (size_t i = 0; i < pair_count; i++) {
        const placed *found = find_placed(&pairs[i], at, count);
        if (found)
            direct_pair(network, pairs[i], found, at + count, triples, &text);
    }
    if (network->edge_count)
        qsort(network->edges, network->edge_count, sizeof *network->edges, compare_directed);
    kith_buffer_clear(&text);
}

/* What is done with a network, and the triples between its nodes, in order. */
typedef void triple_work(kith_network *network, const placed *at, size_t count,
                         const kith_triples *triples);

static kith_status do_with_triples(kith_corpus *corpus, kith_network *network, triple_work *work,
                                   kith_error *err)
{
    kith_arena scratch = {0};
    kith_triples triples;
    size_t count;
    const kith_triple_options options = {.scope = network->scope, .min_score = KITH_TRIPLE_SCORE};
    kith_status status = kith_triples_read(corpus, &options, &scratch, &triples, err);
    if (status == KITH_OK) {
        const placed *at = place_triples(network, &triples, &scratch, &count);
        work(network, at, count, &triples);
    }
    kith_arena_free(&scratch);
    return status;
}

kith_status kith_network_relations_read(kith_corpus *corpus, kith_network *network, kith_error *err)
{
    return do_with_triples(corpus, network, tell_edges, err);
}

kith_status kith_network_relations_tie(kith_corpus *corpus, kith_network *network, kith_error *err)
{
    return do_with_triples(corpus, network, tie_pairs, err);
}

kith_status kith_network_relations_direct(kith_corpus *corpus, kith_network *network,
                                          kith_error *err)
{
    return do_with_triples(corpus, network, direct_pairs, err);
}
