/* tests/extract/tagger/test_casing.c - capitals for words of texts that have none. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/casing.h"

#include "extract/tagger/model.h"
#include "tests/unit.h"

static void check_word(const kith_lexicon *lexicon, const char *word, const char *expected)
{
    kith_arena arena = {0};
    kith_str found = kith_casing_of_word(kith_str_of(word), lexicon, &arena);
    assert_true(kith_str_equal(found, kith_str_of(expected)));
    kith_arena_free(&arena);
}

static void check_text(const char *text, kith_casing expected)
{
    assert_int_equal(kith_casing_of_text(kith_str_of(text)), expected);
}

static void a_text_may_be_in_one_case(void **state)
{
    (void)state;
    check_text("the mayor went to peru and came back.", KITH_CASING_SMALL);
    check_text("the mayor went to Peru and came back.", KITH_CASING_MIXED);
    check_text("THE MAYOR WENT TO PERU AND CAME BACK.", KITH_CASING_CAPITALS);
    check_text("THE MAYOR WENT TO PERU and came back.", KITH_CASING_MIXED);
    check_text("page 3 of 12", KITH_CASING_MIXED);
    check_text("USA", KITH_CASING_MIXED);
    check_text("", KITH_CASING_MIXED);
}

static void names_get_capitals_and_words_none(void **state)
{
    (void)state;
    kith_model *model;
    assert_int_equal(kith_model_open_default(&model, NULL), KITH_OK);
    check_word(&model->lexicon, "merkel", "Merkel");
    check_word(&model->lexicon, "france", "France");
    check_word(&model->lexicon, "should", "should");
    check_word(&model->lexicon, "the", "the");
    check_word(&model->lexicon, "a", "a");
    check_word(&model->lexicon, ",", ",");
    check_word(&model->lexicon, "MERKEL", "Merkel");
    check_word(&model->lexicon, "SHOULD", "should");
    check_word(&model->lexicon, "CNN", "CNN");
    check_word(&model->lexicon, "N.", "N.");
    check_word(&model->lexicon, "US", "US");
    check_word(&model->lexicon, "\u00c9COLE-X", "\u00c9COLE-X");
    kith_model_free(model);
}

static void each_word_of_a_name_has_a_capital(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_str found = kith_casing_of_name(KITH_STR("jean-luc godard"), &arena);
    assert_true(kith_str_equal(found, KITH_STR("Jean-Luc Godard")));
    found = kith_casing_of_name(KITH_STR("BORIS N\u00c9METH"), &arena);
    assert_true(kith_str_equal(found, KITH_STR("Boris N\u00e9meth")));
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_may_be_in_one_case),
        cmocka_unit_test(names_get_capitals_and_words_none),
        cmocka_unit_test(each_word_of_a_name_has_a_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
