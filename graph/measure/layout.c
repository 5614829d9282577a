/* graph/measure/layout.c - where each node is drawn. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/layout.h"

#include <math.h>
#include <stdlib.h>

#include "graph/measure/disc.h"
#include "graph/measure/igraph_graph.h"

#define LARGE    1000 /* nodes; beyond it igraph's forces only reach nodes nearby */
#define PULL_MIN 0.2  /* however light or heavy an edge, it pulls within these */
#define PULL_MAX 5.0
#define GAP_MIN  8.0 /* between two nodes, in the units of their sizes */
#define GAP_MAX  30.0
#define STRETCH  1.5 /* names are wide: room at the sides over that above and below */
#define CROWDING 0.3 /* of the plane may be room that nodes are given beyond that */

/* How a component is drawn. */
typedef struct drawing {
    igraph_integer_t iterations;
    double pull_between; /* of an edge between communities, inside being 1 */
    double start_step;   /* how far a node may move at first, in radii of the whole */
} drawing;

static const drawing small_drawing = {500, 0.3, 0.25};
static const drawing large_drawing = {300, 0.005, 0.01};

/* A node of a component, to be sorted into its community. */
typedef struct member {
    uint64_t community;
    size_t vertex;
} member;

static int by_community(const void *left, const void *right)
{
    const member *a = left, *b = right;
    if (a->community != b->community)
        return a->community < b->community ? -1 : 1;
    return (a->vertex > b->vertex) - (a->vertex < b->vertex);
}

static member *sort_members(const kith_network *network, const kith_component *component,
                            kith_arena *arena)
{
    member *members = kith_arena_array(arena, member, component->node_count);
    for (size_t i = 0; i < component->node_count; i++)
        members[i] = (member){network->nodes[component->nodes[i]].community, i};
    qsort(members, component->node_count, sizeof *members, by_community);
    return members;
}

/* A point at `angle`, evenly likely to be anywhere in that direction within `radius`. */
static kith_point throw(double angle, double radius)
{
    double away = radius * sqrt(igraph_rng_get_unif01(igraph_rng_default()));
    return (kith_point){away * cos(angle), away * sin(angle)};
}

/* Scatter the nodes over a disc of radius sqrt(nodes), each community over a sector. */
static void scatter(const kith_network *network, const kith_component *component,
                    kith_point *points)
{
    kith_arena scratch = {0};
    size_t count = component->node_count;
    const member *members = sort_members(network, component, &scratch);
    for (size_t i = 0; i < count; i++)
        points[members[i].vertex] =
            throw(2 * M_PI * (double)i / (double)count, sqrt((double)count));
    kith_arena_free(&scratch);
}

/* How hard each edge pulls: the root of its weight over the mean, less between communities. */
static void weigh_pulls(const kith_network *network, const kith_component *component,
                        double pull_between, igraph_vector_t *pulls)
{
    double sum = 0;
    for (size_t i = 0; i < component->edge_count; i++)
        sum += network->edges[component->edges[i]].weight;
    double mean = sum / (double)component->edge_count;
    for (size_t i = 0; i < component->edge_count; i++) {
        const kith_edge *edge = &network->edges[component->edges[i]];
        bool inside =
            network->nodes[edge->source].community == network->nodes[edge->target].community;
        double pull = fmin(fmax(sqrt(edge->weight / mean), PULL_MIN), PULL_MAX);
        VECTOR(*pulls)[i] = inside ? pull : pull * pull_between;
    }
}

/* Let forces move `points`, from where they are. */
static igraph_error_t let_forces_move(const kith_network *network, const kith_component *component,
                                      const kith_igraph *igraph, const drawing *how,
                                      kith_point *points)
{
    size_t count = component->node_count;
    igraph_vector_t pulls = {0};
    igraph_matrix_t at = {0};
    igraph_error_t code = igraph_vector_init(&pulls, (igraph_integer_t)component->edge_count);
    if (code == IGRAPH_SUCCESS)
        code = igraph_matrix_init(&at, (igraph_integer_t)count, 2);
    if (code == IGRAPH_SUCCESS) {
        for (size_t i = 0; i < count; i++) {
            MATRIX(at, i, 0) = points[i].x;
            MATRIX(at, i, 1) = points[i].y;
        }
        weigh_pulls(network, component, how->pull_between, &pulls);
        code = igraph_layout_fruchterman_reingold(
            &igraph->graph, &at, true, how->iterations, how->start_step * sqrt((double)count),
            count > LARGE ? IGRAPH_LAYOUT_GRID : IGRAPH_LAYOUT_NOGRID, &pulls, NULL, NULL, NULL,
            NULL);
    }
    if (code == IGRAPH_SUCCESS)
        for (size_t i = 0; i < count; i++)
            points[i] = (kith_point){MATRIX(at, i, 0), MATRIX(at, i, 1)};
    igraph_matrix_destroy(&at);
    igraph_vector_destroy(&pulls);
    return code;
}

static int by_ends(const void *left, const void *right)
{
    const kith_edge *a = left, *b = right;
    if (a->source != b->source)
        return a->source < b->source ? -1 : 1;
    return (a->target > b->target) - (a->target < b->target);
}

/* Sort edges and make those of the same ends one, with the sum of their weights. */
static size_t merge_edges(kith_edge *edges, size_t count)
{
    size_t kept = 0;
    if (count)
        qsort(edges, count, sizeof *edges, by_ends);
    for (size_t i = 0; i < count; i++) {
        if (kept && by_ends(&edges[kept - 1], &edges[i]) == 0)
            edges[kept - 1].weight += edges[i].weight;
        else
            edges[kept++] = edges[i];
    }
    return kept;
}

/* The network whose nodes are the communities of `component`, by number, with their node counts as
 * `mentions`; `belongs` becomes the node of each vertex. All is in `arena`. */
static kith_network join_communities(const kith_network *network, const kith_components *components,
                                     size_t part, uint32_t *belongs, kith_arena *arena)
{
    const kith_component *component = &components->at[part];
    const member *members = sort_members(network, component, arena);
    kith_network joined = {.nodes = kith_arena_array(arena, kith_node, component->node_count),
                           .edges = kith_arena_array(arena, kith_edge, component->edge_count)};
    for (size_t i = 0; i < component->node_count; i++) {
        if (i == 0 || members[i].community != members[i - 1].community)
            joined.nodes[joined.node_count++].community = members[i].community;
        belongs[members[i].vertex] = (uint32_t)joined.node_count - 1;
        joined.nodes[joined.node_count - 1].mentions++;
    }
    size_t count = 0;
    for (size_t i = 0; i < component->edge_count; i++) {
        const kith_edge *edge = &network->edges[component->edges[i]];
        uint32_t a = belongs[components->place[edge->source]];
        uint32_t b = belongs[components->place[edge->target]];
        if (a != b)
            joined.edges[count++] = (kith_edge){
                .source = a < b ? a : b, .target = a < b ? b : a, .weight = edge->weight};
    }
    joined.edge_count = merge_edges(joined.edges, count);
    return joined;
}

/* Draw `joined`, which is connected, over a disc of `radius`. */
static kith_status draw_joined(const kith_network *joined, double radius, kith_point *points,
                               kith_arena *arena, kith_error *err)
{
    kith_components whole;
    kith_components_find(joined, arena, &whole);
    kith_igraph igraph = {0};
    kith_status status = kith_igraph_init(&igraph, joined, err);
    if (status == KITH_OK && joined->edge_count > 0) {
        scatter(joined, &whole.at[0], points);
        status = kith_igraph_status(
            let_forces_move(joined, &whole.at[0], &igraph, &small_drawing, points),
            "draw communities", err);
    }
    if (status == KITH_OK)
        kith_disc_shape(points, joined->node_count, radius);
    kith_igraph_clear(&igraph);
    return status;
}

/* Scatter each community over a disc of its own, where forces between communities put it. */
static kith_status scatter_communities(const kith_network *network,
                                       const kith_components *components, size_t part,
                                       kith_point *points, kith_error *err)
{
    kith_arena scratch = {0};
    size_t count = components->at[part].node_count;
    uint32_t *belongs = kith_arena_array(&scratch, uint32_t, count);
    kith_network joined = join_communities(network, components, part, belongs, &scratch);
    kith_point *centres = kith_arena_array(&scratch, kith_point, joined.node_count);
    kith_status status = draw_joined(&joined, sqrt((double)count), centres, &scratch, err);
    for (size_t i = 0; i < count && status == KITH_OK; i++) {
        double angle = igraph_rng_get_unif(igraph_rng_default(), 0, 2 * M_PI);
        points[i] = throw(angle, sqrt((double)joined.nodes[belongs[i]].mentions));
        points[i].x += centres[belongs[i]].x;
        points[i].y += centres[belongs[i]].y;
    }
    kith_arena_free(&scratch);
    return status;
}

/* Draw a component of two nodes or more around the origin. */
static kith_status draw_component(const kith_network *network, const kith_components *components,
                                  size_t part, kith_point *points, kith_error *err)
{
    const kith_component *component = &components->at[part];
    const drawing *how = component->node_count > LARGE ? &large_drawing : &small_drawing;
    kith_igraph igraph = {0};
    kith_status status = kith_igraph_init_part(&igraph, network, components, part, err);
    if (status == KITH_OK && how == &large_drawing)
        status = scatter_communities(network, components, part, points, err);
    if (how == &small_drawing)
        scatter(network, component, points);
    if (status == KITH_OK)
        status = kith_igraph_status(let_forces_move(network, component, &igraph, how, points),
                                    "draw a component", err);
    kith_igraph_clear(&igraph);
    return status;
}

/* Draw each component around the origin, its points after those before, and say how large it is. */
static kith_status draw_components(const kith_network *network, const kith_components *components,
                                   kith_point *points, kith_disc *discs, kith_error *err)
{
    kith_status status = KITH_OK;
    for (size_t i = 0; i < components->count && status == KITH_OK; i++) {
        const kith_component *component = &components->at[i];
        if (component->edge_count > 0)
            status = draw_component(network, components, i, points, err);
        double radius = sqrt((double)component->node_count);
        discs[i].radius = fmax(kith_disc_shape(points, component->node_count, radius), 1);
        points += component->node_count;
    }
    return status;
}

/* Put the points of each component where its disc is. */
static void place(kith_network *network, const kith_components *components,
                  const kith_point *points, const kith_disc *discs)
{
    for (size_t i = 0; i < components->count; i++) {
        const kith_component *component = &components->at[i];
        for (size_t k = 0; k < component->node_count; k++) {
            kith_node *node = &network->nodes[component->nodes[k]];
            node->x = points[k].x + discs[i].centre.x;
            node->y = points[k].y + discs[i].centre.y;
        }
        points += component->node_count;
    }
}

/* Centre the whole and scale it to the reach that graph/measure/layout.h promises. */
static void fit(kith_network *network)
{
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
    for (size_t i = 0; i < network->node_count; i++) {
        left = fmin(left, network->nodes[i].x);
        right = fmax(right, network->nodes[i].x);
        bottom = fmin(bottom, network->nodes[i].y);
        top = fmax(top, network->nodes[i].y);
    }
    double half = fmax(right - left, top - bottom) / 2;
    double reach = KITH_LAYOUT_REACH * sqrt((double)network->node_count);
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        /* Gephi takes a network whose positions are all zero for one that has none. */
        node->x = half > 0 ? (node->x - (left + right) / 2) / half * reach : reach;
        node->y = half > 0 ? (node->y - (bottom + top) / 2) / half * reach : 0;
    }
}

/* From 0 to 1: how far the plane has room for each node to be twice its size, GAP_MAX apart, so
 * that its name can be read. */
static double find_ease(const kith_network *network)
{
    double reach = KITH_LAYOUT_REACH * sqrt((double)network->node_count), rooms = 0;
    for (size_t i = 0; i < network->node_count; i++)
        rooms += pow(2 * network->nodes[i].size + GAP_MAX, 2);
    return fmin(1, CROWDING * 4 * reach * reach / rooms);
}

/* Move nodes off one another. */
static void separate(kith_network *network)
{
    kith_arena scratch = {0};
    kith_disc *discs = kith_arena_array(&scratch, kith_disc, network->node_count);
    double ease = find_ease(network), stretch = 1 + ease * (STRETCH - 1);
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        discs[i] = (kith_disc){node->size / 2 * (1 + ease), {node->x / stretch, node->y}};
    }
    kith_discs_separate(discs, network->node_count, GAP_MIN + ease * (GAP_MAX - GAP_MIN));
    for (size_t i = 0; i < network->node_count; i++) {
        network->nodes[i].x = discs[i].centre.x * stretch;
        network->nodes[i].y = discs[i].centre.y;
    }
    kith_arena_free(&scratch);
}

kith_status kith_layout_make(kith_network *network, const kith_components *components,
                             uint64_t seed, kith_error *err)
{
    kith_arena scratch = {0};
    kith_disc *discs = kith_arena_array(&scratch, kith_disc, components->count);
    kith_point *points = kith_arena_array(&scratch, kith_point, network->node_count);
    kith_status status = kith_igraph_seed(seed, err);
    if (status == KITH_OK)
        status = draw_components(network, components, points, discs, err);
    if (status == KITH_OK && network->node_count > 0) {
        kith_discs_pack(discs, components->count, points, components->at[0].node_count);
        place(network, components, points, discs);
        fit(network);
        separate(network);
        fit(network); /* those at the edge may have moved */
    }
    kith_arena_free(&scratch);
    return status;
}
