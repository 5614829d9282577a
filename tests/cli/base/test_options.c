/* tests/cli/base/test_options.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/options.h"

#include <stdbool.h>
#include <string.h>

#include "cli/base/message.h"
#include "cli/shared/view.h"
#include "tests/unit.h"

#define ARGUMENTS_MAX 8

/* What the options of the usage below set. */
static struct {
    bool quick;
    const char *path;
    uint64_t count;
} set;

/* Parse a command line, its words apart by single spaces; returns the parser's answer. */
static int parse(const char *line, kith_operands *operands)
{
    static char words[256];
    static char *argv[ARGUMENTS_MAX + 1]; /* operands borrow from it */
    int argc = 0;
    strncpy(words, line, sizeof words - 1);
    for (char *rest = words, *word; argc < ARGUMENTS_MAX && (word = strsep(&rest, " "));)
        argv[argc++] = word;
    argv[argc] = NULL;

    memset(&set, 0, sizeof set);
    const kith_option one[] = {{'q', "quick", NULL, "", kith_option_flag, &set.quick}};
    const kith_option two[] = {
        {'o', "output", "FILE", "", kith_option_text, &set.path},
        {0, "count", "N", "", kith_option_count, &set.count},
    };
    const kith_option_group groups[] = {KITH_OPTION_GROUP("One", one),
                                        KITH_OPTION_GROUP("Two", two)};
    const kith_usage usage = {.verb = "try",
                              .operands = "FILE",
                              .summary = "",
                              .example = "",
                              .least = 1,
                              .most = 2,
                              .groups = groups,
                              .group_count = 2};
    return kith_options_parse(&usage, argc, argv, operands);
}

static void options_and_operands_mix(void **state)
{
    (void)state;
    kith_operands operands;
    assert_int_equal(parse("try a -q -o out --count=12 b", &operands), -1);
    assert_true(set.quick);
    assert_string_equal(set.path, "out");
    assert_int_equal(set.count, 12);
    assert_int_equal(operands.count, 2);
    assert_string_equal(operands.at[0], "a");
    assert_string_equal(operands.at[1], "b");
}

static void a_dash_and_what_follows_two_are_operands(void **state)
{
    (void)state;
    kith_operands operands;
    assert_int_equal(parse("try - -- -q", &operands), -1);
    assert_false(set.quick);
    assert_int_equal(operands.count, 2);
    assert_string_equal(operands.at[1], "-q");
}

static void wrong_usage_is_refused(void **state)
{
    (void)state;
    const char *const wrong[] = {
        "try",
        "try a b c",
        "try a -x",
        "try a --nothing",
        "try a -o",
        "try a --count",
        "try a --quick=no",
        "try a --count -1",
        "try a --count 3x",
        "try a --count",
        "try a --count=",
        "try a --count 99999999999999999999",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        kith_operands operands;
        assert_int_equal(parse(wrong[i], &operands), KITH_EXIT_USAGE);
    }
}

static void types_are_names_or_all(void **state)
{
    (void)state;
    unsigned types = 0;
    kith_error err;
    assert_int_equal(kith_view_parse_types("person,place", &types, &err), KITH_OK);
    assert_int_equal(types, 1u << KITH_TYPE_PERSON | 1u << KITH_TYPE_PLACE);
    assert_int_equal(kith_view_parse_types("all", &types, &err), KITH_OK);
    assert_int_equal(types, KITH_TYPES_ALL);
    const char *const wrong[] = {"", ",", "person,", "people", "Person"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(kith_view_parse_types(wrong[i], &types, &err), KITH_EARGUMENT);
    assert_int_equal(types, KITH_TYPES_ALL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_and_operands_mix),
        cmocka_unit_test(a_dash_and_what_follows_two_are_operands),
        cmocka_unit_test(wrong_usage_is_refused),
        cmocka_unit_test(types_are_names_or_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
