/* tests/graph/store/test_date.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/date.h"

#include "tests/unit.h"

static void dates_survive_and_sort(void **state)
{
    (void)state;
    static const char *const dates[] = {"0001",       "2018-12-31", "2019",    "2019-02",
                                        "2019-02-01", "2019-02-28", "2019-10", "9999-12-31"};
    uint32_t last = 0;
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char text[KITH_DATE_SIZE];
        uint32_t packed = kith_date_pack(kith_str_of(dates[i]));
        assert_true(packed > last);
        assert_int_equal(kith_date_text(packed, text), strlen(dates[i]));
        assert_string_equal(text, dates[i]);
        last = packed;
    }
}

static void other_text_is_no_date(void **state)
{
    (void)state;
    static const char *const others[] = {"",           "201",        "0000",       "20190221",
                                         "2019-13",    "2019-00-01", "2019-02-32", "2019/02/21",
                                         "2019-2-21",  "2019-02-2x", "-019",       "2019-02-21T10",
                                         "2019-0221-", "21-02-2019"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(kith_date_pack(kith_str_of(others[i])), 0);
    char text[KITH_DATE_SIZE];
    assert_int_equal(kith_date_text(0, text), 0);
    assert_string_equal(text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_survive_and_sort),
        cmocka_unit_test(other_text_is_no_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
