/* tests/graph/measure/test_walk.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/walk.h"

#include <math.h>

#include "tests/graph/plain_network.h"

/* Two ways of thirds from 0 to 3, a straight one that is longer, and 4, which none leads to. */
static const plain_edge edges[] = {{0, 1, 3}, {0, 2, 3}, {0, 3, 1}, {1, 3, 3}, {2, 3, 3}};

static void equal_ways_are_counted(void **state)
{
    (void)state;
    kith_network network = plain_network(5, edges, 5);
    kith_adjacency adjacency;
    kith_walk walk;
    kith_adjacency_make(&network, &network.arena, &adjacency);
    kith_walk_init(&walk, &adjacency, &network.arena);
    kith_walk_from(&walk, 4);
    assert_int_equal(walk.count, 1);
    kith_walk_from(&walk, 0);
    assert_int_equal(walk.count, 4);
    assert_int_equal(walk.order[0], 0);
    assert_int_equal(walk.order[3], 3);
    assert_true(fabs(walk.distance[3] - 2. / 3) < 1e-15);
    assert_true(walk.paths[3] == 2 && walk.paths[1] == 1);
    assert_true(isinf(walk.distance[4]));
    for (size_t i = adjacency.first[3]; i < adjacency.first[4]; i++)
        assert_int_equal(kith_walk_comes_over(&walk, 3, &adjacency.arcs[i]),
                         adjacency.arcs[i].node != 0);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(equal_ways_are_counted)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
