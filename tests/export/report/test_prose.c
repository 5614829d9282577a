/* tests/export/report/test_prose.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/report/prose.h"

#include <stdlib.h>

#include "export/link.h"
#include "tests/unit.h"

/* What `write` makes, with a NUL. */
static char *text_of(bool html, kith_str title, void (*write)(kith_prose *))
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    kith_prose prose = {.out = out, .html = html};
    kith_prose_begin(&prose, title);
    write(&prose);
    kith_prose_end(&prose);
    fclose(out);
    return text;
}

static void check(bool html, void (*write)(kith_prose *), const char *expected)
{
    char *text = text_of(html, KITH_STR("T"), write);
    if (!strstr(text, expected))
        fail_msg("not in the text: %s\n%s", expected, text);
    free(text);
}

static void write_hostile(kith_prose *prose)
{
    kith_prose_paragraph(prose, true);
    kith_prose_text(prose,
                    KITH_STR("<script>x</script>\n# a *b* [c](javascript:d) & \"e\" `f` ~g~"));
    kith_prose_paragraph(prose, false);
}

static void text_stays_text(void **state)
{
    (void)state;
    check(true, write_hostile,
          "<p>&lt;script&gt;x&lt;/script&gt; # a *b* [c](javascript:d) &amp; &quot;e&quot; `f` "
          "~g~</p>");
    check(false, write_hostile,
          "\\<script\\>x\\</script\\> # a \\*b\\* \\[c\\](javascript:d) \\& \"e\" \\`f\\` \\~g\\~");
}

static void write_beginnings(kith_prose *prose)
{
    static const char *const beginnings[] = {"# one",   "- two", "+ three", "12. four",
                                             "5) five", "7 six", "= seven"};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        kith_prose_paragraph(prose, true);
        kith_prose_text(prose, kith_str_of(beginnings[i]));
        kith_prose_paragraph(prose, false);
    }
    kith_prose_list(prose, true);
    kith_prose_item(prose, true);
    kith_prose_text(prose, KITH_STR("- inner"));
    kith_prose_quote(prose, true);
    kith_prose_text(prose, KITH_STR("1. deep"));
    kith_prose_quote(prose, false);
    kith_prose_item(prose, false);
    kith_prose_list(prose, false);
}

static void a_line_begins_nothing_but_itself(void **state)
{
    (void)state;
    check(false, write_beginnings,
          "\n\\# one\n\n\\- two\n\n\\+ three\n\n12\\. four\n\n5\\) five\n\n7 six\n\n\\= seven\n");
    check(false, write_beginnings, "\n1. \\- inner\n\n   > 1\\. deep\n");
    check(true, write_beginnings, "<li>- inner\n<blockquote>1. deep</blockquote></li>");
}

static void write_marks(kith_prose *prose)
{
    kith_prose_text(prose, KITH_STR("He met "));
    kith_prose_strong(prose, KITH_STR("Ada*"));
    kith_prose_strong(prose, KITH_STR("\x01"));
    kith_prose_text(prose, KITH_STR(" and left. "));
    kith_prose_link(prose, KITH_STR("The [paper]"), KITH_STR("https://a.example/?b&c"));
    kith_prose_link(prose, KITH_STR("none"), (kith_str){0});
}

static void names_are_marked_and_sources_linked(void **state)
{
    (void)state;
    check(false, write_marks,
          "He met **Ada\\*** and left. [The \\[paper\\]](https://a.example/?b&c)none");
    check(true, write_marks,
          "He met <strong>Ada*</strong> and left. <a rel=\"noopener noreferrer\" "
          "href=\"https://a.example/?b&amp;c\">The [paper]</a>none");
}

static void write_table(kith_prose *prose)
{
    const kith_str headings[] = {KITH_STR("a|b"), KITH_STR("c")};
    const kith_str cells[] = {KITH_STR("1"), KITH_STR("2")};
    kith_prose_table(prose, true);
    kith_prose_row(prose, headings, 2, true);
    kith_prose_row(prose, cells, 2, false);
    kith_prose_table(prose, false);
}

static void tables_have_headings(void **state)
{
    (void)state;
    check(false, write_table, "\n| a\\|b | c |\n|---|---|\n| 1 | 2 |\n");
    check(true, write_table, "<tr><th>a|b</th><th>c</th></tr>\n<tr><td>1</td><td>2</td></tr>");
}

static void check_link(const char *source, const char *document, const char *expected)
{
    kith_buffer out = {0};
    kith_evidence evidence = {.source = kith_str_of(source), .document = kith_str_of(document)};
    kith_link_append(&evidence, &out);
    kith_buffer_append_byte(&out, '\0');
    assert_string_equal(out.ptr, expected);
    kith_buffer_clear(&out);
}

static void an_address_is_of_the_web_or_none(void **state)
{
    (void)state;
    check_link("news.jsonl", "https://a.example/1", "https://a.example/1");
    check_link("HTTP://b.example", "https://a.example/1", "HTTP://b.example");
    check_link("javascript:alert(1)", "data:text/html,x", "");
    check_link("news/http://x", "one", "");
    check_link("https://a.example/\"><b> (c)\n\xc3\xa9", "",
               "https://a.example/%22%3E%3Cb%3E%20%28c%29%0A%C3%A9");
    check_link("", "", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_stays_text),
        cmocka_unit_test(a_line_begins_nothing_but_itself),
        cmocka_unit_test(names_are_marked_and_sources_linked),
        cmocka_unit_test(tables_have_headings),
        cmocka_unit_test(an_address_is_of_the_web_or_none),
    };
    return cmocka_run_group_tests_name("prose", tests, NULL, NULL);
}
