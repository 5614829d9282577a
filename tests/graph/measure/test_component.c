/* tests/graph/measure/test_component.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/component.h"

#include "tests/graph/plain_network.h"

static void parts_come_by_size(void **state)
{
    (void)state;
    /* 0, then 1-4 by 3, then 2-5, then 6. */
    kith_network network = PLAIN_NETWORK(7, {1, 3, 1}, {2, 5, 1}, {3, 4, 1});
    kith_arena arena = {0};
    kith_components found;
    kith_components_find(&network, &arena, &found);
    assert_int_equal(found.count, 4);
    const struct {
        size_t node_count, edge_count;
        uint32_t nodes[3];
        size_t edges[2];
    } wanted[] = {
        {3, 2, {1, 3, 4}, {0, 2}},
        {2, 1, {2, 5}, {1}},
        {1, 0, {0}, {0}},
        {1, 0, {6}, {0}},
    };
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(found.at[i].node_count, wanted[i].node_count);
        assert_int_equal(found.at[i].edge_count, wanted[i].edge_count);
        for (size_t k = 0; k < wanted[i].node_count; k++) {
            assert_int_equal(found.at[i].nodes[k], wanted[i].nodes[k]);
            assert_int_equal(found.place[wanted[i].nodes[k]], k);
        }
        for (size_t k = 0; k < wanted[i].edge_count; k++)
            assert_int_equal(found.at[i].edges[k], wanted[i].edges[k]);
    }
    kith_arena_free(&arena);
    kith_network_clear(&network);
}

static void nothing_has_no_parts(void **state)
{
    (void)state;
    kith_network network = {0};
    kith_arena arena = {0};
    kith_components found;
    kith_components_find(&network, &arena, &found);
    assert_int_equal(found.count, 0);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_come_by_size),
        cmocka_unit_test(nothing_has_no_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
