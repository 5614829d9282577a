/* graph/filter/foremost.c - the foremost part of a network: what is looked at first. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/foremost.h"

#include <stdlib.h>

#include "graph/filter/backbone.h"
#include "graph/measure/component.h"
#include "graph/measure/igraph_graph.h"
#include "graph/measure/layout.h"

#define PART_MIN 4 /* nodes of a component: smaller ones say little */
#define NOWHERE  UINT32_MAX

/* An edge, and how likely chance alone makes it as strong. */
typedef struct judged {
    double p;
    size_t edge;
    double weight;
} judged;

static int compare_judged(const void *left, const void *right)
{
    const judged *a = left, *b = right;
    if (a->p != b->p)
        return a->p < b->p ? -1 : 1;
    if (a->weight != b->weight)
        return a->weight > b->weight ? -1 : 1;
    return (a->edge > b->edge) - (a->edge < b->edge);
}

static judged *judge_edges(const kith_network *network, kith_arena *arena)
{
    double *p = kith_arena_array(arena, double, network->edge_count);
    judged *order = kith_arena_array(arena, judged, network->edge_count);
    kith_backbone_judge(network, KITH_BACKBONE_DISPARITY, p);
    for (size_t i = 0; i < network->edge_count; i++)
        order[i] = (judged){p[i], i, network->edges[i].weight};
    if (network->edge_count)
        qsort(order, network->edge_count, sizeof *order, compare_judged);
    return order;
}

/* Mark the edges of the backbone and their ends, as many as there may be. */
static void mark_backbone(const kith_network *network, bool *nodes, bool *edges)
{
    kith_arena scratch = {0};
    const judged *order = judge_edges(network, &scratch);
    size_t node_count = 0, edge_count = 0;
    for (size_t i = 0; i < network->edge_count && edge_count < KITH_FOREMOST_EDGES; i++) {
        const kith_edge *edge = &network->edges[order[i].edge];
        size_t more = (size_t)!nodes[edge->source] + (size_t)!nodes[edge->target];
        if (node_count + more > KITH_FOREMOST_NODES)
            continue;
        nodes[edge->source] = nodes[edge->target] = edges[order[i].edge] = true;
        node_count += more;
        edge_count++;
    }
    kith_arena_free(&scratch);
}

/* Copy what is marked of `network` into `part`, its nodes' places among all into `places`. */
static void copy_marked(const kith_network *network, const bool *nodes, const bool *edges,
                        kith_network *part, uint32_t **places)
{
    kith_arena scratch = {0}, *arena = &part->arena;
    uint32_t *new_place = kith_arena_array(&scratch, uint32_t, network->node_count);
    part->nodes = kith_arena_array(arena, kith_node, network->node_count);
    part->edges = kith_arena_array(arena, kith_edge, KITH_FOREMOST_EDGES);
    *places = kith_arena_array(arena, uint32_t, network->node_count);
    for (size_t i = 0; i < network->node_count; i++) {
        if (!nodes[i])
            continue;
        new_place[i] = (uint32_t)part->node_count;
        (*places)[part->node_count] = (uint32_t)i;
        part->nodes[part->node_count++] = network->nodes[i];
    }
    for (size_t i = 0; i < network->edge_count; i++) {
        kith_edge edge = network->edges[i];
        if (!edges[i])
            continue;
        edge.source = new_place[edge.source];
        edge.target = new_place[edge.target];
        part->edges[part->edge_count++] = edge;
    }
    kith_arena_free(&scratch);
}

/* Unmark nodes and edges of parts that are too small; `part` is what is marked. */
static void unmark_small(const kith_network *part, const uint32_t *places,
                         const kith_network *network, bool *nodes, bool *edges)
{
    kith_arena scratch = {0};
    kith_components components;
    kith_components_find(part, &scratch, &components);
    for (size_t i = 0; i < components.count; i++)
        if (components.at[i].node_count < PART_MIN)
            for (size_t k = 0; k < components.at[i].node_count; k++)
                nodes[places[components.at[i].nodes[k]]] = false;
    for (size_t i = 0; i < network->edge_count; i++)
        edges[i] = edges[i] && nodes[network->edges[i].source];
    kith_arena_free(&scratch);
}

static kith_status lay_out(kith_network *part, kith_error *err)
{
    kith_igraph_session session;
    kith_arena scratch = {0};
    kith_components components;
    kith_components_find(part, &scratch, &components);
    kith_status status = kith_igraph_enter(&session, err);
    if (status == KITH_OK) {
        status = kith_layout_make(part, &components, 0, err);
        kith_igraph_leave(&session);
    }
    kith_arena_free(&scratch);
    return status;
}

kith_status kith_foremost_find(const kith_network *network, kith_foremost *out, kith_error *err)
{
    if (network->node_count <= KITH_FOREMOST_WHOLE_NODES &&
        network->edge_count <= KITH_FOREMOST_WHOLE_EDGES) {
        *out = (kith_foremost){.shown = network};
        return KITH_OK;
    }
    kith_arena scratch = {0};
    kith_foremost found = {0};
    bool *nodes = kith_arena_array(&scratch, bool, network->node_count);
    bool *edges = kith_arena_array(&scratch, bool, network->edge_count);
    mark_backbone(network, nodes, edges);
    copy_marked(network, nodes, edges, &found.part, &found.places);
    unmark_small(&found.part, found.places, network, nodes, edges);
    kith_network_clear(&found.part);
    copy_marked(network, nodes, edges, &found.part, &found.places);
    found.part.looks = network->looks;
    kith_arena_free(&scratch);
    kith_status status = lay_out(&found.part, err);
    if (status != KITH_OK) {
        kith_network_clear(&found.part);
        return status;
    }
    *out = found;
    out->shown = &out->part;
    return KITH_OK;
}

void kith_foremost_clear(kith_foremost *foremost)
{
    if (foremost)
        kith_network_clear(&foremost->part);
}
