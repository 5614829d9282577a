/* tests/graph/store/test_period.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/period.h"

#include "tests/unit.h"

static void check(const char *date, kith_period period, const char *name, const char *first,
                  const char *last)
{
    uint32_t number = kith_period_number(kith_date_pack(kith_str_of(date)), period);
    char text[KITH_DATE_SIZE];
    assert_true(number > 0);
    kith_period_number_text(number, period, text);
    assert_string_equal(text, name);
    kith_date_text(kith_period_first_day(number, period), text);
    assert_string_equal(text, first);
    kith_date_text(kith_period_last_day(number, period), text);
    assert_string_equal(text, last);
}

static void periods_have_names_and_days(void **state)
{
    (void)state;
    check("2019-02-21", KITH_PERIOD_MONTH, "2019-02", "2019-02-01", "2019-02-28");
    check("2019-02", KITH_PERIOD_QUARTER, "2019-Q1", "2019-01-01", "2019-03-31");
    check("2019", KITH_PERIOD_YEAR, "2019", "2019-01-01", "2019-12-31");
    check("2020-02-01", KITH_PERIOD_MONTH, "2020-02", "2020-02-01", "2020-02-29");
    check("1900-02-01", KITH_PERIOD_MONTH, "1900-02", "1900-02-01", "1900-02-28");
    check("2000-02-01", KITH_PERIOD_MONTH, "2000-02", "2000-02-01", "2000-02-29");
    check("1999-12-31", KITH_PERIOD_QUARTER, "1999-Q4", "1999-10-01", "1999-12-31");
    check("9999-12-31", KITH_PERIOD_MONTH, "9999-12", "9999-12-01", "9999-12-31");
    check("0001", KITH_PERIOD_YEAR, "0001", "0001-01-01", "0001-12-31");
}

static void the_next_period_has_the_next_number(void **state)
{
    (void)state;
    static const kith_period periods[] = {KITH_PERIOD_MONTH, KITH_PERIOD_QUARTER, KITH_PERIOD_YEAR};
    for (int i = 0; i < 3; i++) {
        uint32_t number = kith_period_number(20181231, periods[i]);
        assert_int_equal(kith_period_number(20190101, periods[i]), number + 1);
        assert_int_equal(kith_period_number(kith_period_last_day(number, periods[i]), periods[i]),
                         number);
    }
}

static void what_is_not_known_is_in_no_period(void **state)
{
    (void)state;
    assert_int_equal(kith_period_number(0, KITH_PERIOD_YEAR), 0);
    assert_int_equal(kith_period_number(20190000, KITH_PERIOD_MONTH), 0);
    assert_int_equal(kith_period_number(20190000, KITH_PERIOD_QUARTER), 0);
    assert_int_equal(kith_period_number(20190221, KITH_PERIOD_NONE), 0);
}

static void periods_are_known_by_name(void **state)
{
    (void)state;
    kith_period found = KITH_PERIOD_NONE;
    for (int i = KITH_PERIOD_MONTH; i <= KITH_PERIOD_YEAR; i++) {
        kith_str name = kith_str_of(kith_period_name((kith_period)i));
        assert_int_equal(kith_period_parse(name, &found, NULL), KITH_OK);
        assert_int_equal(found, i);
    }
    assert_int_equal(kith_period_parse(KITH_STR("none"), &found, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_period_parse(KITH_STR("week"), &found, NULL), KITH_EARGUMENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(periods_have_names_and_days),
        cmocka_unit_test(the_next_period_has_the_next_number),
        cmocka_unit_test(what_is_not_known_is_in_no_period),
        cmocka_unit_test(periods_are_known_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
