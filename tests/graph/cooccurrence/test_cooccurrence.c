/* tests/graph/cooccurrence/test_cooccurrence.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/cooccurrence/cooccurrence.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/corpus/corpus_store.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static const char story[] = "[A|person] met [B|person] and [A|person].\n"
                            "[A|person] slept.\n"
                            "\n"
                            "[C|company] paid [B|person].\n"
                            "It rained.\n"
                            "==\n"
                            "[D|country:DE] beat [A|person].\n";

static kith_corpus *corpus_of(const char *text)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    assert_true(marked_add(corpus, "one", "2019-02-21", text));
    return corpus;
}

static void print_date(kith_buffer *out, uint32_t date)
{
    kith_buffer_format(out, "%u", (unsigned)date);
}

/* "A-B 2/1" for each pair: windows, documents; then the windows of each entity, and of all. */
static char *describe(kith_corpus *corpus, const char *window_name, unsigned types, bool dates)
{
    kith_window window;
    kith_cooccurrence found = {0};
    assert_int_equal(kith_window_parse(kith_str_of(window_name), &window, NULL), KITH_OK);
    kith_cooccurrence_options options = {.window = window, .types = types};
    assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
    kith_buffer out = {0};
    for (size_t i = 0; i < found.pairs.count; i++) {
        const kith_pair *pair = &found.pairs.at[i];
        kith_buffer_format(&out, "%s-%s %d/%d", found.roster.at[pair->a].name.ptr,
                           found.roster.at[pair->b].name.ptr, (int)pair->windows,
                           (int)pair->documents);
        if (dates) {
            kith_buffer_append_byte(&out, ' ');
            print_date(&out, pair->first_date);
            kith_buffer_append_byte(&out, ' ');
            print_date(&out, pair->last_date);
        }
        kith_buffer_append(&out, KITH_STR(", "));
    }
    for (size_t i = 0; i < found.roster.count; i++)
        kith_buffer_format(&out, "%s %d, ", found.roster.at[i].name.ptr, (int)found.windows[i]);
    kith_buffer_format(&out, "all %d", (int)found.window_count);
    if (found.crowded_count)
        kith_buffer_format(&out, ", crowded %d", (int)found.crowded_count);
    kith_buffer_append_byte(&out, '\0');
    kith_cooccurrence_clear(&found);
    return out.ptr;
}

static void check(kith_corpus *corpus, const char *window, const char *expected)
{
    char *found = describe(corpus, window, KITH_TYPES_ALL, false);
    assert_string_equal(found, expected);
    free(found);
}

static void each_window_counts_once(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of(story);
    check(corpus, "sentence", "A-B 1/1, A-Germany 1/1, B-C 1/1, A 3, B 2, C 1, Germany 1, all 4");
    check(corpus, "paragraph", "A-B 1/1, A-Germany 1/1, B-C 1/1, A 2, B 2, C 1, Germany 1, all 3");
    check(corpus, "section",
          "A-B 1/1, A-C 1/1, A-Germany 1/1, B-C 1/1, A 2, B 1, C 1, Germany 1, all 2");
    kith_corpus_close(corpus);
}

static void sentences_slide_within_their_section(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of(story);
    /* Windows: ABA+A, A+CB, CB+-, -, DA. */
    check(corpus, "sentence:2",
          "A-B 2/1, A-C 1/1, A-Germany 1/1, B-C 2/1, A 3, B 3, C 2, Germany 1, all 4");
    /* Windows: ABA+A+CB, A+CB+-, CB+-, -, DA. */
    check(corpus, "sentence:3",
          "A-B 2/1, A-C 2/1, A-Germany 1/1, B-C 3/1, A 3, B 3, C 3, Germany 1, all 4");
    check(corpus, "sentence:100",
          "A-B 2/1, A-C 2/1, A-Germany 1/1, B-C 3/1, A 3, B 3, C 3, Germany 1, all 4");
    kith_corpus_close(corpus);
}

static double shares_of(kith_corpus *corpus, const char *window, kith_weighting weighting,
                        const char *one, const char *other)
{
    kith_cooccurrence_options options = {.types = KITH_TYPES_ALL, .weighting = weighting};
    kith_cooccurrence found = {0};
    double shares = 0;
    assert_int_equal(kith_window_parse(kith_str_of(window), &options.window, NULL), KITH_OK);
    assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
    for (size_t i = 0; i < found.pairs.count; i++) {
        const kith_pair *pair = &found.pairs.at[i];
        if (kith_str_equal(found.roster.at[pair->a].name, kith_str_of(one)) &&
            kith_str_equal(found.roster.at[pair->b].name, kith_str_of(other)))
            shares = pair->shares;
    }
    kith_cooccurrence_clear(&found);
    return shares;
}

static void windows_have_their_shares(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of(story);
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_WINDOWS, "A", "B") == 1);

    /* Three are named in the first section, A and B in one sentence, A and C in neighbours. */
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_NEWMAN, "A", "B") == 1.0 / 2);
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_NEWMAN, "A", "Germany") == 1);
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_DECAY, "A", "B") == 1);
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_DECAY, "A", "C") == 1.0 / 2);

    /* Windows ABA+A+CB and A+CB+-: C is one sentence from A in both, B in the first with A. */
    assert_true(shares_of(corpus, "sentence:3", KITH_WEIGHTING_DECAY, "A", "C") == 1);
    assert_true(shares_of(corpus, "sentence:3", KITH_WEIGHTING_DECAY, "A", "B") == 1.5);
    assert_true(shares_of(corpus, "sentence", KITH_WEIGHTING_DECAY, "B", "C") == 1);
    kith_corpus_close(corpus);

    /* Of a document's sections, the one where they are nearest. */
    corpus = corpus_of("[A|person] slept.\n[C|person] slept.\n[B|person] slept.\n"
                       "==\n[B|person] met [A|person].\n");
    assert_true(shares_of(corpus, "document", KITH_WEIGHTING_DECAY, "A", "B") == 1);
    assert_true(shares_of(corpus, "document", KITH_WEIGHTING_NEWMAN, "A", "B") == 1);
    assert_true(shares_of(corpus, "section", KITH_WEIGHTING_DECAY, "A", "B") == 1 + 1.0 / 3);
    kith_corpus_close(corpus);
}

static void an_interruption_is_passed_over(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of("[A|person] slept.\n"
                                    ">Read more: [B|person] met [C|person]\n"
                                    "[D|person] slept.\n"
                                    ">[E|person]\n");
    const char *expected = "A-D 1/1, B-C 1/1, A 1, B 1, C 1, D 1, E 1, all 3";
    check(corpus, "section", expected);
    check(corpus, "sentence:2", "A-D 1/1, B-C 1/1, A 1, B 1, C 1, D 2, E 1, all 4");
    check(corpus, "document", "A-D 1/1, B-C 1/1, A 1, B 1, C 1, D 1, E 1, all 1");
    check(corpus, "paragraph", "B-C 1/1, A 1, B 1, C 1, D 1, E 1, all 4");
    kith_corpus_close(corpus);
}

static void a_document_ties_what_shares_a_section(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of("[A|person] met [B|person].\n"
                                    "[C|person] slept.\n"
                                    "==\n"
                                    "[A|person] and [B|person]\n"
                                    "[D|person]\n");
    check(corpus, "document",
          "A-B 1/1, A-C 1/1, A-D 1/1, B-C 1/1, B-D 1/1, A 1, B 1, C 1, D 1, all 1");
    check(corpus, "section",
          "A-B 2/1, A-C 1/1, A-D 1/1, B-C 1/1, B-D 1/1, A 2, B 2, C 1, D 1, all 2");
    kith_corpus_close(corpus);
}

static void other_types_are_left_out_first(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of(story);
    char *found =
        describe(corpus, "sentence", 1u << KITH_TYPE_COMPANY | 1u << KITH_TYPE_COUNTRY, false);
    assert_string_equal(found, "C 1, Germany 1, all 2");
    free(found);
    kith_corpus_close(corpus);
}

static void dates_and_documents_add_up(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of("[A|person] met [B|person].\n[B|person] met [A|person].\n");
    assert_true(marked_add(corpus, "two", "2018", "[B|person] left [A|person].\n"));
    assert_true(marked_add(corpus, "three", "", "[B|person] left [A|person] and [C|person].\n"));
    assert_true(marked_add(corpus, "four", "2019-03", "[B|person] left [A|person].\n"));
    char *found = describe(corpus, "sentence", KITH_TYPES_ALL, true);
    assert_string_equal(found, "A-B 5/4 20180000 20190300, A-C 1/1 0 0, B-C 1/1 0 0, "
                               "A 5, B 5, C 1, all 5");
    free(found);
    kith_corpus_close(corpus);
}

/* A sentence that names `count` people, the first of them named first again at the end. */
static kith_corpus *crowd(int count)
{
    kith_buffer text = {0};
    for (int i = 0; i < count; i++)
        kith_buffer_format(&text, "[P%d|person] ", i);
    kith_buffer_append(&text, KITH_STR("[P0|person]\n[P0|person] [P1|person]\n"));
    kith_buffer_append_byte(&text, '\0');
    kith_corpus *corpus = corpus_of(text.ptr);
    kith_buffer_clear(&text);
    return corpus;
}

static void crowded_windows_tie_nobody(void **state)
{
    (void)state;
    for (int extra = 0; extra < 2; extra++) {
        kith_corpus *corpus = crowd(KITH_WINDOW_ENTITIES_MAX + extra);
        kith_cooccurrence found = {0};
        kith_window window = {KITH_WINDOW_SENTENCE, 1};
        kith_cooccurrence_options options = {.window = window, .types = KITH_TYPES_ALL};
        assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
        assert_int_equal(found.crowded_count, extra);
        assert_int_equal(found.window_count, 2 - extra);
        assert_int_equal(found.windows[0], 2 - extra);
        assert_int_equal(found.pairs.at[0].windows, 2 - extra);
        size_t all = KITH_WINDOW_ENTITIES_MAX * (KITH_WINDOW_ENTITIES_MAX - 1) / 2;
        assert_int_equal(found.pairs.count, extra ? 1 : all);
        kith_cooccurrence_clear(&found);
        kith_corpus_close(corpus);
    }
}

static void an_empty_corpus_has_no_pairs(void **state)
{
    (void)state;
    kith_corpus *corpus = corpus_of("");
    check(corpus, "document", "all 0");
    kith_cooccurrence untouched = {.window_count = 7};
    kith_cooccurrence_options none = {.window = {KITH_WINDOW_SENTENCE, 0}},
                              far = {.window = {KITH_WINDOW_SENTENCE, 101}};
    assert_int_equal(kith_cooccurrence_count(corpus, &none, &untouched, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_cooccurrence_count(corpus, &far, &untouched, NULL), KITH_EARGUMENT);
    assert_int_equal(untouched.window_count, 7);
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_window_counts_once),
        cmocka_unit_test(sentences_slide_within_their_section),
        cmocka_unit_test(windows_have_their_shares),
        cmocka_unit_test(an_interruption_is_passed_over),
        cmocka_unit_test(a_document_ties_what_shares_a_section),
        cmocka_unit_test(other_types_are_left_out_first),
        cmocka_unit_test(dates_and_documents_add_up),
        cmocka_unit_test(crowded_windows_tie_nobody),
        cmocka_unit_test(an_empty_corpus_has_no_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
