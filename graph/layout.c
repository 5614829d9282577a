/* graph/layout.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/layout.h"

#include <math.h>
#include <stdlib.h>

#include "graph/igraph_graph.h"

#define ITERATIONS   500
#define PULL_BETWEEN 0.3 /* of an edge between communities, inside being 1 */
#define PULL_MIN     0.2 /* however light or heavy an edge, it pulls within these */
#define PULL_MAX     5.0
#define GAP          0.8 /* between discs, in radii of a lone node */

/* A component's drawing: a disc in the plane. */
typedef struct disc {
    double radius; /* sqrt(nodes) or more: a lone node is 1 */
    double x, y;
} disc;

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

/* Scatter the nodes over a disc of radius sqrt(nodes), each community over a sector. */
static void scatter(const kith_network *network, const kith_component *component,
                    igraph_matrix_t *at)
{
    kith_arena scratch = {0};
    size_t count = component->node_count;
    member *members = kith_arena_array(&scratch, member, count);
    for (size_t i = 0; i < count; i++)
        members[i] = (member){network->nodes[component->nodes[i]].community, i};
    qsort(members, count, sizeof *members, by_community);
    for (size_t i = 0; i < count; i++) {
        double angle = 2 * M_PI * (double)i / (double)count;
        double radius = sqrt((double)count * igraph_rng_get_unif01(igraph_rng_default()));
        MATRIX(*at, members[i].vertex, 0) = radius * cos(angle);
        MATRIX(*at, members[i].vertex, 1) = radius * sin(angle);
    }
    kith_arena_free(&scratch);
}

/* How hard each edge pulls: the root of its weight over the mean, less between communities. */
static void weigh_pulls(const kith_network *network, const kith_component *component,
                        igraph_vector_t *pulls)
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
        VECTOR(*pulls)[i] = inside ? pull : pull * PULL_BETWEEN;
    }
}

/* Centre the drawing of `count` nodes and scale it to about sqrt(count), pulling in what lies
 * outside, so that no stray shrinks the rest. Returns the radius in the end. */
static double shape_disc(igraph_matrix_t *at, size_t count)
{
    double x = 0, y = 0, squares = 0, reach = 0;
    for (size_t i = 0; i < count; i++) {
        x += MATRIX(*at, i, 0) / (double)count;
        y += MATRIX(*at, i, 1) / (double)count;
    }
    for (size_t i = 0; i < count; i++) {
        MATRIX(*at, i, 0) -= x;
        MATRIX(*at, i, 1) -= y;
        squares += MATRIX(*at, i, 0) * MATRIX(*at, i, 0) + MATRIX(*at, i, 1) * MATRIX(*at, i, 1);
    }
    /* An even disc of radius R has the mean square R*R / 2. */
    double target = sqrt((double)count);
    double scale = squares > 0 ? target / sqrt(2 * squares / (double)count) : 1;
    for (size_t i = 0; i < count; i++) {
        double radius = hypot(MATRIX(*at, i, 0), MATRIX(*at, i, 1)) * scale;
        double wanted = radius > target ? target * (1 + log(radius / target) / 2) : radius;
        double factor = radius > 0 ? scale * wanted / radius : scale;
        MATRIX(*at, i, 0) *= factor;
        MATRIX(*at, i, 1) *= factor;
        reach = fmax(reach, wanted);
    }
    return reach;
}

static igraph_error_t draw(const kith_network *network, const kith_component *component,
                           const kith_igraph *igraph, igraph_matrix_t *at)
{
    double count = (double)component->node_count;
    igraph_vector_t pulls = {0};
    igraph_error_t code = igraph_vector_init(&pulls, (igraph_integer_t)component->edge_count);
    if (code == IGRAPH_SUCCESS) {
        scatter(network, component, at);
        weigh_pulls(network, component, &pulls);
        code = igraph_layout_fruchterman_reingold(&igraph->graph, at, true, ITERATIONS,
                                                  sqrt(count) / 4, IGRAPH_LAYOUT_AUTOGRID, &pulls,
                                                  NULL, NULL, NULL, NULL);
    }
    igraph_vector_destroy(&pulls);
    return code;
}

/* Draw component `i` around the origin, into its nodes' x and y. */
static kith_status draw_component(kith_network *network, const kith_components *components,
                                  size_t i, disc *out, kith_error *err)
{
    const kith_component *component = &components->at[i];
    kith_igraph igraph = {0};
    igraph_matrix_t at = {0};
    igraph_error_t code = igraph_matrix_init(&at, (igraph_integer_t)component->node_count, 2);
    kith_status status = kith_igraph_status(code, "make room for a layout", err);
    if (status == KITH_OK && component->edge_count > 0) {
        status = kith_igraph_init_part(&igraph, network, components, i, err);
        if (status == KITH_OK)
            status = kith_igraph_status(draw(network, component, &igraph, &at), "draw", err);
    }
    if (status == KITH_OK) {
        *out = (disc){.radius = fmax(shape_disc(&at, component->node_count), 1)};
        for (size_t k = 0; k < component->node_count; k++) {
            network->nodes[component->nodes[k]].x = MATRIX(at, k, 0);
            network->nodes[component->nodes[k]].y = MATRIX(at, k, 1);
        }
    }
    igraph_matrix_destroy(&at);
    kith_igraph_clear(&igraph);
    return status;
}

/* Put the first disc in the middle and the others, which only get smaller, around it in rings. */
static void pack_discs(disc *discs, size_t count)
{
    double edge = count ? discs[0].radius : 0; /* of what is packed so far */
    double ring = 0, angle = 0, end = 0;
    for (size_t i = 1; i < count; i++) {
        /* Half the angle that the disc takes, seen from the middle. */
        double room = discs[i].radius + GAP / 2;
        double half = ring > 0 ? asin(fmin(room / ring, 1)) : 0;
        if (i == 1 || angle + 2 * half > end) {
            ring = edge + GAP + discs[i].radius;
            edge = ring + discs[i].radius;
            half = asin(fmin(room / ring, 1));
            end = angle + 2 * M_PI + 1e-9;
        }
        angle += half;
        discs[i].x = ring * cos(angle);
        discs[i].y = ring * sin(angle);
        angle += half;
    }
}

static void place_components(kith_network *network, const kith_components *components,
                             const disc *discs)
{
    for (size_t i = 0; i < components->count; i++)
        for (size_t k = 0; k < components->at[i].node_count; k++) {
            kith_node *node = &network->nodes[components->at[i].nodes[k]];
            node->x += discs[i].x;
            node->y += discs[i].y;
        }
}

/* Centre the whole and scale it to the reach that graph/layout.h promises. */
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

kith_status kith_layout_make(kith_network *network, const kith_components *components,
                             uint64_t seed, kith_error *err)
{
    kith_arena scratch = {0};
    disc *discs = kith_arena_array(&scratch, disc, components->count);
    kith_status status = kith_igraph_seed(seed, err);
    for (size_t i = 0; i < components->count && status == KITH_OK; i++)
        status = draw_component(network, components, i, &discs[i], err);
    if (status == KITH_OK) {
        pack_discs(discs, components->count);
        place_components(network, components, discs);
        fit(network);
    }
    kith_arena_free(&scratch);
    return status;
}
