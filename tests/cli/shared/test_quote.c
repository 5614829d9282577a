/* tests/cli/shared/test_quote.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/quote.h"

#include "tests/unit.h"

/* A sentence in which the names are written "<Ada>", the first one asked for "<!Ada>". */
static void check(const char *marked, kith_quote_style style, const char *expected)
{
    kith_buffer sentence = {0}, out = {0};
    kith_evidence evidence = {.document = KITH_STR("a17"), .date = KITH_STR("2019-02-21")};
    kith_evidence_span *span = NULL;
    for (const char *c = marked; *c; c++) {
        if (*c == '<') {
            span = c[1] == '!' ? &evidence.first : &evidence.second;
            span->start = sentence.len;
            c += c[1] == '!';
        } else if (*c == '>') {
            span->end = sentence.len;
        } else {
            kith_buffer_append_byte(&sentence, *c);
        }
    }
    evidence.sentence = kith_buffer_str(&sentence);
    kith_quote_append(&out, &evidence, &style);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
    kith_buffer_clear(&sentence);
}

static void both_names_are_marked_in_any_order(void **state)
{
    (void)state;
    kith_quote_style plain = {0};
    check("<Bob> met <!Ada Lovelace>.", plain, "2019-02-21  a17\n  [Bob] met [Ada Lovelace].\n");
    check("<!Ada>, <Bob>", plain, "2019-02-21  a17\n  [Ada], [Bob]\n");
    check("<!Ada> <Bob>", (kith_quote_style){.width = 80, .bold = true},
          "2019-02-21  a17\n  \x1b[1mAda\x1b[22m \x1b[1mBob\x1b[22m\n");
}

static void lines_are_wrapped_where_the_terminal_ends(void **state)
{
    (void)state;
    kith_quote_style narrow = {.width = 26, .indent = 2};
    check("Then <!Ada Lovelace> of London met <Bob>.", narrow,
          "  2019-02-21  a17\n    Then [Ada Lovelace] of\n    London met [Bob].\n");
    narrow.bold = true;
    check("Then so <!Ada Lovelace> met <Bob>.", narrow,
          "  2019-02-21  a17\n    Then so \x1b[1mAda Lovelace\x1b[22m\n"
          "    met \x1b[1mBob\x1b[22m.\n");
}

static void nothing_steers_the_terminal(void **state)
{
    (void)state;
    check("\x1b[31m<!A\1da>\r\n  \xC2\x9B<Bob>\2", (kith_quote_style){0},
          "2019-02-21  a17\n  ?[31m[A?da] ?[Bob]?\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_names_are_marked_in_any_order),
        cmocka_unit_test(lines_are_wrapped_where_the_terminal_ends),
        cmocka_unit_test(nothing_steers_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
