/* graph/make/make.c - the network of a corpus, counted, filtered and measured. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/make/make.h"

#include <string.h>

#include "graph/cooccurrence/association.h"
#include "graph/cooccurrence/cooccurrence.h"
#include "graph/cooccurrence/significance.h"
#include "graph/cooccurrence/weighting.h"
#include "graph/filter/filter.h"
#include "graph/make/network_evidence.h"
#include "graph/make/network_mentions.h"
#include "graph/make/network_relations.h"
#include "graph/make/two_mode.h"
#include "graph/measure/measure.h"
#include "graph/store/date.h"

static kith_status check_options(const kith_network_options *options, kith_error *err)
{
    if (options->types == 0 || options->types & ~KITH_TYPES_ALL)
        return kith_fail(err, KITH_EARGUMENT, "a network needs one type of entity or more");
    if (options->by && !kith_weighting_adds_up(options->weighting))
        return kith_fail(err, KITH_EARGUMENT,
                         "periods need a weight that adds up: windows, documents, newman or decay");
    bool judges = options->filter.backbone.method > KITH_BACKBONE_DISPARITY;
    if (options->two_mode && (options->by || options->weighting || judges))
        return kith_fail(err, KITH_EARGUMENT,
                         "a network of two modes weighs mentions, has no periods, and no backbone "
                         "but disparity");
    if (options->directed && !options->relations)
        return kith_fail(err, KITH_EARGUMENT, "only a network of relations has a direction");
    bool weighs = options->weighting && options->weighting != KITH_WEIGHTING_DOCUMENTS;
    if (options->relations && (options->by || weighs || judges || options->two_mode))
        return kith_fail(err, KITH_EARGUMENT,
                         "a network of relations weighs documents, has one mode, no periods, and "
                         "no backbone but disparity");
    return KITH_OK;
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

/* Make everybody of the roster a node. */
static void make_nodes(const kith_cooccurrence *counted, kith_network *network)
{
    const kith_roster *roster = &counted->roster;
    kith_arena *arena = &network->arena;
    network->nodes = kith_arena_array(arena, kith_node, roster->count);
    network->node_count = roster->count;
    for (size_t i = 0; i < roster->count; i++) {
        const kith_roster_entry *entry = &roster->at[i];
        kith_node *node = &network->nodes[i];
        node->entity = entry->row;
        node->id = kith_arena_copy(arena, entry->id);
        node->label = kith_arena_copy(arena, entry->name);
        node->type = entry->type;
        memcpy(node->iso, entry->iso, sizeof node->iso);
        node->external_id = kith_arena_copy(arena, entry->external_id);
        node->mentions = entry->mentions;
        node->documents = entry->documents;
        node->first_date = kith_arena_copy(arena, entry->first_date);
        node->last_date = kith_arena_copy(arena, entry->last_date);
        node->slices = copy_slices(counted->roster_slices, i, arena);
    }
}

/* Filters come later, lest what is looked at change how likely it is. */
static void judge_pairs(const kith_cooccurrence *counted, double *p, double *q)
{
    uint64_t named = 0;
    for (size_t i = 0; i < counted->roster.count; i++)
        named += counted->windows[i] > 0;
    for (size_t i = 0; i < counted->pairs.count; i++) {
        const kith_pair *pair = &counted->pairs.at[i];
        p[i] = kith_p_value_of(pair->windows, counted->windows[pair->a], counted->windows[pair->b],
                               counted->window_count);
    }
    if (named)
        kith_q_values_of(p, counted->pairs.count, named * (named - 1) / 2, q);
}

static kith_edge make_edge(const kith_cooccurrence *counted, size_t index, kith_weighting weighting,
                           kith_arena *arena)
{
    const kith_pair *pair = &counted->pairs.at[index];
    kith_association association = kith_association_of(
        pair->windows, counted->windows[pair->a], counted->windows[pair->b], counted->window_count);
    return (kith_edge){
        .source = pair->a,
        .target = pair->b,
        .weight = kith_weight_of(weighting, pair, &association),
        .windows = pair->windows,
        .documents = pair->documents,
        .expected = association.expected,
        .pmi = association.pmi,
        .npmi = association.npmi,
        .g2 = association.g2,
        .chi2 = association.chi2,
        .jaccard = association.jaccard,
        .cosine = association.cosine,
        .first_date = kith_date_str(pair->first_date, arena),
        .last_date = kith_date_str(pair->last_date, arena),
        .slices = copy_slices(counted->pair_slices, index, arena),
    };
}

/* Make every pair that has a weight an edge. */
static void make_edges(const kith_cooccurrence *counted, kith_weighting weighting,
                       kith_network *network)
{
    kith_arena scratch = {0}, *arena = &network->arena;
    size_t count = counted->pairs.count;
    double *p = kith_arena_array(&scratch, double, count);
    double *q = kith_arena_array(&scratch, double, count);
    judge_pairs(counted, p, q);
    network->edges = kith_arena_array(arena, kith_edge, count);
    for (size_t i = 0; i < count; i++) {
        kith_edge edge = make_edge(counted, i, weighting, arena);
        edge.p_value = p[i];
        edge.q_value = q[i];
        if (edge.weight >= KITH_WEIGHT_MIN)
            network->edges[network->edge_count++] = edge;
        else
            network->unweighted_count++;
    }
    kith_arena_free(&scratch);
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

static kith_status add_aliases(kith_corpus *corpus, const kith_roster *roster,
                               kith_network *network, kith_error *err)
{
    kith_aliases aliases;
    kith_arena scratch = {0};
    kith_node **nodes = kith_arena_array(&scratch, kith_node *, roster->count);
    for (size_t i = 0; i < network->node_count; i++)
        if (network->nodes[i].type != KITH_NODE_DOCUMENT)
            nodes[kith_roster_index(roster, network->nodes[i].entity)] = &network->nodes[i];
    kith_status status = kith_aliases_read(corpus, &scratch, &aliases, err);
    for (size_t from = 0, to; status == KITH_OK && from < aliases.count; from = to) {
        for (to = from + 1; to < aliases.count; to++)
            if (aliases.at[to].entity != aliases.at[from].entity)
                break;
        size_t index = kith_roster_index(roster, aliases.at[from].entity);
        if (index < roster->count && nodes[index])
            take_aliases(nodes[index], &aliases.at[from], to - from, &network->arena);
    }
    kith_arena_free(&scratch);
    return status;
}

/* Make the nodes and edges that `options` ask for, of all that was counted. */
static kith_status make(kith_corpus *corpus, const kith_cooccurrence *counted,
                        const kith_network_options *options, kith_network *network, kith_error *err)
{
    network->window = options->window;
    network->weighting = options->relations ? KITH_WEIGHTING_DOCUMENTS : options->weighting;
    network->scope = options->scope;
    network->by = options->by;
    network->undated_count = counted->undated_count;
    network->documents = counted->document_count;
    network->sentences = counted->sentence_count;
    network->mentions = counted->mention_count;
    network->filter = options->filter;
    network->filter.connected |= options->relations;
    network->filter.ego = kith_arena_copy(&network->arena, options->filter.ego);
    network->window_count = counted->window_count;
    network->crowded_count = counted->crowded_count;
    network->two_mode = options->two_mode;
    network->relations = options->relations;
    make_nodes(counted, network);
    kith_status status = KITH_OK;
    if (options->two_mode)
        status = kith_two_mode_make(corpus, network, err);
    else if (options->relations)
        status = kith_network_relations_tie(corpus, network, err);
    else
        make_edges(counted, options->weighting, network);
    if (status == KITH_OK)
        status = kith_filter_apply(&network->filter, network, err);
    if (status == KITH_OK)
        status = add_aliases(corpus, &counted->roster, network, err);
    if (status == KITH_OK && !options->two_mode)
        status = kith_network_relations_read(corpus, network, err);
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
    if (status == KITH_OK && options->directed)
        status = kith_network_relations_direct(corpus, &network, err);
    if (status == KITH_OK && options->sentences)
        status = kith_network_evidence_read(corpus, options->sentences, &network, err);
    if (status == KITH_OK && options->naming)
        status = kith_network_mentions_read(corpus, &network, err);
    network.looks.title = kith_arena_copy(&network.arena, options->measuring.looks.title);
    if (status == KITH_OK)
        *out = network;
    else
        kith_network_clear(&network);
    return status;
}
