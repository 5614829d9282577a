/* tests/extract/record/test_format.c - what an input is, by name and content. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/format.h"

#include "tests/unit.h"

static void check(const char *name, const char *head, kith_input_format format)
{
    assert_int_equal(kith_format_guess(kith_str_of(name), kith_str_of(head)), format);
}

static void content_goes_before_name(void **state)
{
    (void)state;
    check("a.txt", "<!DOCTYPE html><p>x", KITH_INPUT_HTML);
    check("a.txt", " \n<HTML>", KITH_INPUT_HTML);
    check("-", "{\"text\": 1}", KITH_INPUT_JSONL);
    check("a.txt", "[\n {\n\"text\"", KITH_INPUT_JSONL);
    check("-", "id,title,text\n1,2,3\n", KITH_INPUT_CSV);
}

static void names_decide_the_rest(void **state)
{
    (void)state;
    check("a.jsonl", "broken", KITH_INPUT_JSONL);
    check("a.jsonl.gz", "broken", KITH_INPUT_JSONL);
    check("a.NDJSON.zst", "broken", KITH_INPUT_JSONL);
    check("a.csv", "a,b", KITH_INPUT_CSV);
    check("a.tsv.xz", "a", KITH_INPUT_CSV);
    check("a.htm", "plain words", KITH_INPUT_HTML);
    check("a.txt", "id,title,text\n1,2,3\n", KITH_INPUT_TEXT);
}

static void all_else_is_text(void **state)
{
    (void)state;
    check("-", "The text, and its title, matter.\n", KITH_INPUT_TEXT);
    check("-", "{curly} words", KITH_INPUT_TEXT);
    check("-", "[1] A footnote", KITH_INPUT_TEXT);
    check("-", "5 < 6", KITH_INPUT_TEXT);
    check("README", "words", KITH_INPUT_TEXT);
    check("a.md.gz", "words", KITH_INPUT_MARKDOWN);
    check("a.eml", "words", KITH_INPUT_MAIL);
}

static void what_is_no_text_is_refused(void **state)
{
    (void)state;
    assert_null(kith_format_refuse((kith_str){0}, KITH_STR("Caf\xE9 text\r\n\tand more\n")));
    assert_null(kith_format_refuse((kith_str){0}, KITH_STR("")));
    assert_non_null(kith_format_refuse((kith_str){0}, KITH_STR("a\0b")));
    assert_non_null(kith_format_refuse((kith_str){0}, KITH_STR("\1\2\3\4 mostly controls")));
    assert_non_null(
        strstr(kith_format_refuse(KITH_STR("a.doc"), KITH_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")),
               "antiword"));
    assert_non_null(
        strstr(kith_format_refuse((kith_str){0}, KITH_STR("\x89PNG\r\n")), "tesseract"));
    assert_non_null(strstr(kith_format_refuse((kith_str){0}, KITH_STR("{\\rtf1 words")), "RTF"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(content_goes_before_name),
        cmocka_unit_test(names_decide_the_rest),
        cmocka_unit_test(all_else_is_text),
        cmocka_unit_test(what_is_no_text_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
