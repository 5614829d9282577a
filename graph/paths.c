/* graph/paths.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/paths.h"

#include <math.h>

#include "graph/igraph_graph.h"

#define PIVOTS_AT_ONCE 16   /* rows of the distance matrix that is in memory */
#define SHORTEST_EDGE  1e-8 /* of the longest: see lengthen() */

/* How many nodes of a component to start from: all of them, or as many as there is time for. */
static size_t count_pivots(const kith_component *component, size_t exact_max)
{
    size_t affordable = exact_max / (component->node_count + component->edge_count);
    size_t count = affordable > KITH_PIVOTS_MIN ? affordable : KITH_PIVOTS_MIN;
    return count < component->node_count ? count : component->node_count;
}

/* Fill `pivots`, of some length, with different vertices below `node_count`, ascending. */
static void choose_pivots(igraph_vector_int_t *pivots, size_t node_count)
{
    size_t wanted = (size_t)igraph_vector_int_size(pivots), chosen = 0;
    for (size_t i = 0; chosen < wanted; i++) {
        /* Knuth's selection sampling: each set of `wanted` is equally likely. */
        double left = (double)(node_count - i);
        if (igraph_rng_get_unif01(igraph_rng_default()) * left < (double)(wanted - chosen))
            VECTOR(*pivots)[chosen++] = (igraph_integer_t)i;
    }
}

/* Lengthen what is shorter than SHORTEST_EDGE of the longest. igraph takes paths for equal that
 * differ by one part in 10^10, so a shorter edge would vanish beside a long one: there and back
 * again would count as another shortest path. */
static void lengthen(igraph_vector_t *distances)
{
    double least = igraph_vector_max(distances) * SHORTEST_EDGE;
    for (igraph_integer_t i = 0; i < igraph_vector_size(distances); i++)
        VECTOR(*distances)[i] = fmax(VECTOR(*distances)[i], least);
}

static igraph_error_t set_betweenness(kith_network *network, const kith_component *component,
                                      const kith_igraph *igraph, const igraph_vector_int_t *pivots)
{
    igraph_vector_t between = {0}, distances = {0};
    igraph_error_t code = igraph_vector_init_copy(&distances, &igraph->distances);
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_init(&between, 0);
    if (code == IGRAPH_SUCCESS) {
        lengthen(&distances);
        code =
            igraph_betweenness_subset(&igraph->graph, &between, igraph_vss_all(), IGRAPH_UNDIRECTED,
                                      igraph_vss_vector(pivots), igraph_vss_all(), &distances);
    }
    double others = (double)network->node_count - 1;
    double pairs = others * (others - 1) / 2;
    double scale = (double)component->node_count / (double)igraph_vector_int_size(pivots);
    if (code == IGRAPH_SUCCESS && pairs > 0)
        for (size_t i = 0; i < component->node_count; i++)
            network->nodes[component->nodes[i]].betweenness =
                fmin(VECTOR(between)[i] * scale / pairs, 1);
    igraph_vector_destroy(&between);
    igraph_vector_destroy(&distances);
    return code;
}

/* For each row, a pivot's distances, add 1/distance to `near` of the node at the other end, and
 * keep the pivot's own sum in `exact`. */
static void add_nearness(const igraph_matrix_t *distances, const igraph_integer_t *pivots,
                         double *near, double *exact)
{
    for (igraph_integer_t row = 0; row < igraph_matrix_nrow(distances); row++)
        for (igraph_integer_t i = 0; i < igraph_matrix_ncol(distances); i++) {
            if (i == pivots[row])
                continue;
            double nearness = 1 / MATRIX(*distances, row, i);
            near[i] += nearness;
            exact[pivots[row]] += nearness;
        }
}

static igraph_error_t sum_nearness(const kith_igraph *igraph, const igraph_vector_int_t *pivots,
                                   double *near, double *exact)
{
    igraph_matrix_t distances = {0};
    igraph_error_t code = igraph_matrix_init(&distances, 0, 0);
    igraph_integer_t count = igraph_vector_int_size(pivots);
    for (igraph_integer_t i = 0; i < count && code == IGRAPH_SUCCESS; i += PIVOTS_AT_ONCE) {
        igraph_integer_t rows = count - i < PIVOTS_AT_ONCE ? count - i : PIVOTS_AT_ONCE;
        igraph_vector_int_t some;
        igraph_vector_int_view(&some, VECTOR(*pivots) + i, rows);
        code = igraph_distances_dijkstra(&igraph->graph, &distances, igraph_vss_vector(&some),
                                         igraph_vss_all(), &igraph->distances, IGRAPH_ALL);
        if (code == IGRAPH_SUCCESS)
            add_nearness(&distances, VECTOR(some), near, exact);
    }
    igraph_matrix_destroy(&distances);
    return code;
}

static igraph_error_t set_closeness(kith_network *network, const kith_component *component,
                                    const kith_igraph *igraph, const igraph_vector_int_t *pivots)
{
    kith_arena scratch = {0};
    double *near = kith_arena_array(&scratch, double, component->node_count);
    double *exact = kith_arena_array(&scratch, double, component->node_count);
    igraph_error_t code = sum_nearness(igraph, pivots, near, exact);
    if (code == IGRAPH_SUCCESS) {
        double others = (double)network->node_count - 1;
        double scale = ((double)component->node_count - 1) / (double)igraph_vector_int_size(pivots);
        for (size_t i = 0; i < component->node_count; i++)
            network->nodes[component->nodes[i]].closeness = near[i] * scale / others;
        for (igraph_integer_t i = 0; i < igraph_vector_int_size(pivots); i++) {
            igraph_integer_t pivot = VECTOR(*pivots)[i];
            network->nodes[component->nodes[pivot]].closeness = exact[pivot] / others;
        }
    }
    kith_arena_free(&scratch);
    return code;
}

static kith_status measure_component(kith_network *network, const kith_component *component,
                                     const kith_igraph *igraph, size_t pivot_count, kith_error *err)
{
    igraph_vector_int_t pivots = {0};
    igraph_error_t code = igraph_vector_int_init(&pivots, (igraph_integer_t)pivot_count);
    kith_status status = kith_igraph_status(code, "choose pivots", err);
    if (status == KITH_OK) {
        choose_pivots(&pivots, component->node_count);
        code = set_betweenness(network, component, igraph, &pivots);
        status = kith_igraph_status(code, "compute betweenness", err);
    }
    if (status == KITH_OK) {
        code = set_closeness(network, component, igraph, &pivots);
        status = kith_igraph_status(code, "compute closeness", err);
    }
    igraph_vector_int_destroy(&pivots);
    return status;
}

kith_status kith_paths_measure(kith_network *network, const kith_components *components,
                               size_t exact_max, uint64_t seed, kith_error *err)
{
    for (size_t i = 0; i < network->node_count; i++)
        network->nodes[i].betweenness = network->nodes[i].closeness = 0;
    kith_status status = kith_igraph_seed(seed, err);
    for (size_t i = 0; i < components->count && status == KITH_OK; i++) {
        const kith_component *component = &components->at[i];
        if (component->edge_count == 0)
            break; /* the rest are lone nodes too */
        kith_igraph igraph = {0};
        status = kith_igraph_init_part(&igraph, network, components, i, err);
        if (status == KITH_OK)
            status = measure_component(network, component, &igraph,
                                       count_pivots(component, exact_max), err);
        kith_igraph_clear(&igraph);
    }
    return status;
}
