/* tests/extract/record/test_plain.c - headlines of plain text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/plain.h"

#include "tests/unit.h"

static void check(const char *text, const char *title)
{
    assert_true(kith_str_equal(kith_plain_title(kith_str_of(text)), kith_str_of(title)));
}

static void headlines_stand_apart(void **state)
{
    (void)state;
    check("Bank fined\n\nThe bank was fined.\n", "Bank fined");
    check("\n  Bank fined \r\n\r\nThe bank was fined.", "Bank fined");
    check("Who runs it?\n\nNobody.", "Who runs it?");
    check("Bank fined\nThe bank was fined on Monday by the regulator.", "Bank fined");
}

static void sentences_are_no_headlines(void **state)
{
    (void)state;
    check("The bank was fined.\n\nIt was.", "");
    check("Dear Sir,\n\nThe bank was fined", "");
    check("a paragraph that was wrapped at some\ncolumn goes on like this, line after\n", "");
    check("No line follows", "");
    check("No line follows\n", "");
    check("", "");
    check("\n\n", "");
}

static void headlines_are_short(void **state)
{
    (void)state;
    char text[300];
    memset(text, 'a', sizeof text);
    memcpy(text + 200, "\n\nB", 4);
    check(text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headlines_stand_apart),
        cmocka_unit_test(sentences_are_no_headlines),
        cmocka_unit_test(headlines_are_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
