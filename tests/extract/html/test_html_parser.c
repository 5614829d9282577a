/* tests/extract/html/test_html_parser.c - the blocks that a web page's text is made of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html_parser.h"

#include "tests/unit.h"

static void check(const char *bytes, const char *expected)
{
    kith_arena arena = {0};
    kith_page page;
    kith_html_claims claims;
    assert_int_equal(
        kith_html_parse(kith_str_of(bytes), (kith_str){0}, &arena, &page, &claims, NULL), KITH_OK);
    kith_str text = kith_page_text(&page, NULL, (kith_str){0}, &arena);
    assert_string_equal(text.ptr, expected);
    kith_page_clear(&page);
    kith_html_claims_clear(&claims);
    kith_arena_free(&arena);
}

static void blocks_are_lines_apart(void **state)
{
    (void)state;
    check("<p>One\n  two</p><p>Three <b>f</b>our", "One two\n\nThree four");
    check("<h1>Head</h1><ul><li>a b<li>c d</ul><table><tr><td>x<td>y</table>",
          "Head\n\na b\n\nc d\n\nx | y");
    check("<p>a&nbsp;&amp;&nbsp;b&eacute;&#8364; co&shy;op</p>", "a & bé€ coop");
    check("<pre>\na  b\nc\n</pre>", "a b\nc");
}

static void pages_need_no_body(void **state)
{
    (void)state;
    check("<html>just words", "just words");
    check("words <p>and more", "words\n\nand more");
    check("<html><head><title>T</title></head></html>", "");
    check("", "");
    check("<", "<");
    check("<!-- never closed <p>a", "");
}

static void what_nobody_reads_is_dropped(void **state)
{
    (void)state;
    check("<style>p{}</style><script>var a = '<p>no</p>';</script><p>Text</p>"
          "<noscript><p>no</p></noscript><template><p>no</p></template><svg><title>no</title></svg>"
          "<select><option>no</select><button>no</button><textarea>no</textarea>",
          "Text");
}

static void breaks_part_sentences_not_words(void **state)
{
    (void)state;
    check("<body>One is<br>one.<br>Two<br><br>three", "One is one.\n\nTwo\n\nthree");
    check("<div><a>First link</a><br><a>Second link</a></div>", "First link\n\nSecond link");
}

static void the_cells_of_a_row_are_one_block(void **state)
{
    (void)state;
    check(
        "<table><tr><th>Firm<th>Head</tr><tr><td>Volkswagen</td><td>Oliver Blume</td></tr></table>",
        "Firm | Head\n\nVolkswagen | Oliver Blume");
    check("<table><tr><td></td><td> </td><td>x</td></table>", "x");
    check("<table><tr><td>Menu<td><p>One.</p><p>Two.</p><td>Side</table>",
          "Menu\n\nOne.\n\nTwo.\n\nSide");
    check("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", "a | b\n\nc");
}

#define LONG                                                                                       \
    "a cell that goes on and on for many more than a hundred bytes, as no cell of a table ever "   \
    "does, and then goes on, "

static void a_long_cell_is_a_block(void **state)
{
    (void)state;
    check("<table><tr><td>Menu<td>" LONG "x</table>", "Menu\n\n" LONG "x");
    check("<table><tr><td>" LONG "x<td>Side</table>", LONG "x\n\nSide");
}

/* The parser keeps what is not closed open around it. */
static void the_main_part_is_no_button(void **state)
{
    (void)state;
    check("<button>no<div><main><p>Text</p></main></div>", "Text");
}

static void parts_remember_what_they_are_called(void **state)
{
    (void)state;
    kith_page page = {0};
    kith_page_add_part(&page, 0, "", 0);
    uint32_t part = kith_page_add_part(&page, 0, "div", 7);
    kith_page_add_words(&page, "cookieBanner x-1");
    kith_page_add_words(&page, "Cookie");
    assert_int_equal(part, 1);
    assert_int_equal(page.parts[part].word_count, 4);
    assert_int_equal(page.words[0], page.words[3]);
    assert_int_not_equal(page.words[0], page.words[1]);
    assert_int_equal(page.parts[part].depth, 1);
    kith_page_clear(&page);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_lines_apart),
        cmocka_unit_test(pages_need_no_body),
        cmocka_unit_test(what_nobody_reads_is_dropped),
        cmocka_unit_test(breaks_part_sentences_not_words),
        cmocka_unit_test(the_cells_of_a_row_are_one_block),
        cmocka_unit_test(a_long_cell_is_a_block),
        cmocka_unit_test(the_main_part_is_no_button),
        cmocka_unit_test(parts_remember_what_they_are_called),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
