/* tests/extract/entity/test_no_one.c - what has a name and is no one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/no_one.h"

#include "tests/extract/labelled.h"

/* What the tagger found in `marked` becomes `expected`. */
static void check(const char *marked, const char *expected)
{
    labelled text = read_labelled(marked);
    kith_marking marking = marking_of(&text);
    kith_no_one_unmark(&marking);
    assert_labelled(&text, expected);
}

static void peoples_and_plagues_are_no_one(void **state)
{
    (void)state;
    check("[Muslims|ORGANIZATION] and [Jehovah's Witnesses|COMPANY] had [COVID-19|PERSON].",
          "Muslims and Jehovah's Witnesses had COVID-19.");
    check("[Muslim Aid|ORGANIZATION]", "[Muslim Aid|ORGANIZATION]");
}

static void a_storm_is_one_all_through(void **state)
{
    (void)state;
    check(
        "[Harvey|PERSON] came. Hurricane Harvey went. [Ada Harvey|PERSON] and [Ada|PERSON] stayed.",
        "Harvey came. Hurricane Harvey went. [Ada Harvey|PERSON] and [Ada|PERSON] stayed.");
    check("[Harvey|PERSON] came.", "[Harvey|PERSON] came.");
    check("[Storm Nadja|PERSON] came. [Nadja|PERSON] and [Storm Harbour Ltd|COMPANY] went.",
          "Storm Nadja came. Nadja and [Storm Harbour Ltd|COMPANY] went.");
    check("Tropical storm [Nadja|PERSON] came. [Nadja|PERSON] went.",
          "Tropical storm Nadja came. Nadja went.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(peoples_and_plagues_are_no_one),
        cmocka_unit_test(a_storm_is_one_all_through),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
