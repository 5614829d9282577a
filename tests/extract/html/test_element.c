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

static void classes_are_read_by_word(void **state)
{
    (void)state;
    assert_true(kith_element_suspect("cookie"));
    assert_true(kith_element_suspect("site cookie-banner"));
    assert_true(kith_element_suspect("cookieBanner"));
    assert_true(kith_element_suspect("js__SHARE"));
    assert_true(kith_element_suspect("articleRelated"));
    assert_false(kith_element_suspect("shareholders"));
    assert_false(kith_element_suspect("article-body"));
    assert_false(kith_element_suspect(""));
    assert_false(kith_element_suspect("--- 12"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_have_kinds),
        cmocka_unit_test(classes_are_read_by_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
