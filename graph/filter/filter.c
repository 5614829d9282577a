/* graph/filter/filter.c - filters: which nodes and edges of a network are kept. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/filter.h"

#include <stdlib.h>

#include "graph/measure/component.h"
#include "graph/measure/igraph_graph.h"
#include "graph/filter/neighbour.h"
#include "graph/network/network.h"
#include "graph/filter/backbone.h"

/* What is at hand while a network is filtered. */
typedef struct filtering {
    const kith_filter *filter;
    kith_network *network;
    bool *nodes, *edges; /* of the network: is it kept? */
    kith_arena arena;
} filtering;

static void mark_all(filtering *f, bool nodes, bool edges)
{
    memset(f->nodes, nodes, f->network->node_count * sizeof *f->nodes);
    memset(f->edges, edges, f->network->edge_count * sizeof *f->edges);
}

/* Take out what is not marked, and edges whose nodes are not. */
static void sweep(filtering *f)
{
    kith_network *network = f->network;
    uint32_t *place = kith_arena_array(&f->arena, uint32_t, network->node_count);
    size_t nodes = 0, edges = 0;
    for (size_t i = 0; i < network->node_count; i++)
        if (f->nodes[i]) {
            place[i] = (uint32_t)nodes;
            network->nodes[nodes++] = network->nodes[i];
        }
    for (size_t i = 0; i < network->edge_count; i++) {
        kith_edge edge = network->edges[i];
        if (!f->edges[i] || !f->nodes[edge.source] || !f->nodes[edge.target])
            continue;
        edge.source = place[edge.source];
        edge.target = place[edge.target];
        network->edges[edges++] = edge;
    }
    network->node_count = nodes;
    network->edge_count = edges;
}

static void keep_strong_edges(filtering *f)
{
    const kith_network *network = f->network;
    const kith_filter *filter = f->filter;
    double *chance = kith_arena_array(&f->arena, double, network->edge_count);
    kith_backbone_judge(network, filter->backbone.method, chance);
    mark_all(f, true, false);
    for (size_t i = 0; i < network->edge_count; i++)
        f->edges[i] = network->edges[i].weight >= filter->min_weight &&
                      network->edges[i].documents >= filter->min_documents &&
                      (!filter->backbone.method || chance[i] < filter->backbone.level);
    sweep(f);
}

/* A tie of a node; each edge is two. */
typedef struct tie {
    uint32_t node;
    kith_neighbour other;
} tie;

static int compare_ties(const void *left, const void *right)
{
    const tie *p = left, *q = right;
    if (p->node != q->node)
        return p->node < q->node ? -1 : 1;
    return kith_neighbour_compare(&p->other, &q->other);
}

static void keep_top_ties(filtering *f)
{
    const kith_network *network = f->network;
    size_t count = 0, rank = 0;
    tie *ties = kith_arena_array(&f->arena, tie, 2 * network->edge_count);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        ties[count++] = (tie){edge->source, {&network->nodes[edge->target], edge}};
        ties[count++] = (tie){edge->target, {&network->nodes[edge->source], edge}};
    }
    if (count)
        qsort(ties, count, sizeof *ties, compare_ties);
    mark_all(f, true, false);
    for (size_t i = 0; i < count; i++) {
        rank = i && ties[i].node == ties[i - 1].node ? rank + 1 : 0;
        if (rank < f->filter->top_ties)
            f->edges[ties[i].other.edge - network->edges] = true;
    }
    sweep(f);
}

static igraph_error_t mark_core(filtering *f, const kith_igraph *igraph)
{
    igraph_vector_int_t cores = {0};
    igraph_error_t code = igraph_vector_int_init(&cores, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_coreness(&igraph->graph, &cores, IGRAPH_ALL);
    if (code == IGRAPH_SUCCESS)
        for (size_t i = 0; i < f->network->node_count; i++)
            f->nodes[i] = (uint64_t)VECTOR(cores)[i] >= f->filter->core;
    igraph_vector_int_destroy(&cores);
    return code;
}

/* The place of the ego among the nodes; node_count when it is not there. */
static size_t find_ego(const filtering *f)
{
    size_t place = 0;
    while (place < f->network->node_count &&
           !kith_str_equal(f->network->nodes[place].id, f->filter->ego))
        place++;
    return place;
}

static igraph_error_t mark_ego(filtering *f, const kith_igraph *igraph)
{
    size_t farthest = f->network->node_count; /* no way is longer */
    size_t depth = f->filter->ego_depth < farthest ? f->filter->ego_depth : farthest;
    igraph_vector_int_list_t near = {0};
    igraph_error_t code = igraph_vector_int_list_init(&near, 0);
    if (code == IGRAPH_SUCCESS)
        code =
            igraph_neighborhood(&igraph->graph, &near, igraph_vss_1((igraph_integer_t)find_ego(f)),
                                (igraph_integer_t)depth, IGRAPH_ALL, 0);
    if (code == IGRAPH_SUCCESS) {
        const igraph_vector_int_t *around = igraph_vector_int_list_get_ptr(&near, 0);
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(around); i++)
            f->nodes[VECTOR(*around)[i]] = true;
    }
    igraph_vector_int_list_destroy(&near);
    return code;
}

/* Keep the nodes that `mark` marks by the help of igraph. */
static kith_status keep_part(filtering *f, igraph_error_t (*mark)(filtering *, const kith_igraph *),
                             kith_error *err)
{
    kith_igraph_session session;
    kith_igraph igraph = {0};
    kith_status status = kith_igraph_enter(&session, err);
    if (status != KITH_OK)
        return status;
    mark_all(f, false, true);
    status = kith_igraph_init(&igraph, f->network, err);
    if (status == KITH_OK)
        status = kith_igraph_status(mark(f, &igraph), "choose nodes", err);
    if (status == KITH_OK)
        sweep(f);
    kith_igraph_clear(&igraph);
    kith_igraph_leave(&session);
    return status;
}

static void keep_giant(filtering *f)
{
    kith_components components;
    kith_components_find(f->network, &f->arena, &components);
    mark_all(f, false, true);
    if (components.count)
        for (size_t i = 0; i < components.at[0].node_count; i++)
            f->nodes[components.at[0].nodes[i]] = true;
    sweep(f);
}

static void keep_connected(filtering *f)
{
    mark_all(f, false, true);
    for (size_t i = 0; i < f->network->edge_count; i++) {
        f->nodes[f->network->edges[i].source] = true;
        f->nodes[f->network->edges[i].target] = true;
    }
    sweep(f);
}

static kith_status keep_parts(filtering *f, kith_error *err)
{
    const kith_filter *filter = f->filter;
    kith_status status = KITH_OK;
    if (filter->core)
        status = keep_part(f, mark_core, err);
    if (status == KITH_OK && filter->giant)
        keep_giant(f);
    if (status == KITH_OK && filter->ego.len) {
        if (find_ego(f) == f->network->node_count)
            return kith_fail(err, KITH_ENOTFOUND, "the other filters leave nothing of %.*s",
                             KITH_STR_ARGS(filter->ego));
        status = keep_part(f, mark_ego, err);
    }
    return status;
}

kith_status kith_filter_apply(const kith_filter *filter, kith_network *network, kith_error *err)
{
    if (filter->backbone.method && !(filter->backbone.level > 0 && filter->backbone.level < 1))
        return kith_fail(err, KITH_EARGUMENT, "a backbone's level is above 0 and below 1");
    filtering f = {.filter = filter, .network = network};
    f.nodes = kith_arena_array(&f.arena, bool, network->node_count);
    f.edges = kith_arena_array(&f.arena, bool, network->edge_count);
    keep_strong_edges(&f);
    if (filter->top_ties)
        keep_top_ties(&f);
    kith_status status = keep_parts(&f, err);
    if (status == KITH_OK && (filter->connected || filter->backbone.method))
        keep_connected(&f);
    if (status == KITH_OK)
        kith_network_order(network);
    kith_arena_free(&f.arena);
    return status;
}

kith_status kith_filter_try(const kith_filter *filter, const kith_network *network,
                            kith_extent *out, kith_error *err)
{
    kith_network copy = *network;
    kith_arena scratch = {0};
    copy.nodes = kith_arena_array(&scratch, kith_node, network->node_count);
    copy.edges = kith_arena_array(&scratch, kith_edge, network->edge_count);
    for (size_t i = 0; i < network->node_count; i++)
        copy.nodes[i] = network->nodes[i];
    for (size_t i = 0; i < network->edge_count; i++)
        copy.edges[i] = network->edges[i];
    kith_status status = kith_filter_apply(filter, &copy, err);
    if (status == KITH_OK) {
        *out = (kith_extent){.nodes = copy.node_count, .edges = copy.edge_count};
        for (size_t i = 0; i < copy.edge_count; i++)
            out->weight += copy.edges[i].weight;
    }
    kith_arena_free(&scratch);
    return status;
}
