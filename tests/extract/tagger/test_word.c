/* tests/extract/tagger/test_word.c - what a word shows by itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <stdlib.h>
#include <string.h>

#include "extract/base/arena.h"
#include "extract/tagger/word.h"

static kith_word see(const char *text)
{
    kith_lexicon none = {0};
    kith_word word;
    kith_word_see(kith_str_of(text), &none, &word);
    return word;
}

static void assert_shapes(const char *a, const char *b, bool same_shape, bool same_outline)
{
    kith_word x = see(a), y = see(b);
    assert_int_equal(x.shape == y.shape, same_shape);
    assert_int_equal(x.outline == y.outline, same_outline);
}

static void shapes_keep_runs_to_four(void **state)
{
    (void)state;
    assert_shapes("Paris", "Tokyo", true, true);
    assert_shapes("Paris", "Amsterdam", true, true);
    assert_shapes("Paul", "Paris", false, true);
    assert_shapes("Paris", "PARIS", false, false);
    assert_shapes("McDonald", "DeNiro", false, true);
    assert_shapes("U.S.", "U.K.", true, true);
    assert_shapes("U.S.", "U-S-", false, false);
    assert_shapes("1996-08", "2018-12", true, true);
    assert_shapes("1996", "199", false, true);
    assert_shapes("Škoda", "Paris", true, true);
    assert_shapes("Özil", "Paul", true, true);
    assert_shapes("Владимир", "Amsterdam", true, true);
    assert_shapes("x", "", false, false);
}

static void folding_forgets_case_and_digits(void **state)
{
    (void)state;
    assert_true(see("ŠKODA").folded == see("škoda").folded);
    assert_true(see("Özil").folded == see("ÖZIL").folded);
    assert_true(see("1996-08-22").folded == see("2018-12-31").folded);
    assert_false(see("Özil").folded == see("Ozil").folded);
    assert_false(see("Özil").text == see("özil").text);
}

static void affixes_are_counted_in_characters(void **state)
{
    (void)state;
    kith_word skoda = see("Škoda"), skopje = see("ŠKOpje"), merkel = see("Merkel");
    for (int n = 0; n < 3; n++)
        assert_true(skoda.prefix[n] == skopje.prefix[n]);
    assert_false(skoda.prefix[3] == skopje.prefix[3]);
    kith_word joze = see("Jože"), tourne = see("tournože");
    for (int n = 0; n < 3; n++)
        assert_true(joze.suffix[n] == tourne.suffix[n]);
    assert_int_equal(joze.prefix[3], 0); /* the whole word is no affix of itself */
    assert_int_equal(joze.suffix[3], 0);
    assert_false(merkel.suffix[1] == merkel.prefix[1]);
    assert_false(see("ana").prefix[0] == see("ana").suffix[0]); /* a beginning is no end */
}

static void case_is_seen(void **state)
{
    (void)state;
    kith_word word = see("Özil");
    assert_true(word.capitalised && !word.all_capitals && !word.lower);
    word = see("ÖBB");
    assert_true(word.capitalised && word.all_capitals && !word.lower);
    word = see("U.S.");
    assert_true(word.capitalised && word.all_capitals);
    word = see("A");
    assert_true(word.capitalised && !word.all_capitals);
    word = see("iPhone");
    assert_true(!word.capitalised && word.lower);
    word = see("3COM");
    assert_true(!word.capitalised && word.all_capitals && !word.lower);
    word = see("42");
    assert_true(!word.capitalised && !word.all_capitals && !word.lower);
    word = see("");
    assert_true(!word.capitalised && !word.all_capitals && !word.lower);
}

/* A word that a lexicon holds one way is known when it is written another way. */
static void words_in_capitals_are_looked_up_as_names(void **state)
{
    (void)state;
    kith_buffer bytes = {0};
    kith_lexicon lexicon;
    kith_str table = KITH_STR("grain\t1\t1\t1\t1\ngrain\t2\t2\t2\t2\ngrain\t3\t3\t3\t3\n"
                              "word\tÖzil\t1\t8192\nword\tpeace\t2\t4096\nword\tNATO\t3\t8192\n"
                              "name\tözil\t2048\nname\tözil peace\t2048\n");
    assert_int_equal(kith_lexicon_compile(table, &bytes, NULL), KITH_OK);
    assert_int_equal(kith_lexicon_open(kith_buffer_str(&bytes), &lexicon, NULL), KITH_OK);
    static const struct {
        const char *text;
        uint16_t cluster, classes;
    } cases[] = {
        {"Özil", 1, KITH_CLASS_RARE_LOWER | KITH_CLASS_PERSON | KITH_CLASS_PREFIX},
        {"ÖZIL", 1, KITH_CLASS_RARE_LOWER | KITH_CLASS_PERSON | KITH_CLASS_PREFIX},
        {"özil", 0, KITH_CLASS_PERSON | KITH_CLASS_PREFIX},
        {"Peace", 2, KITH_CLASS_LOWERCASE},
        {"PEACE", 2, KITH_CLASS_LOWERCASE},
        {"NATO", 3, KITH_CLASS_RARE_LOWER},
        {"Nato", 0, 0},
        {"unknown", 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_word word;
        kith_word_see(kith_str_of(cases[i].text), &lexicon, &word);
        assert_int_equal(word.cluster[0], cases[i].cluster);
        assert_int_equal(word.classes, cases[i].classes);
    }
    kith_buffer_clear(&bytes);
}

/* Words of any length are words; the end of a very long one is not looked at. */
static void long_words_are_cut(void **state)
{
    (void)state;
    char *text = malloc(10001);
    memset(text, 'a', 10000);
    text[10000] = '\0';
    kith_word word = see(text);
    text[9999] = 'b';
    kith_word other = see(text);
    assert_false(word.text == other.text);
    assert_true(word.folded == other.folded);
    assert_true(word.suffix[3] == other.suffix[3]);
    for (size_t shift = 0; shift < 4; shift++) { /* a cut never parts a character */
        memset(text, 'a', shift);
        for (size_t i = shift; i + 4 <= 10000; i += 4)
            memcpy(text + i, "\U0001F600", 4);
        text[9996] = '\0';
        assert_true(see(text).folded != 0);
        for (size_t i = shift; i + 2 <= 10000; i += 2)
            memcpy(text + i, "\u023A", 2); /* three bytes in lower case */
        text[9996] = '\0';
        assert_true(see(text).folded != 0);
    }
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_keep_runs_to_four),
        cmocka_unit_test(folding_forgets_case_and_digits),
        cmocka_unit_test(affixes_are_counted_in_characters),
        cmocka_unit_test(case_is_seen),
        cmocka_unit_test(words_in_capitals_are_looked_up_as_names),
        cmocka_unit_test(long_words_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
