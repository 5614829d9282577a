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

/* Vertices to start from, ascending, out of [from, to) of a component's. */
typedef struct pivot_sample {
    igraph_vector_int_t pivots;
    size_t from, to;
} pivot_sample;

/* Choose `count` pivots: Knuth's selection sampling, by which each set is equally likely. */
static igraph_error_t choose_pivots(pivot_sample *out, size_t from, size_t to, size_t count)
{
    *out = (pivot_sample){.from = from, .to = to};
    igraph_error_t code = igraph_vector_int_init(&out->pivots, (igraph_integer_t)count);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (size_t i = from, chosen = 0; chosen < count; i++) {
        double left = (double)(to - i);
        if (igraph_rng_get_unif01(igraph_rng_default()) * left < (double)(count - chosen))
            VECTOR(out->pivots)[chosen++] = (igraph_integer_t)i;
    }
    return IGRAPH_SUCCESS;
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

static igraph_error_t add_betweenness(kith_network *network, const kith_component *component,
                                      const kith_igraph *igraph, const pivot_sample *sample)
{
    igraph_vector_t between = {0}, distances = {0};
    igraph_error_t code = igraph_vector_init_copy(&distances, &igraph->distances);
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_init(&between, 0);
    if (code == IGRAPH_SUCCESS) {
        lengthen(&distances);
        code = igraph_betweenness_subset(&igraph->graph, &between, igraph_vss_all(),
                                         IGRAPH_UNDIRECTED, igraph_vss_vector(&sample->pivots),
                                         igraph_vss_all(), &distances);
    }
    double others = (double)network->node_count - 1;
    double pairs = others * (others - 1) / 2;
    double each = (double)(sample->to - sample->from) /
                  (double)igraph_vector_int_size(&sample->pivots); /* stands for so many */
    if (code == IGRAPH_SUCCESS && pairs > 0)
        for (size_t i = 0; i < component->node_count; i++) {
            kith_node *node = &network->nodes[component->nodes[i]];
            node->betweenness = fmin(node->betweenness + VECTOR(between)[i] * each / pairs, 1);
        }
    igraph_vector_destroy(&between);
    igraph_vector_destroy(&distances);
    return code;
}

/* Closeness in the making, by vertex. */
typedef struct nearness {
    double *estimate; /* sum of 1/distance to pivots, each times what it stands for */
    double *exact;    /* sum of 1/distance to all; 0 unless it is a pivot */
} nearness;

/* Add the distances from `pivots`, a row each. */
static void add_distances(const igraph_matrix_t *distances, const igraph_integer_t *pivots,
                          double each, nearness *out)
{
    for (igraph_integer_t row = 0; row < igraph_matrix_nrow(distances); row++)
        for (igraph_integer_t i = 0; i < igraph_matrix_ncol(distances); i++) {
            if (i == pivots[row])
                continue;
            double near = 1 / MATRIX(*distances, row, i);
            out->estimate[i] += near * each;
            out->exact[pivots[row]] += near;
        }
}

static igraph_error_t add_nearness(const kith_igraph *igraph, const pivot_sample *sample,
                                   nearness *out)
{
    igraph_matrix_t distances = {0};
    igraph_error_t code = igraph_matrix_init(&distances, 0, 0);
    igraph_integer_t count = igraph_vector_int_size(&sample->pivots);
    /* A vertex that is no pivot is one of those that the others were drawn from. */
    double each = (size_t)count < sample->to - sample->from
                      ? (double)(sample->to - sample->from - 1) / (double)count
                      : 1;
    for (igraph_integer_t i = 0; i < count && code == IGRAPH_SUCCESS; i += PIVOTS_AT_ONCE) {
        igraph_integer_t rows = count - i < PIVOTS_AT_ONCE ? count - i : PIVOTS_AT_ONCE;
        igraph_vector_int_t some;
        igraph_vector_int_view(&some, VECTOR(sample->pivots) + i, rows);
        code = igraph_distances_dijkstra(&igraph->graph, &distances, igraph_vss_vector(&some),
                                         igraph_vss_all(), &igraph->distances, IGRAPH_ALL);
        if (code == IGRAPH_SUCCESS)
            add_distances(&distances, VECTOR(some), each, out);
    }
    igraph_matrix_destroy(&distances);
    return code;
}

/* Choose and measure a sample of [from, to); `near` has room for all. */
static kith_status measure_sample(kith_network *network, const kith_component *component,
                                  const kith_igraph *igraph, size_t from, size_t to, size_t count,
                                  nearness *near, kith_error *err)
{
    pivot_sample sample;
    kith_status status =
        kith_igraph_status(choose_pivots(&sample, from, to, count), "choose pivots", err);
    if (status == KITH_OK)
        status = kith_igraph_status(add_betweenness(network, component, igraph, &sample),
                                    "compute betweenness", err);
    if (status == KITH_OK)
        status = kith_igraph_status(add_nearness(igraph, &sample, near), "compute closeness", err);
    igraph_vector_int_destroy(&sample.pivots);
    return status;
}

static kith_status measure_component(kith_network *network, const kith_component *component,
                                     const kith_igraph *igraph, size_t pivot_count, kith_error *err)
{
    kith_arena scratch = {0};
    size_t node_count = component->node_count;
    nearness near = {.estimate = kith_arena_array(&scratch, double, node_count),
                     .exact = kith_arena_array(&scratch, double, node_count)};
    /* The strongest nodes, which come first, are all taken: they are what is asked for, and short
     * distances, of which one says little of the next, end at one of them. */
    size_t certain = pivot_count < node_count ? pivot_count / 4 : node_count;
    kith_status status =
        measure_sample(network, component, igraph, 0, certain, certain, &near, err);
    if (status == KITH_OK && certain < node_count)
        status = measure_sample(network, component, igraph, certain, node_count,
                                pivot_count - certain, &near, err);
    for (size_t i = 0; i < node_count && status == KITH_OK; i++) {
        double sum = near.exact[i] > 0 ? near.exact[i] : near.estimate[i];
        network->nodes[component->nodes[i]].closeness = sum / ((double)network->node_count - 1);
    }
    kith_arena_free(&scratch);
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
