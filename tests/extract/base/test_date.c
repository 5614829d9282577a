/* tests/extract/base/test_date.c - dates found in the wild. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/date.h"

#include "tests/unit.h"

static void check(const char *wild, const char *iso)
{
    kith_arena arena = {0};
    kith_str date = kith_date_parse(kith_str_of(wild), &arena);
    char found[16] = {0};
    memcpy(found, date.ptr, date.len);
    if (strcmp(found, iso) != 0)
        fail_msg("\"%s\" was taken for \"%s\", not \"%s\"", wild, found, iso);
    kith_arena_free(&arena);
}

static void years_come_first(void **state)
{
    (void)state;
    check("2019-02-21", "2019-02-21");
    check("2019-02-21T10:00:00Z", "2019-02-21");
    check("2019-02-21 23:59:59.123+01:00", "2019-02-21");
    check("2019/2/1", "2019-02-01");
    check("20190221", "2019-02-21");
    check("20190221T100000Z", "2019-02-21");
    check("2019-02", "2019-02");
    check("2019", "2019");
    check(" 2019-02-21\n", "2019-02-21");
}

static void months_have_names(void **state)
{
    (void)state;
    check("26-FEB-1987 15:01:01.79", "1987-02-26");
    check("26-Feb-87", "1987-02-26");
    check("21 Feb 19", "2019-02-21");
    check("November 13, 2004", "2004-11-13");
    check("Nov. 13th, 2004", "2004-11-13");
    check("21 Feb 2019", "2019-02-21");
    check("Thu, 21 Feb 2019 10:00:00 GMT", "2019-02-21");
    check("Thu Feb 21 10:00:00 2019", "2019-02-21");
    check("Published on the 21st of February 2019", "2019-02-21");
    check("February 2019", "2019-02");
    check("2019 February 21", "2019-02-21");
    check("10:00, 1 Sept 2001", "2001-09-01");
}

static void years_come_last(void **state)
{
    (void)state;
    check("21.02.2019", "2019-02-21");
    check("3.4.2019", "2019-04-03");
    check("02/21/2019", "2019-02-21");
    check("21/02/2019", "2019-02-21");
    check("05/05/2019", "2019-05-05");
}

static void what_may_be_two_days_is_a_year(void **state)
{
    (void)state;
    check("03/04/2019", "2019");
    check("03-04-2019", "2019");
}

static void what_is_no_date_is_empty(void **state)
{
    (void)state;
    check("", "");
    check("yesterday", "");
    check("1550743200", "");
    check("1550743200000", "");
    check("2019-13-01", "");
    check("2019-02-30", "");
    check("1900-02-29", "");
    check("31 Apr 2019", "");
    check("February 21", "");
    check("12:30", "");
    check("12345", "");
    check("99/99/2019", "");
    check("0000-01-01", "");
    check("It was on 21 Feb 2019, in a sentence that goes on and on, far beyond what a date needs, "
          "that it happened",
          "");
}

static void times_of_day_are_no_years(void **state)
{
    (void)state;
    check("Thu 21 Feb 10:00:00 GMT 2019", "2019-02-21");
    check("Thu 21 Feb 10:00:00 +0100 2019", "2019-02-21");
    check("Thu Feb 21 10:00:00 -0500 2019", "2019-02-21");
    check("Sat, 5 March 10.30 2021", "2021-03-05");
    check("5 March 10.30 pm, 2021", "2021-03-05");
    check("21/Feb/2019:10:00:00 +0000", "2019-02-21");
    check("10:00 21.02.2019", "2019-02-21");
    check("10.30 21 Feb 2019", "2019-02-21");
    check("2019-02-21T10-10:30", "2019-02-21");
    check("12 Mar 14:05", "");
    check("12 Mar 14.05", "");
    check("12 Mar 14h05", "");
    check("12 Mar 10 pm", "");
    check("12 Mar 10:15pm +1030", "");
    check("12 Mar 1405 GMT", "");
    check("Mar 12, 1405 GMT", "");
    check("14:05", "");
}

static void leap_years_have_their_day(void **state)
{
    (void)state;
    check("2000-02-29", "2000-02-29");
    check("29 Feb 2016", "2016-02-29");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(years_come_first),
        cmocka_unit_test(months_have_names),
        cmocka_unit_test(years_come_last),
        cmocka_unit_test(what_may_be_two_days_is_a_year),
        cmocka_unit_test(what_is_no_date_is_empty),
        cmocka_unit_test(times_of_day_are_no_years),
        cmocka_unit_test(leap_years_have_their_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
