/* tests/extract/names/test_common_name.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/common_name.h"

#include "tests/unit.h"

static bool is_common(const char *name)
{
    kith_arena arena = {0};
    bool common = kith_name_is_common(kith_name_split(kith_str_of(name), &arena));
    kith_arena_free(&arena);
    return common;
}

static void a_common_name_has_two_common_parts(void **state)
{
    (void)state;
    assert_true(is_common("John Smith"));
    assert_true(is_common("John Q. Smith"));
    assert_true(is_common("María García"));
    assert_true(is_common("Li Wei"));
    assert_true(is_common("Wei Li"));
    assert_false(is_common("Smith"));
    assert_false(is_common("John"));
    assert_false(is_common("John Quillfeather"));
    assert_false(is_common("Cosima Smith"));
    assert_false(is_common("Anders Fogh Rasmussen"));
    assert_false(is_common(""));
}

static void both_parts_are_of_one_people(void **state)
{
    (void)state;
    assert_false(is_common("Wei Hansen"));
    assert_false(is_common("Boris Johnson"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_common_name_has_two_common_parts),
        cmocka_unit_test(both_parts_are_of_one_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
