/* tests/graph/network/test_slice.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/slice.h"

#include "tests/unit.h"

static void mentions_are_counted_by_place_and_period(void **state)
{
    (void)state;
    kith_slice_mention mentions[] = {{2, 7}, {0, 9}, {2, 0}, {0, 8}, {2, 7}, {0, 9}, {1, 0}};
    kith_arena arena = {0};
    kith_slices *found = kith_slices_count(mentions, 7, 4, &arena);
    assert_int_equal(found[0].count, 2);
    assert_int_equal(found[0].at[0].period, 8);
    assert_true(found[0].at[0].amount == 1);
    assert_int_equal(found[0].at[1].period, 9);
    assert_true(found[0].at[1].amount == 2);
    assert_int_equal(found[1].count, 0);
    assert_int_equal(found[2].count, 1);
    assert_true(found[2].at[0].amount == 2);
    assert_int_equal(found[3].count, 0);
    kith_slices_count(NULL, 0, 0, &arena);
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mentions_are_counted_by_place_and_period),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
