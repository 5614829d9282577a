/* tests/extract/record/test_markdown.c - text without the marks of Markdown. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/markdown.h"

#include "tests/extract/records.h"

static void check(const char *marked, const char *expected)
{
    kith_arena arena = {0};
    kith_buffer found = {0};
    kith_record record = {0};
    kith_markdown_read(kith_str_of(marked), &arena, &record);
    add_record(&found, &record);
    kith_buffer_append_byte(&found, '\0');
    assert_string_equal(found.ptr, expected);
    kith_buffer_clear(&found);
    kith_arena_free(&arena);
}

static void marks_are_dropped(void **state)
{
    (void)state;
    check("# A *b*\n\nc [d](http://e) **f** `g`\nh &eacute; ![i](j.png)\n",
          "/A b//A b\n\nc d f g\nh é\n\n;");
    check("T\n===\n\n> quoted\n\n1. one\n2. two\n", "/T//T\n\nquoted\n\none\n\ntwo\n\n;");
    check("```c\nint Code;\n```\n<div>Ada <b>L</b></div>\n\nx", "///Ada L\n\nx\n\n;");
}

static void rows_of_tables_are_lines(void **state)
{
    (void)state;
    check("| Firm | Chief |\n|---|---|\n| *VW* | Oliver Blume |\n",
          "///Firm | Chief\n\nVW | Oliver Blume\n\n;");
}

static void front_matter_says_title_and_date(void **state)
{
    (void)state;
    check("---\nTitle: \"A: b\"\ndate: 5 January 2026\n---\n# C\n\nd\n",
          "/A: b/2026-01-05/C\n\nd\n\n;");
    check("---\n\nno end", "///no end\n\n;");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_dropped),
        cmocka_unit_test(rows_of_tables_are_lines),
        cmocka_unit_test(front_matter_says_title_and_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
