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

static void case_is_missing_from_a_text_without_capitals(void **state)
{
    (void)state;
    assert_true(kith_casing_is_missing(KITH_STR("the mayor went to peru and came back.")));
    assert_false(kith_casing_is_missing(KITH_STR("the mayor went to Peru and came back.")));
    assert_false(kith_casing_is_missing(KITH_STR("page 3 of 12")));
    assert_false(kith_casing_is_missing(KITH_STR("")));
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
    kith_model_free(model);
}

static void each_word_of_a_name_has_a_capital(void **state)
{
    (void)state;
    kith_arena arena = {0};
    kith_str found = kith_casing_of_name(KITH_STR("jean-luc godard"), &arena);
    assert_true(kith_str_equal(found, KITH_STR("Jean-Luc Godard")));
    kith_arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_is_missing_from_a_text_without_capitals),
        cmocka_unit_test(names_get_capitals_and_words_none),
        cmocka_unit_test(each_word_of_a_name_has_a_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
