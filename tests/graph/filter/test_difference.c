/* tests/graph/filter/test_difference.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/difference.h"

#include <math.h>

#include "tests/graph/plain_network.h"

/* Name the nodes by the letters of `names`. */
static void name(kith_network *network, const char *names)
{
    for (size_t i = 0; i < network->node_count; i++)
        network->nodes[i].id = (kith_str){names + i, 1};
}

static void check_tie(const kith_tie_change *tie, const char *ends, bool before, bool after,
                      double change)
{
    assert_true(tie->first->id.ptr[0] == ends[0] && tie->second->id.ptr[0] == ends[1]);
    assert_int_equal(tie->before != NULL, before);
    assert_int_equal(tie->after != NULL, after);
    assert_true(fabs(tie->change - change) < 1e-15);
}

static void entities_and_ties_are_matched_by_id(void **state)
{
    (void)state;
    kith_network before = PLAIN_NETWORK(3, {0, 1, 3}, {1, 2, 1});
    kith_network after = PLAIN_NETWORK(3, {0, 1, 8}, {0, 2, 2});
    name(&before, "cba"); /* ties c-b and b-a */
    name(&after, "bcd");  /* ties b-c and b-d */
    kith_difference found;
    kith_difference_find(&before, &after, &before.arena, &found);
    assert_int_equal(found.entity_count, 4);
    const bool befores[] = {true, true, true, false}, afters[] = {false, true, true, true};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(found.entities[i].before != NULL, befores[i]);
        assert_int_equal(found.entities[i].after != NULL, afters[i]);
    }
    assert_ptr_equal(found.entities[2].after, &after.nodes[1]);
    assert_int_equal(found.tie_count, 3);
    check_tie(&found.ties[0], "ab", true, false, -1. / 4);
    check_tie(&found.ties[1], "bd", false, true, 2. / 10);
    check_tie(&found.ties[2], "bc", true, true, 8. / 10 - 3. / 4);
    kith_network_clear(&before);
    kith_network_clear(&after);
}

static void nothing_is_different_from_nothing(void **state)
{
    (void)state;
    kith_network none = {0}, pair = PLAIN_NETWORK(2, {0, 1, 1});
    kith_arena arena = {0};
    kith_difference found;
    name(&pair, "ab");
    kith_difference_find(&none, &none, &arena, &found);
    assert_int_equal(found.entity_count + found.tie_count, 0);
    kith_difference_find(&pair, &pair, &arena, &found);
    check_tie(&found.ties[0], "ab", true, true, 0);
    kith_difference_find(&none, &pair, &arena, &found);
    check_tie(&found.ties[0], "ab", false, true, 1);
    kith_arena_free(&arena);
    kith_network_clear(&pair);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entities_and_ties_are_matched_by_id),
        cmocka_unit_test(nothing_is_different_from_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
