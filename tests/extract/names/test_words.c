/* tests/extract/names/test_words.c - what a word may be. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/words.h"
#include "tests/unit.h"

static void check(const char *word, kith_word_class class, bool expected)
{
    if (kith_word_is(kith_str_of(word), class) != expected)
        fail_msg("%s", word);
}

static void a_word_has_its_classes(void **state)
{
    (void)state;
    check("chairman", KITH_WORD_HEAD, true);
    check("chairman", KITH_WORD_TITLE, true);
    check("chairman", KITH_WORD_LEGAL_FORM, false);
    check("ltd", KITH_WORD_LEGAL_FORM, true);
    check("changed its name to", KITH_WORD_RENAMED_VERB, true);
    check("&", KITH_WORD_LEGAL_FORM, true);
    check("&", KITH_WORD_SMALL, true);
    check("&", KITH_WORD_TITLE, false);
}

static void others_have_none(void **state)
{
    (void)state;
    static const char *const others[] = {"", "zzz", "chairma", "chairmann", "Chairman", "ltd "};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        for (kith_word_class class = 0; class < KITH_WORD_CLASS_COUNT; class ++)
            check(others[i], class, false);
}

static void case_counts_in_sentences(void **state)
{
    (void)state;
    check("The", KITH_WORD_STARTER, true);
    check("the", KITH_WORD_STARTER, false);
    check("Sun", KITH_WORD_ABBREVIATED_NUMBER, true);
    check("sun", KITH_WORD_ABBREVIATED_NUMBER, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_has_its_classes),
        cmocka_unit_test(others_have_none),
        cmocka_unit_test(case_counts_in_sentences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
