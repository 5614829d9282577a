/* tests/graph/filter/test_common.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/common.h"

#include "tests/graph/plain_network.h"

static void the_strongest_of_the_weaker_ties_comes_first(void **state)
{
    (void)state;
    /* 0 and 1 share 2, 3 and 4; 5 is tied to one of them alone. */
    kith_network network = PLAIN_NETWORK(6, {0, 1, 9}, {0, 2, 8}, {0, 3, 2}, {0, 4, 2}, {0, 5, 7},
                                         {1, 2, 1}, {1, 3, 2}, {1, 4, 3});
    for (size_t i = 0; i < 6; i++)
        network.nodes[i].id = (kith_str){&"abcdef"[i], 1};
    const size_t wanted[] = {4, 3, 2};
    kith_commons found;
    kith_commons_find(&network, 1, 0, &network.arena, &found);
    assert_int_equal(found.count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_ptr_equal(found.at[i].node, &network.nodes[wanted[i]]);
        assert_int_equal(found.at[i].first->source, 1);
        assert_int_equal(found.at[i].second->source, 0);
    }
    kith_commons_find(&network, 2, 5, &network.arena, &found);
    assert_int_equal(found.count, 1);
    kith_commons_find(&network, 5, 1, &network.arena, &found);
    assert_int_equal(found.count, 1);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_strongest_of_the_weaker_ties_comes_first)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
