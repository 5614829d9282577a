/* tests/graph/store/test_scope.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/scope.h"

#include "graph/cooccurrence/cooccurrence.h"
#include "graph/corpus/evidence.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

static kith_scope scope_of(const char *since, const char *until)
{
    kith_scope scope = {0};
    if (*since)
        assert_int_equal(kith_scope_since(&scope, kith_str_of(since), NULL), KITH_OK);
    if (*until)
        assert_int_equal(kith_scope_until(&scope, kith_str_of(until), NULL), KITH_OK);
    return scope;
}

/* Each document names Ada and Bob in a sentence, and one of them alone in another. */
static kith_corpus *dated(const char *const *dates, size_t count)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    for (size_t i = 0; i < count; i++) {
        char id[2] = {(char)('a' + i), '\0'};
        marked_add(corpus, id, dates[i],
                   i % 2 ? "[Ada|person] met [Bob|person].\n[Bob|person] slept.\n"
                         : "[Ada|person] met [Bob|person].\n[Ada|person] slept.\n");
    }
    return corpus;
}

static void check(kith_corpus *corpus, const char *since, const char *until, uint64_t documents)
{
    kith_cooccurrence_options options = {.window = {KITH_WINDOW_SENTENCE, 1},
                                         .types = KITH_TYPES_ALL,
                                         .scope = scope_of(since, until)};
    kith_cooccurrence found;
    assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
    assert_int_equal(found.document_count, documents);
    assert_int_equal(found.sentence_count, documents * 2);
    assert_int_equal(found.mention_count, documents * 3);
    assert_int_equal(found.pairs.count, documents > 0);
    if (documents)
        assert_int_equal(found.pairs.at[0].windows, documents);
    kith_cooccurrence_clear(&found);

    kith_arena arena = {0};
    kith_evidence_list sentences;
    assert_int_equal(kith_evidence_find(corpus, 1, 2, &options.scope, KITH_EVIDENCE_ARRIVAL, 100,
                                        &arena, &sentences, NULL),
                     KITH_OK);
    assert_int_equal(sentences.count, documents);
    kith_arena_free(&arena);
}

static void a_document_is_within_when_all_of_its_date_is(void **state)
{
    (void)state;
    static const char *const dates[] = {"2018-12-31", "2019",       "2019-02", "2019-02-01",
                                        "2019-02-28", "2019-03-01", "",        "2020-02-29"};
    kith_corpus *corpus = dated(dates, sizeof dates / sizeof *dates);
    check(corpus, "", "", 8);
    check(corpus, "2019", "", 6);
    check(corpus, "2019-02", "", 5);
    check(corpus, "2019-02-01", "2019-02-28", 2);
    check(corpus, "2019-02-02", "2019-02-27", 0);
    check(corpus, "2019-02", "2019-02", 3);
    check(corpus, "2019", "2019", 5);
    check(corpus, "", "2018", 1);
    check(corpus, "", "2019-06", 5);
    check(corpus, "2020-02-29", "2020-02-29", 1);
    check(corpus, "2021", "2018", 0);
    kith_corpus_close(corpus);
}

static void whom_the_documents_do_not_name_is_left_out(void **state)
{
    (void)state;
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    marked_add(corpus, "a", "2018", "[Ada|person] met [Bob|person].\n[Cleo|person] slept.\n");
    marked_add(corpus, "b", "2019",
               "[Cleo|person] met [Dora|person].\n[Bob|person] met [Dora|person].\n"
               "[Dora|person] slept.\n");
    kith_cooccurrence_options options = {.window = {KITH_WINDOW_SENTENCE, 1},
                                         .types = KITH_TYPES_ALL,
                                         .scope = scope_of("2019", "")};
    kith_cooccurrence found;
    assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
    static const char *const names[] = {"Bob", "Cleo", "Dora"};
    static const uint64_t mentions[] = {1, 1, 3};
    assert_int_equal(found.roster.count, 3);
    for (size_t i = 0; i < 3; i++) {
        const kith_roster_entry *entry = &found.roster.at[i];
        assert_string_equal(entry->name.ptr, names[i]);
        assert_int_equal(entry->mentions, mentions[i]);
        assert_int_equal(entry->documents, 1);
        assert_int_equal(found.windows[i], mentions[i]);
        assert_string_equal(entry->first_date.ptr, "2019");
        assert_string_equal(entry->last_date.ptr, "2019");
        assert_int_equal(kith_roster_index(&found.roster, entry->row), i);
    }
    assert_int_equal(kith_roster_index(&found.roster, 1), 3);
    assert_int_equal(found.pairs.count, 2);
    assert_int_equal(found.pairs.at[0].a, 0);
    assert_int_equal(found.pairs.at[0].b, 2);
    assert_int_equal(found.pairs.at[1].a, 1);
    kith_cooccurrence_clear(&found);
    kith_corpus_close(corpus);
}

static void other_text_is_no_bound(void **state)
{
    (void)state;
    kith_scope scope = {0};
    assert_int_equal(kith_scope_since(&scope, KITH_STR("2019-2"), NULL), KITH_EARGUMENT);
    assert_int_equal(kith_scope_until(&scope, KITH_STR("tomorrow"), NULL), KITH_EARGUMENT);
    assert_string_equal(scope.since, "");
    assert_string_equal(scope.until, "");
    scope = scope_of("2019-02", "2019-02");
    assert_string_equal(scope.since, "2019-02-01");
    assert_string_equal(scope.until, "2019-02-31");
}

static void before_a_scope(void **state)
{
    (void)state;
    const char *const cases[][2] = {
        {"2019-02-21", "2019-02-20"}, {"2019-03-10", "2019-03-09"}, {"2019-03", "2019-03-00"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        kith_scope later = scope_of(cases[i][0], ""), scope = {0};
        kith_scope_before(&scope, &later);
        assert_string_equal(scope.until, cases[i][1]);
        assert_string_equal(scope.since, "");
    }
}

/* Of 100,000 documents e^-1 are drawn never, and as many once; the mean is 1. */
static void a_sample_is_drawn_by_poisson(void **state)
{
    (void)state;
    const kith_scope once = {0}, sample = {.resample = 5};
    uint64_t drawn[4] = {0}, sum = 0;
    for (uint64_t i = 0; i < 100000; i++) {
        uint32_t times = kith_scope_times(&sample, i);
        sum += times;
        drawn[times < 3 ? times : 3]++;
        assert_int_equal(kith_scope_times(&once, i), 1);
    }
    assert_in_range(drawn[0], 36300, 37300);
    assert_in_range(drawn[1], 36300, 37300);
    assert_in_range(drawn[2], 17900, 18900);
    assert_in_range(sum, 99000, 101000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_within_when_all_of_its_date_is),
        cmocka_unit_test(whom_the_documents_do_not_name_is_left_out),
        cmocka_unit_test(other_text_is_no_bound),
        cmocka_unit_test(before_a_scope),
        cmocka_unit_test(a_sample_is_drawn_by_poisson),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
