/* tests/graph/measure/test_structure.c - values worked by hand; tests/clients compares with
 * others'. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/structure.h"

#include <math.h>

#include "tests/graph/plain_network.h"
#include "graph/measure/measure.h"

static void check(double found, double wanted)
{
    if (!(fabs(found - wanted) <= 1e-12))
        fail_msg("%.17g, not %.17g", found, wanted);
}

/* A triangle 0 1 2 with a tail 2 - 3, types by turns. */
static kith_network kite(void)
{
    kith_network network = PLAIN_NETWORK(4, {0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 2});
    for (size_t i = 0; i < 4; i++)
        network.nodes[i].type = i % 2 ? KITH_TYPE_COMPANY : KITH_TYPE_PERSON;
    return network;
}

static void a_triangle_with_a_tail(void **state)
{
    (void)state;
    kith_network network = kite();
    measure(&network, 1);
    check(network.density, 4. / 6);
    check(network.transitivity, 3. / 5);
    const double clustering[] = {1, 1, 1. / 3, 0};
    for (size_t i = 0; i < 4; i++)
        check(network.nodes[i].clustering, clustering[i]);
    /* Node 0: through each other neighbour a share of 1/2 times the tie on from there. */
    check(network.nodes[0].constraint, pow(.5 + .5 * .25, 2) + pow(.5 + .5 * .5, 2));
    check(network.nodes[2].constraint, 2 * pow(.25 + .25 * .5, 2) + pow(.5, 2));
    check(network.nodes[3].constraint, 1);
    /* One tie of four is of one type with itself; persons have 5 ends of 8. */
    double chance = (5. / 8) * (5. / 8) + (3. / 8) * (3. / 8);
    check(network.type_assortativity, (1. / 4 - chance) / (1 - chance));
    kith_network_clear(&network);
}

static void weak_points(void **state)
{
    (void)state;
    kith_network network = kite();
    measure(&network, 1);
    assert_int_equal(network.articulation_count, 1);
    assert_int_equal(network.bridge_count, 1);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(network.nodes[i].articulation, i == 2);
        assert_int_equal(network.edges[i].bridge, i == 3);
    }
    kith_network_clear(&network);
}

static void what_is_undefined(void **state)
{
    (void)state;
    kith_network square = PLAIN_NETWORK(5, {0, 1, 1}, {0, 3, 1}, {1, 2, 1}, {2, 3, 1});
    measure(&square, 1);
    assert_true(isnan(square.degree_assortativity) && isnan(square.type_assortativity));
    assert_true(isnan(square.nodes[4].constraint));
    check(square.transitivity, 0);
    kith_network_clear(&square);
    kith_network none = {0};
    measure(&none, 1);
    check(none.density, 0);
    check(none.transitivity, 0);
    assert_true(isnan(none.degree_assortativity) && isnan(none.type_assortativity));
}

/* Four triangles in a row: node 2 ties to its own community twice, by weight 2, and once out. */
static void participation_in_communities(void **state)
{
    (void)state;
    kith_network network = cliques_in_a_row(4, 3);
    measure(&network, 1);
    assert_int_equal(network.community_count, 4);
    check(network.nodes[0].participation, 0);
    check(network.nodes[2].participation, 1 - (.8 * .8 + .2 * .2));
    kith_network_clear(&network);
}

static void a_resolution_of_more_and_smaller_communities(void **state)
{
    (void)state;
    kith_network network = cliques_in_a_row(6, 4);
    kith_error err = {0};
    const double resolutions[] = {0.001, 1, 100};
    const uint64_t communities[] = {1, 6, 24};
    for (size_t i = 0; i < 3; i++) {
        kith_measuring measuring = {.resolution = resolutions[i]};
        assert_int_equal(kith_network_measure(&network, &measuring, &err), KITH_OK);
        assert_int_equal(network.community_count, communities[i]);
        check(network.resolution, resolutions[i]);
    }
    const double wrong[] = {-1, NAN, INFINITY};
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(
            kith_network_measure(&network, &(kith_measuring){.resolution = wrong[i]}, &err),
            KITH_EARGUMENT);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_triangle_with_a_tail),
        cmocka_unit_test(weak_points),
        cmocka_unit_test(what_is_undefined),
        cmocka_unit_test(participation_in_communities),
        cmocka_unit_test(a_resolution_of_more_and_smaller_communities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
