/* tests/extract/record/test_fields.c - the names of fields. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/fields.h"

#include "tests/unit.h"

static void usual_names_have_ranks(void **state)
{
    (void)state;
    const kith_fields none = {0};
    assert_int_equal(kith_fields_rank(&none, KITH_FIELD_TEXT, KITH_STR("text")), 0);
    assert_int_equal(kith_fields_rank(&none, KITH_FIELD_TEXT, KITH_STR("TEXT")), 0);
    assert_true(kith_fields_rank(&none, KITH_FIELD_TEXT, KITH_STR("body")) > 0);
    assert_true(kith_fields_rank(&none, KITH_FIELD_DATE, KITH_STR("when")) > 0);
    assert_int_equal(kith_fields_rank(&none, KITH_FIELD_TEXT, KITH_STR("texts")), -1);
    assert_int_equal(kith_fields_rank(&none, KITH_FIELD_TITLE, KITH_STR("")), -1);
}

static void a_given_name_must_be_met(void **state)
{
    (void)state;
    const kith_fields fields = {.text = "story"};
    assert_int_equal(kith_fields_rank(&fields, KITH_FIELD_TEXT, KITH_STR("story")), 0);
    assert_int_equal(kith_fields_rank(&fields, KITH_FIELD_TEXT, KITH_STR("Story")), -1);
    assert_int_equal(kith_fields_rank(&fields, KITH_FIELD_TEXT, KITH_STR("text")), -1);
    assert_int_equal(kith_fields_rank(&fields, KITH_FIELD_ID, KITH_STR("id")), 0);
    assert_string_equal(kith_fields_given(&fields, KITH_FIELD_TEXT), "story");
    assert_null(kith_fields_given(&fields, KITH_FIELD_DATE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(usual_names_have_ranks),
        cmocka_unit_test(a_given_name_must_be_met),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
