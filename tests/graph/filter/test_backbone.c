/* tests/graph/filter/test_backbone.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/backbone.h"

#include <math.h>

#include "tests/graph/plain_network.h"

/* Judge a network of these edges, whose weights are also their windows. */
static void judge(kith_backbone_method method, size_t node_count, const plain_edge *edges,
                  size_t edge_count, double *out)
{
    kith_network network = plain_network(node_count, edges, edge_count);
    for (size_t i = 0; i < edge_count; i++)
        network.edges[i].windows = (uint64_t)edges[i].weight;
    kith_backbone_judge(&network, method, out);
    kith_network_clear(&network);
}

static void assert_near(double found, double expected)
{
    if (!(fabs(found - expected) <= 1e-12 * fabs(expected)))
        fail_msg("%.17g, not %.17g", found, expected);
}

/* Node 0 has 8, 1 and 1 of its 10: 0.2^2 and 0.9^2. Node 1 has 8 and 2: 1 - 0.8 and 1 - 0.2, so
 * that both of its edges are judged by their other ends. Nodes 2 and 3 have one edge. */
static void disparity_judges_by_the_better_end(void **state)
{
    (void)state;
    const plain_edge edges[] = {{0, 1, 8}, {0, 2, 1}, {0, 3, 1}, {1, 4, 2}, {4, 5, 1}};
    double p[5];
    judge(KITH_BACKBONE_DISPARITY, 6, edges, 5, p);
    assert_near(p[0], 0.2 * 0.2);
    assert_near(p[1], 0.9 * 0.9);
    assert_near(p[2], 0.9 * 0.9);
    assert_near(p[3], 1.0 / 3); /* 2 of the 3 of node 4 */
    assert_near(p[4], 2.0 / 3);
}

static void disparity_leaves_a_lone_edge(void **state)
{
    (void)state;
    const plain_edge edges[] = {{0, 1, 100}};
    double p;
    judge(KITH_BACKBONE_DISPARITY, 2, edges, 1, &p);
    assert_near(p, 1);
}

static double tail(double deviations)
{
    return erfc(deviations / sqrt(2)) / 2;
}

/*
 * One edge of 4: n = n(i) = n(j) = 4, N = 8, kappa = 1/2, L = 1/3. The prior has mean 1/4 and
 * variance 1/112, which is alpha 5 and beta 15; P = (5 + 4) / (20 + 8); the variance of n is
 * 8 * 9/28 * 19/28. kappa' = 1/16 - 64/256, so that L's deviation is 1/18 of that of n.
 *
 * A chain of 1 and 3, the edge of 1: n(i) = 1, n(j) = 4, N = 8, kappa = 2, L = 1/3. The prior has
 * mean 1/16 and variance 1/256, which is alpha 7/8 and 14 with beta; P = (7/8 + 1) / (14 + 8).
 * kappa' = 1/4 - 40/16, so that L's deviation is 1/18 of that of n again.
 */
static void noise_corrected_is_as_by_hand(void **state)
{
    (void)state;
    const plain_edge lone[] = {{0, 1, 4}}, chain[] = {{0, 1, 1}, {1, 2, 3}};
    double p[2];
    judge(KITH_BACKBONE_NOISE_CORRECTED, 2, lone, 1, p);
    assert_near(p[0], tail(6 / sqrt(8 * 9.0 / 28 * 19 / 28)));
    judge(KITH_BACKBONE_NOISE_CORRECTED, 3, chain, 2, p);
    assert_near(p[0], tail(6 / sqrt(8 * 15.0 / 176 * 161 / 176)));
}

/* Two hubs that share less than their size lets expect: L is below 0. */
static void noise_corrected_distrusts_ties_of_hubs(void **state)
{
    (void)state;
    const plain_edge edges[] = {{0, 1, 1},  {0, 2, 10}, {0, 3, 10}, {0, 4, 10},
                                {1, 5, 10}, {1, 6, 10}, {1, 7, 10}};
    double p[7];
    judge(KITH_BACKBONE_NOISE_CORRECTED, 8, edges, 7, p);
    assert_true(p[0] > 0.5 && p[0] <= 1);
    for (size_t i = 1; i < 7; i++)
        assert_true(p[i] >= 0 && p[i] < 0.05);
}

static void significant_goes_by_the_q_value(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(3, {0, 1, 5}, {1, 2, 1});
    network.edges[0].q_value = 0.01;
    network.edges[1].q_value = 0.2;
    double p[2];
    kith_backbone_judge(&network, KITH_BACKBONE_SIGNIFICANT, p);
    assert_true(p[0] == 0.01 && p[1] == 0.2);
    kith_network_clear(&network);
}

static void names_and_levels_are_parsed(void **state)
{
    (void)state;
    kith_backbone found = {0};
    assert_int_equal(kith_backbone_parse(KITH_STR("disparity"), &found, NULL), KITH_OK);
    assert_int_equal(found.method, KITH_BACKBONE_DISPARITY);
    assert_true(found.level == KITH_BACKBONE_LEVEL);
    assert_int_equal(kith_backbone_parse(KITH_STR("noise-corrected:1e-3"), &found, NULL), KITH_OK);
    assert_int_equal(found.method, KITH_BACKBONE_NOISE_CORRECTED);
    assert_true(found.level == 0.001);
    assert_string_equal(kith_backbone_name(found.method), "noise-corrected");

    static const char *const wrong[] = {"",
                                        "none",
                                        "Disparity",
                                        "disparity:",
                                        "disparity:0",
                                        "disparity:1",
                                        "disparity:x",
                                        ":0.1",
                                        "disparity:nan",
                                        "disparity:0.1:0.1",
                                        "disparity:-0.1",
                                        "disparity:0.0000000000000000000000000000000000001"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        if (kith_backbone_parse(kith_str_of(wrong[i]), &found, NULL) != KITH_EARGUMENT)
            fail_msg("\"%s\" was parsed", wrong[i]);
    assert_int_equal(found.method, KITH_BACKBONE_NOISE_CORRECTED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(disparity_judges_by_the_better_end),
        cmocka_unit_test(disparity_leaves_a_lone_edge),
        cmocka_unit_test(noise_corrected_is_as_by_hand),
        cmocka_unit_test(noise_corrected_distrusts_ties_of_hubs),
        cmocka_unit_test(significant_goes_by_the_q_value),
        cmocka_unit_test(names_and_levels_are_parsed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
