/* tests/graph/measure/test_paths.c - samples against exact values; these are in test_measure.c. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/paths.h"

#include <math.h>

#include "graph/measure/igraph_graph.h"
#include "tests/graph/plain_network.h"

static void measure_by(size_t threads, kith_network *network, size_t exact_max, uint64_t seed)
{
    const kith_paths_effort effort = {.exact_max = exact_max, .seed = seed, .threads = threads};
    kith_arena scratch = {0};
    kith_adjacency adjacency;
    kith_components components;
    kith_igraph_session session;
    kith_error err = {0};
    kith_adjacency_make(network, &scratch, &adjacency);
    kith_components_find(network, &scratch, &components);
    assert_int_equal(kith_igraph_enter(&session, &err), KITH_OK);
    assert_int_equal(kith_paths_measure(network, &adjacency, &components, &effort, &err), KITH_OK);
    kith_igraph_leave(&session);
    kith_arena_free(&scratch);
}

static void measure_paths(kith_network *network, size_t exact_max, uint64_t seed)
{
    network->community_count = 1; /* all nodes are in number 0 */
    measure_by(1, network, exact_max, seed);
}

static void a_sample_is_within_its_error(void **state)
{
    (void)state;
    const size_t groups = 100, size = 10, count = groups * size;
    kith_network exact = cliques_in_a_row(groups, size), sample = cliques_in_a_row(groups, size);
    measure_paths(&exact, SIZE_MAX, 1);
    double mean_error = 0, mean_closeness = 0;
    const uint64_t rounds = 4;
    for (uint64_t seed = 0; seed < rounds; seed++) {
        measure_paths(&sample, 0, seed);
        for (size_t i = 0; i < count; i++) {
            double b = exact.nodes[i].betweenness;
            double error = sample.nodes[i].betweenness - b;
            /* Five standard errors, and room for what is counted as 0 or 1 a start. */
            assert_true(fabs(error) <= 5 * sqrt(b * (1 - b) / (0.75 * KITH_PIVOTS_MIN)) + 1e-3);
            mean_error += error / (double)(count * rounds);
            double c = exact.nodes[i].closeness;
            mean_closeness += sample.nodes[i].closeness / c / (double)(count * rounds);
            if (i < KITH_PIVOTS_MIN / 4)
                assert_true(fabs(sample.nodes[i].closeness - c) <= 1e-9);
        }
    }
    assert_true(fabs(mean_error) < 0.01);
    assert_true(fabs(mean_closeness - 1) < 0.02);
    kith_network_clear(&exact);
    kith_network_clear(&sample);
}

static void small_components_are_never_sampled(void **state)
{
    (void)state;
    kith_network one = cliques_in_a_row(20, 5), two = cliques_in_a_row(20, 5);
    measure_paths(&one, 0, 1);
    measure_paths(&two, SIZE_MAX, 2);
    assert_memory_equal(one.nodes, two.nodes, one.node_count * sizeof *one.nodes);
    kith_network_clear(&one);
    kith_network_clear(&two);
}

static void the_seed_chooses_the_sample(void **state)
{
    (void)state;
    kith_network one = cliques_in_a_row(60, 6), two = cliques_in_a_row(60, 6);
    size_t bytes = one.node_count * sizeof *one.nodes;
    measure_paths(&one, 0, 1);
    measure_paths(&two, 0, 1);
    assert_memory_equal(one.nodes, two.nodes, bytes);
    measure_paths(&two, 0, 2);
    assert_memory_not_equal(one.nodes, two.nodes, bytes);
    kith_network_clear(&one);
    kith_network_clear(&two);
}

/* Components of many sizes, so that pieces of work hold parts of several. */
static void any_number_of_threads_gives_the_same_bytes(void **state)
{
    (void)state;
    kith_network one = cliques_in_a_row(90, 7), more = cliques_in_a_row(90, 7);
    size_t kept = 0;
    for (size_t i = 0; i < one.edge_count; i++)
        if (one.edges[i].weight > 1 || one.edges[i].source % 5)
            one.edges[kept++] = one.edges[i];
    memcpy(more.edges, one.edges, kept * sizeof *one.edges);
    one.edge_count = more.edge_count = kept;
    one.community_count = more.community_count = 90;
    for (size_t i = 0; i < one.node_count; i++)
        one.nodes[i].community = more.nodes[i].community = i / 7;
    measure_by(1, &one, 0, 1);
    const size_t threads[] = {2, 5};
    for (size_t i = 0; i < 2; i++) {
        measure_by(threads[i], &more, 0, 1);
        assert_memory_equal(one.nodes, more.nodes, one.node_count * sizeof *one.nodes);
        assert_true(one.mean_path == more.mean_path && one.diameter == more.diameter);
    }
    kith_network_clear(&one);
    kith_network_clear(&more);
}

static void a_sampled_diameter_is_between_its_bounds(void **state)
{
    (void)state;
    kith_network exact = cliques_in_a_row(100, 10), sample = cliques_in_a_row(100, 10);
    measure_paths(&exact, SIZE_MAX, 1);
    assert_int_equal(exact.diameter, 199);
    assert_int_equal(exact.diameter_most, 199);
    assert_true(exact.mean_path_error == 0);
    for (uint64_t seed = 0; seed < 4; seed++) {
        measure_paths(&sample, 0, seed);
        assert_true(sample.diameter <= 199 && sample.diameter_most >= 199);
        assert_true(sample.mean_path_error > 0);
        assert_true(fabs(sample.mean_path - exact.mean_path) <= 5 * sample.mean_path_error);
    }
    kith_network_clear(&exact);
    kith_network_clear(&sample);
}

/* Two triangles over a node between: what joins them are the three in the middle. */
static void bridging_counts_pairs_of_two_communities(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(7, {0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1},
                                         {4, 5, 1}, {4, 6, 1}, {5, 6, 1});
    const uint64_t communities[] = {0, 0, 0, 2, 1, 1, 1};
    network.community_count = 3;
    for (size_t i = 0; i < 7; i++)
        network.nodes[i].community = communities[i];
    measure_by(2, &network, SIZE_MAX, 1);
    /* Node 2: from 0 and 1 to four others, of the pairs of the others apart: 2 * 4 + 3. */
    const double bridging[] = {0, 0, 8. / 11, 9. / 9, 8. / 11, 0, 0};
    for (size_t i = 0; i < 7; i++)
        assert_true(fabs(network.nodes[i].bridging - bridging[i]) < 1e-12);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sample_is_within_its_error),
        cmocka_unit_test(small_components_are_never_sampled),
        cmocka_unit_test(the_seed_chooses_the_sample),
        cmocka_unit_test(any_number_of_threads_gives_the_same_bytes),
        cmocka_unit_test(a_sampled_diameter_is_between_its_bounds),
        cmocka_unit_test(bridging_counts_pairs_of_two_communities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
