/* tests/graph/corpus/test_resemblance.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/resemblance.h"

#include "tests/unit.h"

static void check(const char *one, const char *other, double expected)
{
    assert_float_equal(kith_resemblance(kith_str_of(one), kith_str_of(other)), expected, 1e-6);
    assert_float_equal(kith_resemblance(kith_str_of(other), kith_str_of(one)), expected, 1e-6);
}

static void an_edit_costs_its_share_of_the_longer_name(void **state)
{
    (void)state;
    check("merkel", "merkel", 1);
    check("merkl", "merkel", 5.0 / 6);
    check("merkle", "merkel", 5.0 / 6); /* one swap */
    check("merkal", "merkel", 5.0 / 6);
    check("özil", "ozil", 3.0 / 4); /* characters count, not bytes */
    check("abc", "xyz", 0);
}

static void trigrams_see_what_a_longer_name_shares(void **state)
{
    (void)state;
    /* All 11 trigrams of one, its last with a space behind, are among the 17 of the other. */
    check("volkswagen", "volkswagen group", 2.0 * 11 / (11 + 17));
}

static void nothing_resembles_only_nothing(void **state)
{
    (void)state;
    check("", "", 1);
    check("", "a", 0);
}

static void input_is_bounded_and_may_be_broken(void **state)
{
    (void)state;
    char many[1000];
    memset(many, 'a', sizeof many);
    kith_str text = {many, sizeof many};
    assert_float_equal(kith_resemblance(text, kith_str_slice(text, 1, 999)), 1, 1e-6);
    assert_true(kith_resemblance(KITH_STR("a\xF0"), KITH_STR("\x80")) < 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_edit_costs_its_share_of_the_longer_name),
        cmocka_unit_test(trigrams_see_what_a_longer_name_shares),
        cmocka_unit_test(nothing_resembles_only_nothing),
        cmocka_unit_test(input_is_bounded_and_may_be_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
