/* tests/graph/cooccurrence/test_pairs.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/pairs.h"

#include "tests/unit.h"

static void a_pair_counts_once_a_window_and_document(void **state)
{
    (void)state;
    kith_pairs pairs = {0};
    kith_pairs_count(&pairs, 7, 3, (kith_pair_place){1, 1, 20190221, 0.25, 0});
    kith_pairs_count(&pairs, 3, 7, (kith_pair_place){1, 1, 20190221, 0.5, 0});
    kith_pairs_count(&pairs, 3, 7, (kith_pair_place){2, 1, 20190221, 1, 0});
    kith_pairs_count(&pairs, 3, 7, (kith_pair_place){3, 2, 0, 0.125, 0});
    kith_pairs_count(&pairs, 3, 7, (kith_pair_place){4, 3, 20180000, 0, 0});
    assert_int_equal(pairs.count, 1);
    assert_int_equal(pairs.at[0].a, 3);
    assert_int_equal(pairs.at[0].b, 7);
    assert_int_equal(pairs.at[0].windows, 4);
    assert_int_equal(pairs.at[0].documents, 3);
    assert_true(pairs.at[0].shares == 0.5 + 1 + 0.125);
    assert_int_equal(pairs.at[0].first_date, 20180000);
    assert_int_equal(pairs.at[0].last_date, 20190221);
    kith_pairs_clear(&pairs);
}

static void pairs_of_two_periods_are_two(void **state)
{
    (void)state;
    kith_pairs pairs = {0};
    kith_pairs_count(&pairs, 7, 3, (kith_pair_place){1, 1, 20190221, 1, 9});
    kith_pairs_count(&pairs, 7, 3, (kith_pair_place){2, 2, 20180221, 1, 8});
    kith_pairs_count(&pairs, 7, 3, (kith_pair_place){3, 3, 20190221, 1, 9});
    kith_pairs_sort(&pairs);
    assert_int_equal(pairs.count, 2);
    assert_int_equal(pairs.at[0].period, 8);
    assert_int_equal(pairs.at[0].windows, 1);
    assert_int_equal(pairs.at[1].period, 9);
    assert_int_equal(pairs.at[1].windows, 2);
    kith_pairs_clear(&pairs);
}

/* Many more than fit the first table, twice, and again after it was cleared. */
static void many_pairs_are_kept_apart_and_sorted(void **state)
{
    (void)state;
    enum { NAMES = 120 };
    kith_pairs pairs = {0};
    for (int round = 0; round < 2; round++) {
        for (uint64_t window = 1; window <= 2; window++)
            for (uint32_t a = NAMES; a-- > 0;)
                for (uint32_t b = a + 1; b < NAMES; b++)
                    kith_pairs_count(&pairs, b, a, (kith_pair_place){window, 1, 0, 1, 0});
        kith_pairs_sort(&pairs);
        assert_int_equal(pairs.count, NAMES * (NAMES - 1) / 2);
        for (size_t i = 0; i < pairs.count; i++) {
            const kith_pair *pair = &pairs.at[i];
            assert_int_equal(pair->windows, 2);
            assert_int_equal(pair->documents, 1);
            if (i)
                assert_true(pair[-1].a < pair->a ||
                            (pair[-1].a == pair->a && pair[-1].b < pair->b));
        }
        kith_pairs_clear(&pairs);
        assert_int_equal(pairs.count, 0);
    }
    kith_pairs_clear(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pair_counts_once_a_window_and_document),
        cmocka_unit_test(pairs_of_two_periods_are_two),
        cmocka_unit_test(many_pairs_are_kept_apart_and_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
