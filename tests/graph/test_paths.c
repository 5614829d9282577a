/* tests/graph/test_paths.c - samples against exact values; these are in test_measure.c. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/paths.h"

#include <math.h>

#include "graph/igraph_graph.h"
#include "tests/graph/plain_network.h"

static void measure_paths(kith_network *network, size_t exact_max, uint64_t seed)
{
    kith_arena scratch = {0};
    kith_components components;
    kith_igraph_session session;
    kith_error err = {0};
    kith_components_find(network, &scratch, &components);
    assert_int_equal(kith_igraph_enter(&session, &err), KITH_OK);
    assert_int_equal(kith_paths_measure(network, &components, exact_max, seed, &err), KITH_OK);
    kith_igraph_leave(&session);
    kith_arena_free(&scratch);
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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sample_is_within_its_error),
        cmocka_unit_test(small_components_are_never_sampled),
        cmocka_unit_test(the_seed_chooses_the_sample),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
