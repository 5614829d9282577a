/* tests/graph/corpus/test_copies.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/copies.h"

#include <stdio.h>
#include <stdlib.h>

#include "extract/base/buffer.h"
#include "graph/cooccurrence/cooccurrence.h"
#include "graph/corpus/corpus_store.h"
#include "graph/corpus/evidence.h"
#include "tests/graph/marked.h"
#include "tests/unit.h"

/* A story that names Ada and Bob together once, with `words` words more from number `from` on. */
static void add(kith_corpus *corpus, const char *id, const char *date, int from, int words)
{
    kith_buffer text = {0};
    kith_buffer_append(&text, KITH_STR("[Ada|person] met [Bob|person].\n"));
    for (int i = from; i < from + words; i++)
        kith_buffer_format(&text, "word%d%s", i, (i - from) % 10 == 9 ? ".\n" : " ");
    kith_buffer_append(&text, KITH_STR("\n"));
    kith_buffer_append_byte(&text, '\0');
    assert_true(marked_add(corpus, id, date, text.ptr));
    kith_buffer_clear(&text);
}

static kith_corpus *empty(void)
{
    kith_corpus *corpus;
    assert_int_equal(kith_corpus_attach(":memory:", KITH_CORPUS_EXTEND, &corpus, NULL), KITH_OK);
    return corpus;
}

/* "copy>original " for each copy, by name. */
static char *describe(kith_corpus *corpus)
{
    kith_store *store;
    kith_query *query;
    kith_buffer out = {0};
    kith_status status = KITH_OK;
    assert_int_equal(kith_corpus_settle(corpus, &store, NULL), KITH_OK);
    assert_int_equal(kith_query_new(store,
                                    "SELECT c.name, o.name FROM copy"
                                    " JOIN document c ON c.id = copy.document"
                                    " JOIN document o ON o.id = copy.original ORDER BY c.name",
                                    &query, NULL),
                     KITH_OK);
    while (kith_query_next(query, &status, NULL)) {
        kith_buffer_append(&out, kith_query_text(query, 0));
        kith_buffer_append_byte(&out, '>');
        kith_buffer_append(&out, kith_query_text(query, 1));
        kith_buffer_append_byte(&out, ' ');
    }
    kith_query_free(query);
    kith_buffer_append_byte(&out, '\0');
    return out.ptr;
}

static void check(kith_corpus *corpus, const char *expected)
{
    char *found = describe(corpus);
    assert_string_equal(found, expected);
    free(found);
}

static void add_wire(kith_corpus *corpus, int from, int to)
{
    static const struct {
        const char *id, *date;
        int from, words;
    } wire[] = {
        {"late", "2019-03-02", 0, 200},    {"first", "2019-03-01", 0, 201},
        {"cut", "2019-03-03", 0, 180},     {"undated", "", 1, 200},
        {"other", "2019-03-01", 500, 200}, {"half", "2019-03-04", 100, 200},
        {"short", "2019-03-05", 0, 10},    {"short too", "2019-03-06", 0, 10},
    };
    for (int i = from; i < to; i++)
        add(corpus, wire[i].id, wire[i].date, wire[i].from, wire[i].words);
}

static void the_earliest_is_the_original(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    add_wire(corpus, 0, 8);
    check(corpus, "cut>first late>first undated>first ");
    kith_corpus_counts counts;
    assert_int_equal(kith_corpus_count(corpus, &counts, NULL), KITH_OK);
    assert_int_equal(counts.copies, 3);
    assert_int_equal(counts.documents, 8);
    kith_corpus_close(corpus);
}

static void a_corpus_that_grew_has_the_same_copies(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    add_wire(corpus, 0, 1);
    check(corpus, "");
    add_wire(corpus, 1, 4);
    check(corpus, "cut>first late>first undated>first ");
    add_wire(corpus, 4, 8);
    check(corpus, "cut>first late>first undated>first ");
    kith_corpus_close(corpus);
}

/* Two of one day: which is the original, their text says, not which came first. */
static void the_order_of_documents_is_no_matter(void **state)
{
    (void)state;
    kith_corpus *there = empty(), *back = empty();
    for (int i = 0; i < 6; i++) {
        char id[2][8];
        snprintf(id[0], sizeof id[0], "d%d", i);
        snprintf(id[1], sizeof id[1], "d%d", 5 - i);
        add(there, id[0], "2019", i, 200);
        add(back, id[1], "2019", 5 - i, 200);
    }
    char *found = describe(there);
    assert_true(found[0] != '\0');
    check(back, found);
    free(found);
    kith_corpus_close(there);
    kith_corpus_close(back);
}

static void count(kith_corpus *corpus, bool copies, uint64_t expected)
{
    kith_cooccurrence_options options = {
        .window = {KITH_WINDOW_SENTENCE, 1}, .types = KITH_TYPES_ALL, .scope.copies = copies};
    kith_cooccurrence found;
    assert_int_equal(kith_cooccurrence_count(corpus, &options, &found, NULL), KITH_OK);
    assert_int_equal(found.document_count, expected);
    assert_int_equal(found.pairs.at[0].windows, expected);
    assert_int_equal(found.roster.at[0].documents, expected);
    kith_cooccurrence_clear(&found);

    kith_arena arena = {0};
    kith_evidence_list sentences;
    assert_int_equal(kith_evidence_find(corpus, 1, 2, &options.scope, KITH_EVIDENCE_ARRIVAL, 100,
                                        &arena, &sentences, NULL),
                     KITH_OK);
    assert_int_equal(sentences.count, expected);
    kith_arena_free(&arena);
}

static void a_story_counts_once(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    add_wire(corpus, 0, 8);
    count(corpus, false, 5);
    count(corpus, true, 8);
    kith_corpus_close(corpus);
}

/* More that agree on a band than are compared, and none is like another. */
static void a_crowd_is_no_copy(void **state)
{
    (void)state;
    kith_corpus *corpus = empty();
    for (int i = 0; i < 200; i++) {
        char id[8];
        snprintf(id, sizeof id, "d%03d", i);
        add(corpus, id, "2019", i * 100, 200);
    }
    check(corpus, "");
    add(corpus, "again", "2020", 150 * 100, 199);
    check(corpus, "again>d150 ");
    kith_corpus_close(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_earliest_is_the_original),
        cmocka_unit_test(a_corpus_that_grew_has_the_same_copies),
        cmocka_unit_test(the_order_of_documents_is_no_matter),
        cmocka_unit_test(a_story_counts_once),
        cmocka_unit_test(a_crowd_is_no_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
