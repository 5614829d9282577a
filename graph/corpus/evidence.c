/* graph/corpus/evidence.c - evidence: the sentences that name two entities together. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/evidence.h"

#include <stdlib.h>

#include "graph/corpus/corpus_store.h"

#define IN_SCOPE KITH_SCOPE_SQL("?4", "?5", "?6")

/* In this order, so that a sentence is read only when it names both. Several entities of one
 * identity in a sentence are met once, where they come first. */
#define SELECT                                                                                     \
    "WITH one AS (SELECT entity FROM identity WHERE head = ?1 UNION SELECT ?1),"                   \
    " other AS (SELECT entity FROM identity WHERE head = ?2 UNION SELECT ?2)"                      \
    " SELECT d.name, d.title, d.date, d.source, s.text,"                                           \
    "    a.start - s.start, a.end - s.start, b.start - s.start, b.end - s.start,"                  \
    "    min(a.start + b.start), a.sentence"                                                       \
    " FROM mention a CROSS JOIN mention b ON b.sentence = a.sentence"                              \
    " CROSS JOIN sentence s ON s.id = a.sentence CROSS JOIN document d ON d.id = s.document"       \
    " WHERE a.entity IN one AND b.entity IN other AND (?7 > 0 OR (a.first AND b.first))"           \
    " AND" KITH_SCOPE_MENTION_SQL("a", "?7") "AND" KITH_SCOPE_MENTION_SQL(                         \
        "b", "?7") "AND" IN_SCOPE "GROUP BY a.sentence"

static const char *const order_sql[] = {
    [KITH_EVIDENCE_ARRIVAL] = SELECT " ORDER BY a.sentence LIMIT ?3",
    [KITH_EVIDENCE_NEWEST] = SELECT " ORDER BY d.date DESC, a.sentence LIMIT ?3",
    [KITH_EVIDENCE_SUREST] = SELECT " ORDER BY min(a.score, b.score) DESC, a.sentence LIMIT ?3",
};

kith_status kith_evidence_order_parse(kith_str name, kith_evidence_order *out, kith_error *err)
{
    if (kith_str_equal(name, KITH_STR("newest")))
        *out = KITH_EVIDENCE_NEWEST;
    else if (kith_str_equal(name, KITH_STR("surest")))
        *out = KITH_EVIDENCE_SUREST;
    else if (kith_str_equal(name, KITH_STR("arrival")))
        *out = KITH_EVIDENCE_ARRIVAL;
    else
        return kith_fail(err, KITH_EARGUMENT, "there are newest, surest and arrival");
    return KITH_OK;
}

/* False when a damaged corpus says that a mention is not in its sentence. */
static bool read_span(kith_query *query, int column, kith_str sentence, kith_evidence_span *out)
{
    int64_t start = kith_query_number(query, column), end = kith_query_number(query, column + 1);
    if (start < 0 || start >= end || (uint64_t)end > sentence.len)
        return false;
    *out = (kith_evidence_span){(size_t)start, (size_t)end};
    return true;
}

static kith_status read_evidence(kith_store *store, kith_query *query, kith_arena *arena,
                                 kith_evidence *out, kith_error *err)
{
    kith_evidence found = {
        .document = kith_arena_copy(arena, kith_query_text(query, 0)),
        .title = kith_arena_copy(arena, kith_query_text(query, 1)),
        .date = kith_arena_copy(arena, kith_query_text(query, 2)),
        .source = kith_arena_copy(arena, kith_query_text(query, 3)),
        .sentence = kith_arena_copy(arena, kith_query_text(query, 4)),
        .row = kith_query_number(query, 10),
    };
    if (!read_span(query, 5, found.sentence, &found.first) ||
        !read_span(query, 7, found.sentence, &found.second))
        return kith_fail(err, KITH_EFORMAT,
                         "%s: the corpus is damaged: a mention is outside of its sentence",
                         kith_store_path(store));
    *out = found;
    return KITH_OK;
}

static kith_status read_all(kith_store *store, kith_query *query, kith_arena *arena,
                            kith_evidence_list *out, kith_error *err)
{
    kith_evidence *at = NULL;
    size_t count = 0, capacity = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        at = kith_array_grow(at, &capacity, count + 1, sizeof *at);
        status = read_evidence(store, query, arena, &at[count], err);
        count += status == KITH_OK;
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_evidence_list){at, count};
    return status;
}

kith_status kith_evidence_find(kith_corpus *corpus, int64_t first, int64_t second,
                               const kith_scope *scope, kith_evidence_order order, size_t limit,
                               kith_arena *arena, kith_evidence_list *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, order_sql[order], &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, first);
        kith_query_bind_number(query, 2, second);
        kith_query_bind_number(query, 3, limit > INT64_MAX ? INT64_MAX : (int64_t)limit);
        kith_scope_bind(scope, query, 4);
        status = read_all(store, query, arena, out, err);
    }
    kith_query_free(query);
    return status;
}
