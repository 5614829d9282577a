/* tests/extract/base/test_json.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/json.h"

#include <math.h>

#include "tests/unit.h"

static void check_string(kith_str text, const char *expected)
{
    kith_buffer out = {0};
    kith_json_string(&out, text);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void strings_are_escaped(void **state)
{
    (void)state;
    check_string(KITH_STR(""), "\"\"");
    check_string((kith_str){NULL, 0}, "\"\"");
    check_string(KITH_STR("Ada Lovelace"), "\"Ada Lovelace\"");
    check_string(KITH_STR("\"a\\b\"\n\t\r"), "\"\\\"a\\\\b\\\"\\n\\t\\u000d\"");
    check_string(KITH_STR("a\0b\x1f\x7f"), "\"a\\u0000b\\u001f\\u007f\"");
    check_string(KITH_STR("Zürich €🙂"), "\"Zürich €🙂\"");
}

static void invalid_utf8_becomes_u_fffd(void **state)
{
    (void)state;
    check_string(KITH_STR("M\xFCller"), "\"M\xEF\xBF\xBDller\"");
    check_string(KITH_STR("cut \xE2\x82"), "\"cut \xEF\xBF\xBD\xEF\xBF\xBD\"");
    check_string(KITH_STR("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

static void check_number(void (*append)(kith_buffer *, double), double number, const char *expected)
{
    kith_buffer out = {0};
    append(&out, number);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void shares_have_three_decimals(void **state)
{
    (void)state;
    check_number(kith_json_share, 0, "0");
    check_number(kith_json_share, 1, "1");
    check_number(kith_json_share, 0.9996, "1");
    check_number(kith_json_share, 0.5, "0.5");
    check_number(kith_json_share, 0.0714, "0.071");
    check_number(kith_json_share, 0.0004, "0");
    check_number(kith_json_share, 0.98, "0.98");
}

static void numbers_are_finite_or_null(void **state)
{
    (void)state;
    check_number(kith_json_number, 0.25, "0.25");
    check_number(kith_json_number, -3, "-3");
    check_number(kith_json_number, INFINITY, "null");
    check_number(kith_json_number, NAN, "null");
}

static void counts_have_every_digit(void **state)
{
    (void)state;
    kith_buffer out = {0};
    kith_json_count(&out, 0);
    kith_buffer_append_byte(&out, ' ');
    kith_json_count(&out, UINT64_MAX);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, "0 18446744073709551615");
    kith_buffer_clear(&out);
}

static void keys_place_commas(void **state)
{
    (void)state;
    kith_buffer out = {0};
    kith_buffer_append_byte(&out, '{');
    kith_json_key(&out, KITH_STR("a"));
    kith_json_count(&out, 1);
    kith_json_key(&out, KITH_STR("b"));
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, "{\"a\":1,\"b\":");
    kith_buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strings_are_escaped),        cmocka_unit_test(invalid_utf8_becomes_u_fffd),
        cmocka_unit_test(shares_have_three_decimals), cmocka_unit_test(numbers_are_finite_or_null),
        cmocka_unit_test(counts_have_every_digit),    cmocka_unit_test(keys_place_commas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
