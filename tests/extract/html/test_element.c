/* tests/extract/html/test_element.c - what elements and classes mean. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/element.h"

#include "tests/unit.h"

static void elements_have_kinds(void **state)
{
    (void)state;
    assert_int_equal(kith_element_kinds("a"), KITH_ELEMENT_INLINE | KITH_ELEMENT_LINK);
    assert_int_equal(kith_element_kinds("wbr"), KITH_ELEMENT_INLINE);
    assert_int_equal(kith_element_kinds("nav"), KITH_ELEMENT_FURNITURE);
    assert_int_equal(kith_element_kinds("time"), KITH_ELEMENT_INLINE | KITH_ELEMENT_TIME);
    assert_int_equal(kith_element_kinds("script"), KITH_ELEMENT_SILENT | KITH_ELEMENT_SCRIPT);
    assert_int_equal(kith_element_kinds("div"), 0);
    assert_int_equal(kith_element_kinds("x-unknown"), 0);
    assert_int_equal(kith_element_role("search"), KITH_ELEMENT_FURNITURE);
    assert_int_equal(kith_element_role("article"), KITH_ELEMENT_CONTAINER);
    assert_int_equal(kith_element_role("button"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_have_kinds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
