/* graph/corpus/identity.c - identities: which entities of a corpus are one, why, and what was
 * decided. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/identity.h"

#include <stdlib.h>

#include "graph/corpus/corpus_store.h"

#define COLUMNS "e.id, i.head, e.key, e.name, e.type, i.rule, i.score, e.mentions, e.documents"

static const char members_sql[] =
    "SELECT " COLUMNS ", sum(e.mentions) OVER (PARTITION BY i.head) AS whole,"
    " count(*) OVER (PARTITION BY i.head) AS size"
    " FROM identity i JOIN entity e ON e.id = i.entity WHERE ?1 <= 0 OR i.head = ?1"
    " ORDER BY whole DESC, i.head, i.entity <> i.head, e.mentions DESC, e.key";

static const char questions_sql[] =
    "SELECT a.key, b.key, d.rule, d.score FROM doubt d JOIN entity a ON a.id = d.first"
    " JOIN entity b ON b.id = d.second ORDER BY d.score DESC, a.key, b.key";

enum { RULE_COLUMN = 5, SIZE_COLUMN = 10 };

static kith_status damaged(kith_store *store, kith_error *err)
{
    return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such type or rule",
                     kith_store_path(store));
}

static bool is_rule(int64_t rule)
{
    return rule > KITH_RULE_NONE && rule < KITH_RULE_COUNT;
}

static kith_status read_member(kith_store *store, kith_query *query, kith_arena *arena,
                               kith_identity_member *out, kith_error *err)
{
    int64_t type = kith_query_number(query, 4), rule = kith_query_number(query, 5);
    if (type < 0 || type >= KITH_TYPE_COUNT || !is_rule(rule))
        return damaged(store, err);
    *out = (kith_identity_member){
        .row = kith_query_number(query, 0),
        .head = kith_query_number(query, 1),
        .id = kith_arena_copy(arena, kith_query_text(query, 2)),
        .name = kith_arena_copy(arena, kith_query_text(query, 3)),
        .type = (kith_type)type,
        .rule = (kith_identity_rule)rule,
        .score = kith_query_real(query, 6),
        .mentions = (uint64_t)kith_query_number(query, 7),
        .documents = (uint64_t)kith_query_number(query, 8),
    };
    return KITH_OK;
}

kith_status kith_identity_members_read(kith_corpus *corpus, int64_t head, kith_arena *arena,
                                       kith_identity_members *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_identity_member *at = NULL;
    size_t count = 0, room = 0;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, members_sql, &query, err);
    if (status == KITH_OK)
        kith_query_bind_number(query, 1, head);
    while (kith_query_next(query, &status, err)) {
        bool retyped = kith_query_number(query, RULE_COLUMN) == KITH_RULE_TYPE;
        if (head <= 0 && kith_query_number(query, SIZE_COLUMN) < 2 && !retyped)
            continue;
        at = kith_array_grow(at, &room, count + 1, sizeof *at);
        status = read_member(store, query, arena, &at[count], err);
        count += status == KITH_OK;
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_identity_members){at, count};
    kith_query_free(query);
    return status;
}

kith_status kith_identity_questions_read(kith_corpus *corpus, kith_arena *arena,
                                         kith_identity_questions *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_identity_question *at = NULL;
    size_t count = 0, room = 0;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, questions_sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        int64_t rule = kith_query_number(query, 2);
        if (!is_rule(rule)) {
            status = damaged(store, err);
            continue;
        }
        at = kith_array_grow(at, &room, count + 1, sizeof *at);
        at[count++] = (kith_identity_question){
            .a = kith_arena_copy(arena, kith_query_text(query, 0)),
            .b = kith_arena_copy(arena, kith_query_text(query, 1)),
            .rule = (kith_identity_rule)rule,
            .score = kith_query_real(query, 3),
        };
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_identity_questions){at, count};
    kith_query_free(query);
    return status;
}

kith_status kith_identity_why(kith_corpus *corpus, kith_str a, kith_str b, kith_arena *arena,
                              kith_identity_explanation *out, kith_error *err)
{
    kith_store *store;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    return status == KITH_OK ? kith_identity_explain(store, a, b, arena, out, err) : status;
}
