/* tests/extract/names/test_relation.c - what one entity is to another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/relation.h"
#include "tests/unit.h"

static void names_are_read_back(void **state)
{
    (void)state;
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++) {
        kith_relation_kind read;
        const char *name = kith_relation_name((kith_relation_kind)kind);
        assert_true(kith_relation_parse(kith_str_of(name), &read));
        assert_int_equal(read, kind);
    }
    kith_relation_kind left_alone = KITH_RELATION_OWNS;
    assert_false(kith_relation_parse(KITH_STR("head of"), &left_alone));
    assert_int_equal(left_alone, KITH_RELATION_OWNS);
}

static void sides_have_types(void **state)
{
    (void)state;
    assert_true(
        kith_relation_fits(KITH_RELATION_HEAD_OF, KITH_TYPE_PERSON, KITH_TYPE_ORGANIZATION));
    assert_false(
        kith_relation_fits(KITH_RELATION_HEAD_OF, KITH_TYPE_ORGANIZATION, KITH_TYPE_PERSON));
    assert_false(kith_relation_fits(KITH_RELATION_CITIZEN_OF, KITH_TYPE_PERSON, KITH_TYPE_PLACE));
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++)
        for (int a = 0; a < KITH_TYPE_COUNT; a++)
            for (int b = 0; b < KITH_TYPE_COUNT; b++)
                if (kith_relation_is_symmetric((kith_relation_kind)kind))
                    assert_int_equal(
                        kith_relation_fits((kith_relation_kind)kind, (kith_type)a, (kith_type)b),
                        kith_relation_fits((kith_relation_kind)kind, (kith_type)b, (kith_type)a));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_read_back),
        cmocka_unit_test(sides_have_types),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
