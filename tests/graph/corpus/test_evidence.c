/* tests/graph/corpus/test_evidence.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/evidence.h"

#include "graph/corpus/roster.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_corpus *news(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "one", "2019-02-21",
               "It rained in [Paris|place].\n"
               "[Ada|person] and [Ada|person] know [Bob|person], [Ada|person] and [Bob|person].\n"
               "[Ada|person] slept.\n"
               "[Bob|person] slept.\n");
    marked_add(corpus, "two", "", "Old [Bobby|person:Bob] called [Ada|person].\n");
    return corpus;
}

static int64_t row_of(kith_corpus *corpus, const char *name)
{
    kith_arena arena = {0};
    kith_roster found;
    assert_int_equal(kith_roster_find(corpus, kith_str_of(name), &arena, &found, NULL), KITH_OK);
    assert_int_equal(found.count, 1);
    int64_t row = found.at[0].row;
    kith_arena_free(&arena);
    return row;
}

static kith_evidence_list ask(kith_corpus *corpus, const char *first, const char *second,
                              size_t limit, kith_arena *arena)
{
    kith_evidence_list found;
    assert_int_equal(kith_evidence_find(corpus, row_of(corpus, first), row_of(corpus, second),
                                        &(kith_scope){0}, KITH_EVIDENCE_ARRIVAL, limit, arena,
                                        &found, NULL),
                     KITH_OK);
    return found;
}

static void check_span(const kith_evidence *evidence, kith_evidence_span span, const char *text)
{
    assert_true(kith_str_equal(kith_str_slice(evidence->sentence, span.start, span.end),
                               kith_str_of(text)));
}

static void each_sentence_that_names_both_is_there_once(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_evidence_list found = ask(corpus, "Bob", "Ada", SIZE_MAX, &arena);
    assert_int_equal(found.count, 2);
    const kith_evidence *one = &found.at[0], *two = &found.at[1];
    assert_string_equal(one->document.ptr, "one");
    assert_string_equal(one->date.ptr, "2019-02-21");
    assert_string_equal(one->sentence.ptr, "Ada and Ada know Bob, Ada and Bob.");
    assert_int_equal(one->first.start, 17);
    check_span(one, one->first, "Bob");
    assert_int_equal(one->second.start, 0);
    check_span(one, one->second, "Ada");
    assert_string_equal(two->document.ptr, "two");
    assert_string_equal(two->date.ptr, "");
    check_span(two, two->first, "Bobby");
    check_span(two, two->second, "Ada");
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

static void a_limit_keeps_the_first(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    kith_evidence_list found = ask(corpus, "Ada", "Bob", 1, &arena);
    assert_int_equal(found.count, 1);
    assert_string_equal(found.at[0].document.ptr, "one");
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

static void those_never_together_have_none(void **state)
{
    (void)state;
    kith_corpus *corpus = news();
    kith_arena arena = {0};
    assert_int_equal(ask(corpus, "Ada", "Paris", 10, &arena).count, 0);
    kith_evidence_list found;
    assert_int_equal(kith_evidence_find(corpus, 1, 1000, &(kith_scope){0}, KITH_EVIDENCE_ARRIVAL,
                                        10, &arena, &found, NULL),
                     KITH_OK);
    assert_int_equal(found.count, 0);
    kith_arena_free(&arena);
    kith_corpus_close(corpus);
}

/* Documents in order, each by the one letter of its id. */
static void check_order(kith_corpus *corpus, kith_evidence_order order, const char *expected)
{
    kith_arena arena = {0};
    kith_evidence_list found;
    assert_int_equal(
        kith_evidence_find(corpus, 1, 2, &(kith_scope){0}, order, SIZE_MAX, &arena, &found, NULL),
        KITH_OK);
    assert_int_equal(found.count, strlen(expected));
    for (size_t i = 0; i < found.count; i++)
        assert_int_equal(found.at[i].document.ptr[0], expected[i]);
    kith_arena_free(&arena);
}

static void sentences_come_in_the_order_asked_for(void **state)
{
    (void)state;
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "a", "2018-05", "[Ada|person] met [Bob|person].\n");
    marked_add(corpus, "b", "", "[Ada|person] met [Bob|person].\n");
    marked_add(corpus, "c", "2019-02-21", "[Ada|person] met [Bob|person].\n");
    marked sure;
    bool added;
    marked_init(&sure, "d", "2018-05", "[Ada|person] met [Bob|person].\n");
    sure.extraction.mentions[0].score = sure.extraction.mentions[1].score = 0.9f;
    assert_int_equal(kith_corpus_add(corpus, &sure.document, &sure.extraction, &added, NULL),
                     KITH_OK);
    marked_clear(&sure);
    check_order(corpus, KITH_EVIDENCE_ARRIVAL, "abcd");
    check_order(corpus, KITH_EVIDENCE_NEWEST, "cadb");
    check_order(corpus, KITH_EVIDENCE_SUREST, "dabc");
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_sentence_that_names_both_is_there_once),
        cmocka_unit_test(a_limit_keeps_the_first),
        cmocka_unit_test(those_never_together_have_none),
        cmocka_unit_test(sentences_come_in_the_order_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
