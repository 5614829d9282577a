/* tests/graph/measure/test_measure.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/measure.h"

#include <math.h>

#include "tests/graph/plain_network.h"

#define PLACES 1e-9

/* Check one measure of the first nodes against values worked by hand. */
#define CHECK(network, field, ...)                                                                 \
    do {                                                                                           \
        const double wanted[] = {__VA_ARGS__};                                                     \
        for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)                                \
            if (!(fabs((double)(network).nodes[i].field - wanted[i]) <= PLACES))                   \
                fail_msg(#field " of node %zu is %.12g, not %.12g", i,                             \
                         (double)(network).nodes[i].field, wanted[i]);                             \
    } while (0)

static void check_sane(const kith_network *network)
{
    double ranks = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        assert_true(node->betweenness >= 0 && node->betweenness <= 1);
        assert_true(node->closeness >= 0 && isfinite(node->closeness));
        assert_true(node->eigenvector >= 0 && node->eigenvector <= 1);
        assert_true(node->pagerank > 0 && node->pagerank <= 1 + PLACES);
        assert_true(isfinite(node->x) && isfinite(node->y));
        assert_true(node->size >= 10 && node->size <= 60);
        assert_true(node->community < network->community_count);
        ranks += node->pagerank;
    }
    if (network->node_count && !(fabs(ranks - 1) < 1e-6))
        fail_msg("PageRank sums to %.12g", ranks);
}

/* Node 0 in the middle, weights 1, 2 and 4: distances 1, 1/2 and 1/4. */
static void a_star(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(4, {0, 1, 1}, {0, 2, 2}, {0, 3, 4});
    measure(&network, 1);
    check_sane(&network);
    CHECK(network, degree, 3, 1, 1, 1);
    CHECK(network, strength, 7, 1, 2, 4);
    CHECK(network, betweenness, 1, 0, 0, 0);
    CHECK(network, closeness, (1. + 2 + 4) / 3, (1 / 1. + 1 / 1.5 + 1 / 1.25) / 3,
          (2 + 1 / 1.5 + 1 / .75) / 3, (4 + 1 / 1.25 + 1 / .75) / 3);
    /* The leading value is sqrt(1 + 4 + 16); a leaf is its weight over that. */
    CHECK(network, eigenvector, 1, 1 / sqrt(21), 2 / sqrt(21), 4 / sqrt(21));
    /* p = 0.15/4 + 0.85 (1 - p) in the middle, shared out by weight. */
    double middle = (0.15 / 4 + 0.85) / 1.85;
    CHECK(network, pagerank, middle, 0.15 / 4 + 0.85 * middle / 7, 0.15 / 4 + 0.85 * middle * 2 / 7,
          0.15 / 4 + 0.85 * middle * 4 / 7);
    CHECK(network, core, 1, 1, 1, 1);
    CHECK(network, size, 60, 60 * sqrt(1 / 7.), 60 * sqrt(2 / 7.), 60 * sqrt(4 / 7.));
    assert_int_equal(network.component_count, 1);
    assert_int_equal(network.largest_component, 4);
    kith_network_clear(&network);
}

static void a_path(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(5, {0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1});
    measure(&network, 1);
    check_sane(&network);
    CHECK(network, betweenness, 0, 3 / 6., 4 / 6., 3 / 6., 0);
    CHECK(network, closeness, (1 + 1 / 2. + 1 / 3. + 1 / 4.) / 4, (2 + 1 / 2. + 1 / 3.) / 4,
          3 / 4.);
    CHECK(network, eigenvector, 0.5, sqrt(3) / 2, 1, sqrt(3) / 2, 0.5);
    kith_network_clear(&network);
}

/* The heavy way round is shorter than the light way straight on. */
static void a_triangle_with_a_light_side(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(3, {0, 1, 1}, {0, 2, 4}, {1, 2, 4});
    measure(&network, 1);
    check_sane(&network);
    CHECK(network, betweenness, 0, 0, 1);
    CHECK(network, closeness, (2 + 4) / 2., (2 + 4) / 2., (4 + 4) / 2.);
    CHECK(network, core, 2, 2, 2);
    kith_network_clear(&network);
}

static void equal_ways_share_betweenness(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(4, {0, 1, 1}, {0, 3, 1}, {1, 2, 1}, {2, 3, 1});
    measure(&network, 1);
    CHECK(network, betweenness, 1 / 6., 1 / 6., 1 / 6., 1 / 6.);
    kith_network_clear(&network);
}

/* A triangle, a very heavy pair and a lone node. */
static void components_share_the_eigenvector_by_size(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(6, {0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {3, 4, 1000});
    measure(&network, 1);
    check_sane(&network);
    CHECK(network, eigenvector, 1, 1, 1, 2 / 3., 2 / 3., 0);
    CHECK(network, closeness, 2 / 5., 2 / 5., 2 / 5., 1000 / 5., 1000 / 5., 0);
    CHECK(network, core, 2, 2, 2, 1, 1, 0);
    /* The lone node restarts always: p5 = (0.15 + 0.85 p5) / 6, and all others get as much from it.
     */
    double base = 0.15 / (6 - 0.85);
    CHECK(network, pagerank, base / 0.15, base / 0.15, base / 0.15, base / 0.15, base / 0.15, base);
    assert_int_equal(network.component_count, 3);
    assert_int_equal(network.largest_component, 3);
    kith_network_clear(&network);
}

static void nothing_and_next_to_nothing(void **state)
{
    (void)state;
    kith_network none = {0};
    measure(&none, 1);
    assert_int_equal(none.community_count, 0);
    assert_int_equal(none.component_count, 0);

    for (size_t count = 1; count <= 3; count++) {
        kith_network lone = plain_network(count, NULL, 0);
        measure(&lone, 1);
        check_sane(&lone);
        for (size_t i = 0; i < count; i++) {
            assert_true(lone.nodes[i].closeness == 0 && lone.nodes[i].eigenvector == 0);
            assert_true(lone.nodes[i].size == 10);
        }
        assert_int_equal(lone.community_count, count);
        kith_network_clear(&lone);
    }

    kith_network pair = PLAIN_NETWORK(2, {0, 1, 3});
    measure(&pair, 1);
    check_sane(&pair);
    CHECK(pair, closeness, 3, 3);
    CHECK(pair, betweenness, 0, 0);
    CHECK(pair, eigenvector, 1, 1);
    kith_network_clear(&pair);
}

/* Weights as far apart as they may be: a path, so that the answer is known. */
static void weights_far_apart(void **state)
{
    (void)state;
    const double ends[][2] = {{1e-9, 1e9}, {KITH_WEIGHT_MIN, KITH_WEIGHT_MAX}};
    for (size_t pair = 0; pair < 2; pair++) {
        double light = ends[pair][0], heavy = ends[pair][1];
        kith_network network = PLAIN_NETWORK(6, {0, 1, light}, {1, 2, heavy}, {2, 3, light},
                                             {3, 4, heavy}, {4, 5, light});
        measure(&network, 1);
        check_sane(&network);
        CHECK(network, betweenness, 0, 4 / 10., 6 / 10., 6 / 10., 4 / 10., 0);
        kith_network_clear(&network);
    }
}

static void bad_edges_are_refused(void **state)
{
    (void)state;
    const struct {
        plain_edge edges[2];
        size_t count;
    } cases[] = {
        {{{0, 0, 1}}, 1},            /* a loop */
        {{{1, 0, 1}}, 1},            /* ends swapped */
        {{{0, 3, 1}}, 1},            /* no such node */
        {{{0, 1, 1}, {0, 1, 1}}, 2}, /* twice */
        {{{1, 2, 1}, {0, 1, 1}}, 2}, /* out of order */
        {{{0, 1, 0}}, 1},
        {{{0, 1, -1}}, 1},
        {{{0, 1, NAN}}, 1},
        {{{0, 1, INFINITY}}, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_network network = plain_network(3, cases[i].edges, cases[i].count);
        kith_error err = {0};
        if (kith_network_measure(&network, &(kith_measuring){0}, &err) != KITH_EARGUMENT)
            fail_msg("case %zu was measured", i);
        assert_int_equal(err.code, KITH_EARGUMENT);
        assert_int_equal(kith_network_measure(&network, &(kith_measuring){0}, NULL),
                         KITH_EARGUMENT);
        kith_network_clear(&network);
    }
}

static void the_same_seed_gives_the_same_bytes(void **state)
{
    (void)state;
    kith_network one = cliques_in_a_row(9, 6), two = cliques_in_a_row(9, 6);
    measure(&one, 42);
    measure(&two, 42);
    assert_memory_equal(one.nodes, two.nodes, one.node_count * sizeof *one.nodes);
    assert_true(memcmp(&one.modularity, &two.modularity, sizeof one.modularity) == 0);
    measure(&two, 42); /* and again over its own result */
    assert_memory_equal(one.nodes, two.nodes, one.node_count * sizeof *one.nodes);
    kith_network_clear(&one);
    kith_network_clear(&two);
}

/* Several threads would add up in another order each time. */
static void the_ranks_of_many_are_the_same_each_time(void **state)
{
    (void)state;
    kith_network one = cliques_in_a_row(400, 5);
    kith_network two = cliques_in_a_row(400, 5);
    measure(&one, 42);
    for (int i = 0; i < 3; i++) {
        measure(&two, 42);
        assert_memory_equal(one.nodes, two.nodes, one.node_count * sizeof *one.nodes);
    }
    kith_network_clear(&one);
    kith_network_clear(&two);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_star),
        cmocka_unit_test(a_path),
        cmocka_unit_test(a_triangle_with_a_light_side),
        cmocka_unit_test(equal_ways_share_betweenness),
        cmocka_unit_test(components_share_the_eigenvector_by_size),
        cmocka_unit_test(nothing_and_next_to_nothing),
        cmocka_unit_test(weights_far_apart),
        cmocka_unit_test(bad_edges_are_refused),
        cmocka_unit_test(the_same_seed_gives_the_same_bytes),
        cmocka_unit_test(the_ranks_of_many_are_the_same_each_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
