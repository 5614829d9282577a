/* graph/network.c - the network of a corpus: entities as nodes, co-occurrence as edges. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network.h"

#include <stdlib.h>

#include "graph/association.h"
#include "graph/cooccurrence.h"
#include "graph/date.h"
#include "graph/measure.h"
#include "graph/significance.h"

/* What is at hand while a network is made. */
typedef struct making {
    const kith_cooccurrence *counted;
    uint64_t min_weight;
    double *strength; /* for each of the roster */
    bool *kept;       /* likewise: is a node */
    uint32_t *place;  /* likewise: among the nodes */
    double *weight;   /* for each of the pairs */
    double *p, *q;    /* likewise */
    kith_network *network;
} making;

static kith_status check_options(const kith_network_options *options, kith_error *err)
{
    if (options->types == 0 || options->types & ~KITH_TYPES_ALL)
        return kith_fail(err, KITH_EARGUMENT, "a network needs one type of entity or more");
    if (options->by && !kith_weighting_adds_up(options->weighting))
        return kith_fail(err, KITH_EARGUMENT,
                         "periods need a weight that adds up: windows, documents, newman or decay");
    return KITH_OK;
}

static kith_association associate(const kith_cooccurrence *counted, const kith_pair *pair)
{
    return kith_association_of(pair->windows, counted->windows[pair->a], counted->windows[pair->b],
                               counted->window_count);
}

/* A weight of 0 is none. */
static void weigh(making *m, kith_weighting weighting)
{
    for (size_t i = 0; i < m->counted->pairs.count; i++) {
        const kith_pair *pair = &m->counted->pairs.at[i];
        kith_association association = associate(m->counted, pair);
        double weight = kith_weight_of(weighting, pair, &association);
        m->weight[i] = weight >= KITH_WEIGHT_MIN ? weight : 0;
        m->network->unweighted_count += m->weight[i] == 0;
    }
}

static bool makes_edge(const making *m, size_t index)
{
    return m->weight[index] > 0 && m->weight[index] >= (double)m->min_weight;
}

static void choose(making *m, bool connected_only)
{
    const kith_cooccurrence *counted = m->counted;
    for (size_t i = 0; i < counted->roster.count; i++)
        m->kept[i] = !connected_only;
    for (size_t i = 0; i < counted->pairs.count; i++) {
        const kith_pair *pair = &counted->pairs.at[i];
        if (!makes_edge(m, i))
            continue;
        m->network->edge_count++;
        m->kept[pair->a] = m->kept[pair->b] = true;
        m->strength[pair->a] += m->weight[i];
        m->strength[pair->b] += m->weight[i];
    }
    for (size_t i = 0; i < counted->roster.count; i++)
        m->network->node_count += m->kept[i];
}

static int compare_nodes(const void *left, const void *right)
{
    const kith_node *p = left, *q = right;
    if (p->strength != q->strength)
        return p->strength > q->strength ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

/* Those of place `index`; none when `slices` is NULL. */
static kith_slices copy_slices(const kith_slices *slices, size_t index, kith_arena *arena)
{
    if (!slices)
        return (kith_slices){0};
    size_t count = slices[index].count;
    kith_slices copy = {kith_arena_array(arena, kith_slice, count), count};
    if (count)
        memcpy(copy.at, slices[index].at, count * sizeof *copy.at);
    return copy;
}

static void make_nodes(making *m)
{
    kith_network *network = m->network;
    const kith_roster *roster = &m->counted->roster;
    kith_arena *arena = &network->arena;
    network->nodes = kith_arena_array(arena, kith_node, network->node_count);
    size_t count = 0;
    for (size_t i = 0; i < roster->count; i++) {
        if (!m->kept[i])
            continue;
        const kith_roster_entry *entry = &roster->at[i];
        kith_node *node = &network->nodes[count++];
        node->entity = entry->row;
        node->id = kith_arena_copy(arena, entry->id);
        node->label = kith_arena_copy(arena, entry->name);
        node->type = entry->type;
        memcpy(node->iso, entry->iso, sizeof node->iso);
        node->mentions = entry->mentions;
        node->documents = entry->documents;
        node->first_date = kith_arena_copy(arena, entry->first_date);
        node->last_date = kith_arena_copy(arena, entry->last_date);
        node->slices = copy_slices(m->counted->roster_slices, i, arena);
        node->strength = m->strength[i];
    }
    qsort(network->nodes, count, sizeof *network->nodes, compare_nodes);
    for (size_t i = 0; i < count; i++)
        m->place[kith_roster_index(roster, network->nodes[i].entity)] = (uint32_t)i;
}

/* Filters come later, lest what is looked at change how likely it is. */
static void judge_pairs(making *m)
{
    const kith_cooccurrence *counted = m->counted;
    uint64_t named = 0;
    for (size_t i = 0; i < counted->roster.count; i++)
        named += counted->windows[i] > 0;
    for (size_t i = 0; i < counted->pairs.count; i++) {
        const kith_pair *pair = &counted->pairs.at[i];
        m->p[i] = kith_p_value_of(pair->windows, counted->windows[pair->a],
                                  counted->windows[pair->b], counted->window_count);
    }
    if (named)
        kith_q_values_of(m->p, counted->pairs.count, named * (named - 1) / 2, m->q);
}

static kith_edge make_edge(const making *m, size_t index)
{
    const kith_pair *pair = &m->counted->pairs.at[index];
    uint32_t a = m->place[pair->a], b = m->place[pair->b];
    kith_association association = associate(m->counted, pair);
    return (kith_edge){
        .source = a < b ? a : b,
        .target = a < b ? b : a,
        .weight = m->weight[index],
        .windows = pair->windows,
        .documents = pair->documents,
        .expected = association.expected,
        .pmi = association.pmi,
        .npmi = association.npmi,
        .g2 = association.g2,
        .chi2 = association.chi2,
        .jaccard = association.jaccard,
        .cosine = association.cosine,
        .p_value = m->p[index],
        .q_value = m->q[index],
        .first_date = kith_date_str(pair->first_date, &m->network->arena),
        .last_date = kith_date_str(pair->last_date, &m->network->arena),
        .slices = copy_slices(m->counted->pair_slices, index, &m->network->arena),
    };
}

static int compare_edges(const void *left, const void *right)
{
    const kith_edge *p = left, *q = right;
    if (p->source != q->source)
        return p->source < q->source ? -1 : 1;
    return (p->target > q->target) - (p->target < q->target);
}

static void make_edges(making *m)
{
    kith_network *network = m->network;
    network->edges = kith_arena_array(&network->arena, kith_edge, network->edge_count);
    size_t count = 0;
    for (size_t i = 0; i < m->counted->pairs.count; i++)
        if (makes_edge(m, i))
            network->edges[count++] = make_edge(m, i);
    qsort(network->edges, count, sizeof *network->edges, compare_edges);
}

/* Give a node those of `aliases[0, count)`, all of its entity, that are names other than its own.
 */
static void take_aliases(kith_node *node, const kith_alias *aliases, size_t count,
                         kith_arena *arena)
{
    node->aliases = kith_arena_array(arena, kith_str, count);
    for (size_t i = 0; i < count; i++)
        if (aliases[i].form == KITH_FORM_NAME && !kith_str_equal(aliases[i].text, node->label))
            node->aliases[node->alias_count++] = kith_arena_copy(arena, aliases[i].text);
}

static kith_status add_aliases(making *m, kith_corpus *corpus, kith_arena *scratch, kith_error *err)
{
    kith_aliases aliases;
    kith_status status = kith_aliases_read(corpus, scratch, &aliases, err);
    if (status != KITH_OK)
        return status;
    const kith_roster *roster = &m->counted->roster;
    for (size_t from = 0, to; from < aliases.count; from = to) {
        for (to = from + 1; to < aliases.count; to++)
            if (aliases.at[to].entity != aliases.at[from].entity)
                break;
        size_t index = kith_roster_index(roster, aliases.at[from].entity);
        if (index < roster->count && m->kept[index])
            take_aliases(&m->network->nodes[m->place[index]], &aliases.at[from], to - from,
                         &m->network->arena);
    }
    return KITH_OK;
}

static kith_status make(kith_corpus *corpus, const kith_cooccurrence *counted,
                        const kith_network_options *options, kith_network *network, kith_error *err)
{
    kith_arena scratch = {0};
    making m = {.counted = counted, .min_weight = options->min_weight, .network = network};
    m.strength = kith_arena_array(&scratch, double, counted->roster.count);
    m.kept = kith_arena_array(&scratch, bool, counted->roster.count);
    m.place = kith_arena_array(&scratch, uint32_t, counted->roster.count);
    m.weight = kith_arena_array(&scratch, double, counted->pairs.count);
    m.p = kith_arena_array(&scratch, double, counted->pairs.count);
    m.q = kith_arena_array(&scratch, double, counted->pairs.count);
    network->window = options->window;
    network->weighting = options->weighting;
    network->scope = options->scope;
    network->by = options->by;
    network->undated_count = counted->undated_count;
    network->documents = counted->document_count;
    network->sentences = counted->sentence_count;
    network->mentions = counted->mention_count;
    network->window_count = counted->window_count;
    network->crowded_count = counted->crowded_count;
    weigh(&m, options->weighting);
    choose(&m, options->connected_only);
    make_nodes(&m);
    judge_pairs(&m);
    make_edges(&m);
    kith_status status = add_aliases(&m, corpus, &scratch, err);
    kith_arena_free(&scratch);
    return status;
}

kith_status kith_network_make(kith_corpus *corpus, const kith_network_options *options,
                              kith_network *out, kith_error *err)
{
    const kith_cooccurrence_options counting = {
        .window = options->window,
        .types = options->types,
        .weighting = options->weighting,
        .scope = options->scope,
        .by = options->by,
    };
    kith_cooccurrence counted = {0};
    kith_network network = {0};
    kith_status status = check_options(options, err);
    if (status == KITH_OK)
        status = kith_cooccurrence_count(corpus, &counting, &counted, err);
    if (status == KITH_OK)
        status = make(corpus, &counted, options, &network, err);
    kith_cooccurrence_clear(&counted);
    if (status == KITH_OK && !options->ties_only)
        status = kith_network_measure(&network, &options->measuring, err);
    if (status == KITH_OK)
        *out = network;
    else
        kith_network_clear(&network);
    return status;
}

void kith_network_clear(kith_network *network)
{
    if (!network)
        return;
    kith_arena_free(&network->arena);
    *network = (kith_network){0};
}
