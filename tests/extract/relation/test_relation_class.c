/* tests/extract/relation/test_relation_class.c - relations with their direction. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/relation_class.h"
#include "tests/unit.h"

static void classes_are_numbered_without_gaps(void **state)
{
    (void)state;
    uint32_t met = 1;
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++)
        for (int turned = 0; turned < 2; turned++) {
            int class = kith_relation_class((kith_relation_kind)kind, turned);
            bool back;
            assert_in_range(class, 1, KITH_RELATION_CLASS_COUNT - 1);
            assert_int_equal(kith_relation_class_kind(class, &back), kind);
            assert_int_equal(back, turned && !kith_relation_is_symmetric((kith_relation_kind)kind));
            met |= 1u << class;
        }
    assert_int_equal(met, (1u << KITH_RELATION_CLASS_COUNT) - 1);
}

static void types_leave_few(void **state)
{
    (void)state;
    uint32_t classes = kith_relation_classes_of(KITH_TYPE_COUNTRY, KITH_TYPE_PERSON);
    assert_true(classes & 1);
    assert_true(classes >> kith_relation_class(KITH_RELATION_CITIZEN_OF, true) & 1);
    assert_false(classes >> kith_relation_class(KITH_RELATION_CITIZEN_OF, false) & 1);
    assert_false(classes >> kith_relation_class(KITH_RELATION_OWNS, true) & 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(classes_are_numbered_without_gaps),
        cmocka_unit_test(types_leave_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
