/* tests/graph/measure/test_community_tie.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/community_tie.h"

#include "tests/graph/plain_network.h"

static void ties_are_summed_by_community(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(6, {0, 1, 2}, {0, 2, 2}, {0, 3, 3}, {0, 4, 2}, {4, 5, 9});
    const uint64_t communities[] = {0, 0, 0, 2, 1, 1};
    network.community_count = 3;
    for (size_t i = 0; i < 6; i++)
        network.nodes[i].community = communities[i];
    kith_community_ties ties;
    kith_community_ties_find(&network, 0, &network.arena, &ties);
    assert_int_equal(ties.count, 3);
    const uint64_t wanted[] = {0, 2, 1};
    const size_t leaders[] = {1, 3, 4};
    const double weights[] = {4, 3, 2};
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(ties.at[i].community, wanted[i]);
        assert_ptr_equal(ties.at[i].leader, &network.nodes[leaders[i]]);
        assert_true(ties.at[i].weight == weights[i]);
    }
    kith_community_ties_find(&network, 5, &network.arena, &ties);
    assert_int_equal(ties.count, 1);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(ties_are_summed_by_community)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
