/* tests/export/test_cell.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/cell.h"

#include <locale.h>
#include <math.h>
#include <stdlib.h>

#include "tests/unit.h"

static void check_text(kith_str text, kith_str expected)
{
    kith_buffer out = {0};
    kith_buffer_append(&out, KITH_STR(" kept "));
    kith_cell_text(text, &out);
    assert_int_equal(out.len, 6 + expected.len);
    assert_memory_equal(out.ptr, " kept ", 6);
    assert_memory_equal(out.ptr + 6, expected.ptr, expected.len);
    kith_buffer_clear(&out);
}

static void text_stays_as_it_is(void **state)
{
    (void)state;
    check_text(KITH_STR("Ada Lovelace"), KITH_STR("Ada Lovelace"));
    check_text(KITH_STR("a  b <&>\"'"), KITH_STR("a  b <&>\"'"));
    check_text(KITH_STR("Zoë 😀 \u202eעדה \U0010ffff"), KITH_STR("Zoë 😀 \u202eעדה \U0010ffff"));
    check_text((kith_str){0}, KITH_STR(""));
}

static void what_files_cannot_carry_goes(void **state)
{
    (void)state;
    check_text(KITH_STR("a\0b\x01"
                        "c\x1f"
                        "d\x7f"
                        "e\xc2\x80"
                        "f"),
               KITH_STR("abcdef"));
    check_text(KITH_STR("a\xef\xbf\xbe"
                        "b\xef\xbf\xbf"
                        "c"),
               KITH_STR("abc"));
    check_text(KITH_STR("a\xed\xa0\x80"
                        "b\xed\xbf\xbf"
                        "c"),
               KITH_STR("abc"));
    check_text(KITH_STR("a\xff"
                        "b\xc0\xaf"
                        "c\xf4\x90\x80\x80"
                        "d\xe2\x82"),
               KITH_STR("abcd"));
}

static void line_breaks_are_spaces_and_ends_are_bare(void **state)
{
    (void)state;
    check_text(KITH_STR("a\nb\tc\r\nd"), KITH_STR("a b c d"));
    check_text(KITH_STR("a\xc2\x85"
                        "b\xe2\x80\xa8"
                        "c\xe2\x80\xa9"
                        "d"),
               KITH_STR("a b c d"));
    check_text(KITH_STR(" \n a \x01 \t"), KITH_STR("a"));
    check_text(KITH_STR(" \n "), KITH_STR(""));
}

static void check_number(double number, const char *expected)
{
    kith_buffer out = {0};
    kith_cell_number(number, &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void numbers_are_short_and_exact(void **state)
{
    (void)state;
    check_number(0, "0.0");
    check_number(-0.0, "0.0");
    check_number(12, "12.0");
    check_number(-0.5, "-0.5");
    check_number(0.1, "0.1");
    check_number(0.1 + 0.2, "0.30000000000000004");
    check_number(1.0 / 3, "0.3333333333333333");
    check_number(1e20, "1e+20");
    check_number(5e-324, "4.94065645841247e-324");
    check_number(1.7976931348623157e308, "1.7976931348623157e+308");
    check_number(9007199254740993.0, "9007199254740992.0");
    check_number(-1234567890123456.0, "-1234567890123456.0");
    check_number(99999999999999984.0, "99999999999999984.0");
    check_number(1e17, "1e+17");
    check_number(123456789012345680.0, "1.2345678901234568e+17");
}

static void what_is_no_number_is_nothing(void **state)
{
    (void)state;
    check_number(NAN, "");
    check_number(INFINITY, "");
    check_number(-INFINITY, "");
}

static void every_number_reads_back(void **state)
{
    (void)state;
    uint64_t bits = 88172645463325252u;
    for (int i = 0; i < 20000; i++) {
        bits ^= bits << 13;
        bits ^= bits >> 7;
        bits ^= bits << 17;
        double number;
        memcpy(&number, &bits, sizeof number);
        if (!isfinite(number))
            continue;
        kith_buffer out = {0};
        kith_cell_number(number, &out);
        kith_buffer_append_byte(&out, '\0');
        assert_true(strtod(out.ptr, NULL) == number);
        kith_buffer_clear(&out);
    }
}

static void the_point_is_a_point_in_every_locale(void **state)
{
    (void)state;
    if (!setlocale(LC_NUMERIC, "de_DE.UTF-8") && !setlocale(LC_NUMERIC, "fr_FR.UTF-8"))
        skip();
    check_number(0.5, "0.5");
    check_number(1.5e-30, "1.5e-30");
    check_number(12, "12.0");
    setlocale(LC_NUMERIC, "C");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_stays_as_it_is),
        cmocka_unit_test(what_files_cannot_carry_goes),
        cmocka_unit_test(line_breaks_are_spaces_and_ends_are_bare),
        cmocka_unit_test(numbers_are_short_and_exact),
        cmocka_unit_test(what_is_no_number_is_nothing),
        cmocka_unit_test(every_number_reads_back),
        cmocka_unit_test(the_point_is_a_point_in_every_locale),
    };
    return cmocka_run_group_tests_name("cell", tests, NULL, NULL);
}
