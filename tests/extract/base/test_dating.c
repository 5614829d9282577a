/* tests/extract/base/test_dating.c - dates in names of files, lines under headlines, datelines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/dating.h"

#include "tests/unit.h"

static void compare(const char *from, kith_str date, const char *iso)
{
    char found[16] = {0};
    memcpy(found, date.ptr, date.len);
    if (strcmp(found, iso) != 0)
        fail_msg("\"%s\" was taken for \"%s\", not \"%s\"", from, found, iso);
}

static void check_name(const char *path, const char *iso)
{
    kith_arena arena = {0};
    compare(path, kith_dating_name(kith_str_of(path), &arena), iso);
    kith_arena_free(&arena);
}

static void check_line(const char *line, const char *iso)
{
    kith_arena arena = {0};
    compare(line, kith_dating_line(kith_str_of(line), &arena), iso);
    kith_arena_free(&arena);
}

static void check_text(const char *text, int year, const char *iso)
{
    kith_arena arena = {0};
    compare(text, kith_dating_text(kith_str_of(text), year, &arena), iso);
    kith_arena_free(&arena);
}

static void names_have_days(void **state)
{
    (void)state;
    check_name("2026-01-05-port.txt", "2026-01-05");
    check_name("news/port_2026_01_05.txt", "2026-01-05");
    check_name("20260105_port.txt", "2026-01-05");
    check_name("port-20260105103000.html", "2026-01-05");
    check_name("port.05.01.2026.txt", "2026-01-05");
    check_name("port-13-01-2026.txt", "2026-01-13");
    check_name("all.zip!2025/2026-01-05.txt", "2026-01-05");
    check_name("2025-12-31/2026-01-05.txt", "2026-01-05");
}

static void folders_have_days_and_months(void **state)
{
    (void)state;
    check_name("news/2026/01/05/port.txt", "2026-01-05");
    check_name("news/2026/1/5.txt", "2026-01-05");
    check_name("https://daily.example/world/2026/jan/05/port-opens", "2026-01-05");
    check_name("https://daily.example/2026/01/port-opens", "2026-01");
    check_name("news/2026/01/45-port.txt", "2026-01");
    check_name("2026-01/port.txt", "2026-01");
    check_name("2026-01_port.txt", "2026-01");
    check_name("2026-01-05/port.txt", "2026-01-05");
}

static void other_numbers_are_no_dates(void **state)
{
    (void)state;
    check_name("port.txt", "");
    check_name("", "");
    check_name("-", "");
    check_name("2026/port.txt", "");
    check_name("2026-13-05.txt", "");
    check_name("2026-02-30.txt", "");
    check_name("port-03-04-2026.txt", "");
    check_name("202601051.txt", "");
    check_name("99990105.txt", "");
    check_name("theresa-may-2019.txt", "");
    check_name("2009-10 season.txt", "");
    check_name("2009-10-11-12", "2009-10-11");
    check_name("v1.2.2026/readme", "2026-02-01");
    check_name("articles/2026/0001.txt", "");
}

static void a_path_has_one_year(void **state)
{
    (void)state;
    assert_int_equal(kith_dating_year(kith_str_of("wire-1987/0001.txt")), 1987);
    assert_int_equal(kith_dating_year(kith_str_of("1987/1987-02.txt")), 1987);
    assert_int_equal(kith_dating_year(kith_str_of("1987/1988.txt")), 0);
    assert_int_equal(kith_dating_year(kith_str_of("user1987/0001.txt")), 0);
    assert_int_equal(kith_dating_year(kith_str_of("19870.txt")), 0);
}

static void lines_are_dates(void **state)
{
    (void)state;
    check_line("January 5, 2026", "2026-01-05");
    check_line("  Monday, 5 January 2026  ", "2026-01-05");
    check_line("Published: 5 Jan 2026, 10:31 GMT", "2026-01-05");
    check_line("Last updated on Jan. 5, 2026 at 4:15 pm", "2026-01-05");
    check_line("By Ann Lee | 5 Jan 2026", "2026-01-05");
    check_line("By Ann Lee, January 5, 2026", "2026-01-05");
    check_line("By Ann Lee \u00b7 5 Jan 2026 \u00b7 3 min read", "2026-01-05");
    check_line("January 2026", "2026-01");
    check_line("26-FEB-1987 15:01:01.79", "1987-02-26");
}

static void sentences_are_no_dates(void **state)
{
    (void)state;
    check_line("The port opens on January 5, 2026", "");
    check_line("The port opened in Oslo, January 5, 2026.", "");
    check_line("2026", "");
    check_line("3 hours ago", "");
    check_line("May 5", "");
    check_line("20,000", "");
    check_line("", "");
}

static void datelines_have_dates(void **state)
{
    (void)state;
    check_text("BERLIN, Feb 26, 2019 (Wire) - Ann Lee met Bo Ek.", 0, "2019-02-26");
    check_text("Port opens\n\nNEW YORK, Jan. 5, 2026 /Wire/ -- Acme said.", 0, "2026-01-05");
    check_text("BERLIN, Feb 26 (Wire) - Ann Lee met Bo Ek.", 2019, "2019-02-26");
    check_text("RIO DE JANEIRO, 26 Feb - Ann Lee met Bo Ek.", 2019, "2019-02-26");
    check_text("Rio de Janeiro, 26 Feb \u2014 Ann Lee met Bo Ek.", 2019, "2019-02-26");
    check_text("BERLIN, Feb 26 (Wire) - Ann Lee met Bo Ek.", 0, "");
    check_text("BERLIN, Feb 29 (Wire) - Ann Lee met Bo Ek.", 2019, "");
    check_text("He came on Monday, Feb 26 (she did not).", 2019, "");
    check_text("Ann Lee met Bo Ek in Berlin.", 2019, "");
}

static void first_lines_have_dates(void **state)
{
    (void)state;
    check_text("Port opens\n\nBy Ann Lee\n5 January 2026\n\nOSLO. Ann Lee said so.", 0,
               "2026-01-05");
    check_text("Port opens\r\n5 January 2026\r\n", 0, "2026-01-05");
    check_text("A\nB\nC\nD\nE\nF\nG\n5 January 2026\n", 0, "");
}

static void moments_are_days(void **state)
{
    (void)state;
    kith_arena arena = {0};
    compare("0", kith_dating_seconds(0, &arena), "1970-01-01");
    compare("leap", kith_dating_seconds(951826154, &arena), "2000-02-29");
    compare("too late", kith_dating_seconds(INT64_MAX, &arena), "");
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_have_days),
        cmocka_unit_test(folders_have_days_and_months),
        cmocka_unit_test(other_numbers_are_no_dates),
        cmocka_unit_test(a_path_has_one_year),
        cmocka_unit_test(lines_are_dates),
        cmocka_unit_test(sentences_are_no_dates),
        cmocka_unit_test(datelines_have_dates),
        cmocka_unit_test(first_lines_have_dates),
        cmocka_unit_test(moments_are_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
