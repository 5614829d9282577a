/* graph/corpus/triples.c - triples: what the documents of a corpus say that one is to another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/triples.h"

#include <math.h>
#include <stdlib.h>

#include "graph/corpus/corpus_store.h"

#define HEAD_OF(m) "coalesce((SELECT head FROM identity WHERE entity = " m ".entity), " m ".entity)"

#define FROM_RELATION                                                                              \
    " FROM relation r CROSS JOIN mention a ON a.sentence = r.sentence AND a.start = r.left"        \
    " CROSS JOIN mention b ON b.sentence = r.sentence AND b.start = r.right"                       \
    " CROSS JOIN sentence s ON s.id = r.sentence CROSS JOIN document d ON d.id = s.document"

/* In order of sentence, so that documents come one after the other. */
static const char triples_sql[] = "SELECT " HEAD_OF("a") ", " HEAD_OF(
    "b") ", r.kind, r.status, r.score, s.document, d.date,"
         " r.role, r.sentence" FROM_RELATION
         " WHERE" KITH_SCOPE_SQL("?1", "?2", "?3") "AND" KITH_SCOPE_MENTION_SQL(
             "a", "?4") "AND" KITH_SCOPE_MENTION_SQL("b",
                                                     "?4") " ORDER BY r.sentence, r.left, r.right";

static const char tellings_sql[] =
    "WITH one AS (SELECT entity FROM identity WHERE head = ?1 UNION SELECT ?1),"
    " other AS (SELECT entity FROM identity WHERE head = ?2 UNION SELECT ?2)"
    " SELECT r.sentence, r.start - s.start, r.end - s.start, r.kind, r.status, r.score,"
    " a.entity IN other, length(CAST(s.text AS BLOB))" FROM_RELATION
    " WHERE r.sentence IN (SELECT sentence FROM mention WHERE entity IN one)"
    " AND ((a.entity IN one AND b.entity IN other) OR (a.entity IN other AND b.entity IN one))"
    " ORDER BY r.sentence, r.score DESC, r.left, r.right";

/* A relation of a sentence. */
typedef struct told {
    kith_triple triple; /* of this sentence alone */
    int64_t document;
} told;

typedef struct told_list {
    told *at;
    size_t count, room;
} told_list;

static kith_status read_told(kith_query *query, kith_arena *arena, told *out, kith_error *err)
{
    int64_t kind = kith_query_number(query, 2), status = kith_query_number(query, 3);
    if (kind < 0 || kind >= KITH_RELATION_COUNT || status < 0 ||
        status >= KITH_RELATION_STATUS_COUNT)
        return kith_fail(err, KITH_EFORMAT, "the corpus is damaged: a relation is of no kind");
    out->triple = (kith_triple){
        .left = kith_query_number(query, 0),
        .right = kith_query_number(query, 1),
        .kind = (kith_relation_kind)kind,
        .status = (kith_relation_status)status,
        .score = kith_query_real(query, 4),
        .first_date = kith_arena_copy(arena, kith_query_text(query, 6)),
        .role = kith_arena_copy(arena, kith_query_text(query, 7)),
        .sentence = kith_query_number(query, 8),
    };
    out->triple.last_date = out->triple.first_date;
    out->document = kith_query_number(query, 5);
    if (kith_relation_is_symmetric(out->triple.kind) && out->triple.left > out->triple.right) {
        int64_t left = out->triple.left;
        out->triple.left = out->triple.right;
        out->triple.right = left;
    }
    return KITH_OK;
}

static bool is_asked_for(const kith_triple *triple, const kith_triple_options *options)
{
    bool of_whom =
        !options->whom || triple->left == options->whom || triple->right == options->whom;
    bool of_kind = !options->kinds || options->kinds >> triple->kind & 1;
    return of_whom && of_kind && triple->left != triple->right;
}

static kith_status read_all_told(kith_query *query, const kith_triple_options *options,
                                 kith_arena *arena, told_list *out, kith_error *err)
{
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        out->at = kith_array_grow(out->at, &out->room, out->count + 1, sizeof *out->at);
        status = read_told(query, arena, &out->at[out->count], err);
        out->count += status == KITH_OK && is_asked_for(&out->at[out->count].triple, options);
    }
    return status;
}

static int compare_keys(const kith_triple *p, const kith_triple *q)
{
    if (p->left != q->left)
        return p->left < q->left ? -1 : 1;
    if (p->right != q->right)
        return p->right < q->right ? -1 : 1;
    if (p->kind != q->kind)
        return p->kind < q->kind ? -1 : 1;
    return (int)p->status - (int)q->status;
}

/* Of a triple and a document the surest first, then by sentence. */
static int compare_told(const void *left, const void *right)
{
    const told *p = left, *q = right;
    int order = compare_keys(&p->triple, &q->triple);
    if (order)
        return order;
    if (p->document != q->document)
        return p->document < q->document ? -1 : 1;
    if (p->triple.score > q->triple.score || p->triple.score < q->triple.score)
        return p->triple.score > q->triple.score ? -1 : 1;
    return (p->triple.sentence > q->triple.sentence) - (p->triple.sentence < q->triple.sentence);
}

static bool is_before(kith_str one, kith_str other)
{
    return one.len && (other.len == 0 || kith_str_compare(one, other) < 0);
}

/* Sum up the sentences [from, to) that tell one triple. */
static kith_triple sum_up(const told *from, const told *to)
{
    kith_triple sum = from->triple;
    double doubt = 1, role_score = -1;
    sum.role = (kith_str){0};
    for (const told *at = from; at < to; at++) {
        const kith_triple *one = &at->triple;
        sum.sentences++;
        if (is_before(one->first_date, sum.first_date))
            sum.first_date = one->first_date;
        if (kith_str_compare(one->last_date, sum.last_date) > 0)
            sum.last_date = one->last_date;
        if (one->role.len && one->score > role_score) {
            role_score = one->score;
            sum.role = one->role;
        }
        if (at > from && at[-1].document == at->document)
            continue;
        sum.documents++;
        doubt *= sqrt(fmax(1 - one->score, 0));
        if (one->score > sum.score) {
            sum.score = one->score;
            sum.sentence = one->sentence;
        }
    }
    sum.score = 1 - doubt * sqrt(fmax(1 - sum.score, 0));
    return sum;
}

static int compare_triples(const void *left, const void *right)
{
    const kith_triple *p = left, *q = right;
    if (p->score > q->score || p->score < q->score)
        return p->score > q->score ? -1 : 1;
    return compare_keys(p, q);
}

static void gather(told_list *told_by, double min_score, kith_arena *arena, kith_triples *out)
{
    *out = (kith_triples){kith_arena_array(arena, kith_triple, told_by->count), 0};
    if (told_by->count == 0)
        return;
    qsort(told_by->at, told_by->count, sizeof *told_by->at, compare_told);
    for (size_t from = 0, to; from < told_by->count; from = to) {
        for (to = from + 1; to < told_by->count; to++)
            if (compare_keys(&told_by->at[from].triple, &told_by->at[to].triple) != 0)
                break;
        kith_triple sum = sum_up(told_by->at + from, told_by->at + to);
        if (sum.score >= min_score)
            out->at[out->count++] = sum;
    }
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, compare_triples);
}

kith_status kith_triples_read(kith_corpus *corpus, const kith_triple_options *options,
                              kith_arena *arena, kith_triples *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    told_list told_by = {0};
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, triples_sql, &query, err);
    if (status == KITH_OK) {
        kith_scope_bind(&options->scope, query, 1);
        status = read_all_told(query, options, arena, &told_by, err);
    }
    if (status == KITH_OK)
        gather(&told_by, options->min_score, arena, out);
    kith_query_free(query);
    free(told_by.at);
    return status;
}

static kith_status read_telling(kith_query *query, kith_telling *out, kith_error *err)
{
    int64_t start = kith_query_number(query, 1), end = kith_query_number(query, 2);
    int64_t kind = kith_query_number(query, 3), status = kith_query_number(query, 4);
    bool has_word = start >= 0 && end > start && end <= kith_query_number(query, 7);
    if (kind < 0 || kind >= KITH_RELATION_COUNT || status < 0 ||
        status >= KITH_RELATION_STATUS_COUNT)
        return kith_fail(err, KITH_EFORMAT, "the corpus is damaged: a relation is of no kind");
    *out = (kith_telling){
        .sentence = kith_query_number(query, 0),
        .start = has_word ? (size_t)start : 0,
        .end = has_word ? (size_t)end : 0,
        .kind = (kith_relation_kind)kind,
        .status = (kith_relation_status)status,
        .turned = kith_query_number(query, 6) != 0,
        .score = kith_query_real(query, 5),
    };
    return KITH_OK;
}

kith_status kith_tellings_read(kith_corpus *corpus, int64_t first, int64_t second,
                               kith_arena *arena, kith_telling **out, size_t *count,
                               kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_telling *at = NULL;
    size_t found = 0, room = 0;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, tellings_sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, first);
        kith_query_bind_number(query, 2, second);
    }
    while (kith_query_next(query, &status, err)) {
        at = kith_array_grow(at, &room, found + 1, sizeof *at);
        status = read_telling(query, &at[found], err);
        found += status == KITH_OK;
    }
    at = kith_arena_take(arena, at, found, sizeof *at);
    kith_query_free(query);
    if (status == KITH_OK) {
        *out = at;
        *count = found;
    }
    return status;
}
