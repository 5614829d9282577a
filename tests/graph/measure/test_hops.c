/* tests/graph/measure/test_hops.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/hops.h"

#include "tests/graph/plain_network.h"

static void ties_are_counted_whatever_their_weight(void **state)
{
    (void)state;
    /* A path 0 1 2 3, whose heavy way round to 2 is longer, and a pair that is far from it. */
    kith_network network =
        PLAIN_NETWORK(7, {0, 1, 1}, {0, 4, 100}, {1, 2, 1}, {2, 3, 1}, {5, 6, 1});
    kith_adjacency adjacency;
    kith_hops hops;
    kith_adjacency_make(&network, &network.arena, &adjacency);
    kith_hops_init(&hops, &adjacency, &network.arena);
    const uint64_t wanted[][3] = {{5, 7, 3},  {5, 6, 2}, {5, 7, 3}, {5, 10, 4},
                                  {5, 10, 4}, {2, 1, 1}, {2, 1, 1}};
    for (uint32_t source = 0; source < 7; source++) {
        kith_hops_from(&hops, source);
        assert_int_equal(hops.count, wanted[source][0]);
        assert_int_equal(hops.sum, wanted[source][1]);
        assert_int_equal(hops.most, wanted[source][2]);
    }
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(ties_are_counted_whatever_their_weight)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
