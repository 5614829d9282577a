/* tests/extract/tagger/test_clue.c - what a document says of its words. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/unit.h"

#include <string.h>

#include "extract/tagger/clue.h"

#define WORDS_MAX 400

/* A document: words parted by spaces, "/P" behind one labels it B-PERSON, "+P" I-PERSON; C for
 * COMPANY; a stop ends a sentence. */
typedef struct story {
    kith_word words[WORDS_MAX];
    const kith_word *at[WORDS_MAX];
    kith_label labels[WORDS_MAX];
    uint32_t ends[WORDS_MAX];
    size_t count, sentence_count;
    kith_clue_table table;
} story;

static kith_label label_of(const char *mark)
{
    int tag = mark[1] == 'P' ? KITH_FINE_PERSON : KITH_FINE_COMPANY;
    return mark[0] == '/' ? kith_label_begin(tag) : kith_label_inside(tag);
}

static void tell(const char *text, story *out)
{
    kith_lexicon none = {0};
    out->count = out->sentence_count = 0;
    for (const char *p = text; *p;) {
        size_t length = strcspn(p, " "), word = strcspn(p, " /+"), i = out->count++;
        kith_word_see((kith_str){p, word}, &none, &out->words[i]);
        out->at[i] = &out->words[i];
        out->labels[i] = word < length ? label_of(p + word) : 0;
        if (*p == '.')
            out->ends[out->sentence_count++] = (uint32_t)out->count;
        p += length + (p[length] == ' ');
    }
    kith_clues_gather(&out->table, out->at, out->labels, out->ends, out->sentence_count);
}

/* What is known of word `i` of a story. */
static kith_clue ask(const story *s, size_t i)
{
    size_t sentence = 0;
    while (s->ends[sentence] <= i)
        sentence++;
    size_t first = sentence ? s->ends[sentence - 1] : 0, count = s->ends[sentence] - first;
    kith_clue found[WORDS_MAX];
    bool any = kith_clues_of_sentence(&s->table, s->at + first, s->labels + first, count, found);
    const kith_clue *here = &found[i - first];
    assert_true(any || !(here->look || here->top || here->lower));
    return *here;
}

static void check(const char *text, size_t i, kith_clue expected)
{
    story s = {0};
    tell(text, &s);
    kith_clue found = ask(&s, i);
    assert_int_equal(found.look, s.labels[i]);
    assert_int_equal(found.top, expected.top);
    assert_int_equal(found.sure, expected.sure);
    assert_int_equal(found.times, expected.times);
    assert_int_equal(found.inside, expected.inside);
    assert_int_equal(found.lower, expected.lower);
    assert_int_equal(found.middle, expected.middle);
    kith_clues_clear(&s.table);
}

enum { PERSON = 2 + KITH_FINE_PERSON, COMPANY = 2 + KITH_FINE_COMPANY };

static void a_word_says_nothing_of_itself(void **state)
{
    (void)state;
    check("Ada/P left .", 0, (kith_clue){0});
    check("Ada left .", 0, (kith_clue){0});
    check("ada left ada .", 0, (kith_clue){0}); /* not asked of words in lower case */
}

static void others_say_what_they_are(void **state)
{
    (void)state;
    check("Ada left . so Ada/P did .", 0,
          (kith_clue){.top = PERSON, .sure = 3, .times = 1, .middle = true});
    check("Ada/P left . so Ada did .", 0,
          (kith_clue){.top = 1, .sure = 3, .times = 1, .middle = true});
    check("so Ada left . ADA/P did .", 1, (kith_clue){.top = PERSON, .sure = 3, .times = 1});
}

static void the_most_frequent_use_wins(void **state)
{
    (void)state;
    check("Ford . a Ford/C . a Ford/C . a Ford/P .", 0,
          (kith_clue){.top = COMPANY, .sure = 1, .times = 2, .middle = true});
    check("Ford . a Ford/C . a Ford/C . a Ford/C . a Ford/P .", 0,
          (kith_clue){.top = COMPANY, .sure = 2, .times = 3, .middle = true});
    check("Ford/P . a Ford/C .", 0,
          (kith_clue){.top = COMPANY, .sure = 3, .times = 1, .middle = true});
}

static void places_in_names_are_told(void **state)
{
    (void)state;
    check("Lovelace . Ada/P Lovelace+P .", 0,
          (kith_clue){.top = PERSON, .sure = 3, .times = 1, .inside = true, .middle = true});
    check("Ada . Ada/P Lovelace+P .", 0, (kith_clue){.top = PERSON, .sure = 3, .times = 1});
    check("Ada/P Lovelace+P . a Lovelace/P .", 1,
          (kith_clue){.top = PERSON, .sure = 3, .times = 1, .middle = true});
}

static void lower_case_is_counted(void **state)
{
    (void)state;
    check("May left . in may .", 0, (kith_clue){.lower = 2});
    check("May left . in may . a May/P .", 0,
          (kith_clue){.top = PERSON, .sure = 3, .times = 1, .lower = 1, .middle = true});
}

static void names_beside_are_told(void **state)
{
    (void)state;
    enum { NONE, P = 1 + KITH_FINE_PERSON, C = 1 + KITH_FINE_COMPANY };
    static const uint8_t sides[][2] = {{NONE, P}, {NONE, C}, {NONE, C}, {P, C},
                                       {P, C},    {P, NONE}, {C, NONE}};
    story s = {0};
    tell("x Ada/P Lovelace+P of the Ford/C .", &s);
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
        assert_int_equal(ask(&s, i).left, sides[i][0]);
        assert_int_equal(ask(&s, i).right, sides[i][1]);
    }
    kith_clues_clear(&s.table);
}

/* The memory of a long document must not show in a short one, nor the other way round. */
static void documents_are_forgotten(void **state)
{
    (void)state;
    story *s = &(story){0};
    tell("a Ada/P .", s);
    tell("Ada .", s);
    assert_int_equal(ask(s, 0).top, 0);
    const kith_word *many[20000];
    static kith_label labels[20000];
    kith_clue found[6];
    uint32_t end = 20000;
    for (size_t i = 0; i < end; i++)
        many[i] = s->at[0];
    kith_clues_gather(&s->table, many, labels, &end, 1);
    assert_true(kith_clues_of_sentence(&s->table, many, labels, 6, found));
    assert_int_equal(found[5].times, 3);
    tell("Ada .", s);
    assert_int_equal(ask(s, 0).top, 0);
    kith_clues_gather(&s->table, many, labels, &end, 1);
    assert_true(kith_clues_of_sentence(&s->table, many, labels, 6, found));
    assert_int_equal(found[5].times, 3);
    kith_clues_gather(&s->table, many, labels, NULL, 0);
    kith_clues_clear(&s->table);
    kith_clues_clear(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_says_nothing_of_itself), cmocka_unit_test(others_say_what_they_are),
        cmocka_unit_test(the_most_frequent_use_wins),    cmocka_unit_test(places_in_names_are_told),
        cmocka_unit_test(lower_case_is_counted),         cmocka_unit_test(names_beside_are_told),
        cmocka_unit_test(documents_are_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
