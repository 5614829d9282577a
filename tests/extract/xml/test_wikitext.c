/* tests/extract/xml/test_wikitext.c - what people read of a wiki's page. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/wikitext.h"

#include "extract/base/buffer.h"
#include "tests/unit.h"

static void check(const char *source, const char *expected)
{
    kith_arena arena = {0};
    kith_str text = kith_wikitext_strip(kith_str_of(source), &arena);
    assert_string_equal(kith_arena_copy(&arena, text).ptr, expected);
    kith_arena_free(&arena);
}

static void links_show_their_text(void **state)
{
    (void)state;
    check("[[Ada]] met [[w:Charles Babbage|C. Babbage]] and [[w:Mary]]; [http://x a b], [http://y]",
          "Ada met C. Babbage and Mary; a b,\n\n");
    check("a[[File:x.jpg|thumb|[[Ada]] sits]][[Category:C]]b", "ab\n\n");
    check("[[a b: c]]", "a b: c\n\n");
}

static void templates_are_left_out(void **state)
{
    (void)state;
    check("a {{b|c={{d}}}}{{w|Ada Lovelace|lang=en}} {{w|Ada|Countess}}",
          "a Ada Lovelace Countess\n\n");
    check("{{w|[[Ada]] {{lang|de|B}}}}", "Ada B\n\n");
    check("a {{b", "a {{b\n\n");
}

static void tags_and_notes_are_left_out(void **state)
{
    (void)state;
    check("a<ref name=x>b</ref>c<ref/>d<!-- e -->f<br/>g <b>h</b> &amp;&nbsp;i 1 < 2",
          "acdf\n\ng h & i 1 2");
    check("a<ref>b", "ab\n\n");
}

static void lines_lose_their_marks(void **state)
{
    (void)state;
    check("== '''H''' ==\n* ''a''\n#b\n__NOTOC__\n----\nit's", "H\n\na\n\nb\n\nit's\n\n");
    check("a\n== Sources ==\nb\n=== c ===\nd\n== E ==\nf", "a\n\nE\n\nf\n\n");
    check("{| class=x\n|+ T\n! A !! B\n|-\n| style=\"y\" | c\n| d\n|}\ne",
          "T\n\nA | B\n\nc | d\n\ne\n\n");
}

static void arguments_are_found(void **state)
{
    (void)state;
    kith_str source = KITH_STR("{{dateline}}{{Date|January 1, 2026}}");
    assert_true(
        kith_str_equal(kith_wikitext_argument(source, "date"), KITH_STR("January 1, 2026")));
    assert_int_equal(kith_wikitext_argument(KITH_STR("{{a}}{{"), "date").len, 0);
}

/* Marks that never close, or lie in one another, take time in proportion to their number. */
static void marks_without_end_are_read(void **state)
{
    (void)state;
    static const char *const marks[] = {"{{",   "[[",   "<ref>", "<!--", "{|\n", "[http://a ",
                                        "{{w|", "[[a|", "'''",   "}}",   "|-\n"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        kith_buffer source = {0};
        kith_arena arena = {0};
        for (size_t j = 0; j < 100000; j++)
            kith_buffer_append(&source, kith_str_of(marks[i]));
        (void)kith_wikitext_strip(kith_buffer_str(&source), &arena);
        kith_buffer_clear(&source);
        kith_arena_free(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(links_show_their_text),       cmocka_unit_test(templates_are_left_out),
        cmocka_unit_test(tags_and_notes_are_left_out), cmocka_unit_test(lines_lose_their_marks),
        cmocka_unit_test(arguments_are_found),         cmocka_unit_test(marks_without_end_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
