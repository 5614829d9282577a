/* tests/graph/filter/test_neighbour.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/neighbour.h"

#include "tests/graph/plain_network.h"

static void the_strongest_tie_comes_first(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(5, {0, 1, 2}, {0, 2, 3}, {0, 3, 2}, {1, 2, 9});
    network.edges[2].npmi = 0.5;
    kith_neighbours found;
    kith_neighbours_find(&network, 0, &network.arena, &found);
    assert_int_equal(found.count, 3);
    assert_ptr_equal(found.at[0].node, &network.nodes[2]);
    assert_ptr_equal(found.at[0].edge, &network.edges[1]);
    assert_ptr_equal(found.at[1].node, &network.nodes[3]);
    assert_ptr_equal(found.at[2].node, &network.nodes[1]);
    kith_network_clear(&network);
}

static void a_tie_is_seen_from_both_ends(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(3, {0, 2, 1});
    kith_neighbours found;
    kith_neighbours_find(&network, 2, &network.arena, &found);
    assert_int_equal(found.count, 1);
    assert_ptr_equal(found.at[0].node, &network.nodes[0]);
    kith_neighbours_find(&network, 1, &network.arena, &found);
    assert_int_equal(found.count, 0);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_strongest_tie_comes_first),
        cmocka_unit_test(a_tie_is_seen_from_both_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
