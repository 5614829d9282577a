/* tests/extract/names/test_name.c - how names fall into words, and what they fold to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/name.h"
#include "tests/unit.h"

static void check_key_of(kith_str text, const char *expected)
{
    kith_arena arena = {NULL};
    kith_str key = kith_name_key(kith_name_split(text, &arena), &arena);
    assert_int_equal(key.len, strlen(expected));
    assert_memory_equal(key.ptr, expected, key.len);
    kith_arena_free(&arena);
}

static void check_key(const char *text, const char *expected)
{
    check_key_of(kith_str_of(text), expected);
}

static void check_text(const char *text, const char *expected)
{
    kith_arena arena = {NULL};
    kith_str shown = kith_name_text(kith_name_split(kith_str_of(text), &arena), &arena);
    assert_int_equal(shown.len, strlen(expected));
    assert_memory_equal(shown.ptr, expected, shown.len);
    kith_arena_free(&arena);
}

static void case_accents_and_dots_fold(void **state)
{
    (void)state;
    check_key("Wolfgang Sch\u00e4uble", "wolfgang schauble");
    check_key("Bj\u00f8rn \u0141ukasz \u0130\u015fbank", "bjorn lukasz isbank");
    check_key("Stra\u00dfe", "strasse");
    check_key("U.N.", "un");
    check_key("O'Neill", "oneill");
    check_key("Zoe\u0308", "zoe");
}

static void hyphens_and_all_spaces_divide(void **state)
{
    (void)state;
    check_key("Ban Ki-moon", "ban ki moon");
    check_key("al\u2013Assad", "al assad");
    check_key("New\n York\u00a0Times", "new york times");
    check_key("Procter & Gamble", "procter & gamble");
    check_key("AT&T", "at&t");
}

static void possessives_and_quotes_fall_off(void **state)
{
    (void)state;
    check_key("Pompeo's", "pompeo");
    check_key("Pompeo\u2019s", "pompeo");
    check_key("\"Lulu\"", "lulu");
}

static void what_has_no_word_is_empty(void **state)
{
    (void)state;
    check_key("", "");
    check_key("-- \u2026 !", "");
}

static void damaged_and_long_text_is_bounded(void **state)
{
    (void)state;
    check_key_of((kith_str){"a\xff\xc3", 3}, "aya"); /* read as Latin-1 */
    kith_arena arena = {NULL};
    char text[200];
    memset(text, ' ', sizeof text);
    for (size_t i = 0; i < sizeof text; i += 2)
        text[i] = 'a';
    assert_int_equal(kith_name_split((kith_str){text, sizeof text}, &arena).count,
                     KITH_NAME_WORDS_MAX);
    kith_arena_free(&arena);
}

static void shown_text_has_single_spaces(void **state)
{
    (void)state;
    check_text("Ada\n  Lovelace", "Ada Lovelace");
    check_text("(Jean-Claude Juncker)", "Jean-Claude Juncker");
    check_text("Acme Inc.", "Acme Inc.");
    check_text("", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_accents_and_dots_fold),
        cmocka_unit_test(hyphens_and_all_spaces_divide),
        cmocka_unit_test(possessives_and_quotes_fall_off),
        cmocka_unit_test(what_has_no_word_is_empty),
        cmocka_unit_test(damaged_and_long_text_is_bounded),
        cmocka_unit_test(shown_text_has_single_spaces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
