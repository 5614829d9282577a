/* graph/corpus/corpus_count.c - how much a corpus holds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/corpus_store.h"
#include "graph/store/date.h"

static kith_status count_rows(kith_store *store, kith_corpus_counts *counts, kith_error *err)
{
    static const char sql[] = "SELECT (SELECT count(*) FROM document),"
                              " (SELECT count(*) FROM sentence), (SELECT count(*) FROM mention),"
                              " (SELECT count(*) FROM entity),"
                              " (SELECT coalesce(sum(words), 0) FROM document),"
                              " (SELECT min(date) FROM document), (SELECT max(date) FROM document),"
                              " (SELECT count(*) FROM copy),"
                              " (SELECT count(*) FROM document WHERE date IS NULL)";
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, sql, &query, err);
    if (kith_query_next(query, &status, err)) {
        counts->documents = (uint64_t)kith_query_number(query, 0);
        counts->sentences = (uint64_t)kith_query_number(query, 1);
        counts->mentions = (uint64_t)kith_query_number(query, 2);
        counts->entities = (uint64_t)kith_query_number(query, 3);
        counts->words = (uint64_t)kith_query_number(query, 4);
        counts->copies = (uint64_t)kith_query_number(query, 7);
        counts->undated = (uint64_t)kith_query_number(query, 8);
        kith_date_text(kith_date_pack(kith_query_text(query, 5)), counts->first_date);
        kith_date_text(kith_date_pack(kith_query_text(query, 6)), counts->last_date);
    }
    kith_query_free(query);
    return status;
}

static kith_status count_types(kith_store *store, kith_corpus_counts *counts, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status =
        kith_query_new(store, "SELECT type, count(*) FROM entity GROUP BY type", &query, err);
    while (kith_query_next(query, &status, err)) {
        int64_t type = kith_query_number(query, 0);
        if (type < 0 || type >= KITH_TYPE_COUNT)
            status = kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such type",
                               kith_store_path(store));
        else
            counts->entities_of_type[type] = (uint64_t)kith_query_number(query, 1);
    }
    kith_query_free(query);
    return status;
}

kith_status kith_corpus_count(kith_corpus *corpus, kith_corpus_counts *out, kith_error *err)
{
    kith_store *store;
    kith_corpus_counts counts = {0};
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = count_rows(store, &counts, err);
    if (status == KITH_OK)
        status = count_types(store, &counts, err);
    if (status == KITH_OK)
        *out = counts;
    return status;
}

kith_status kith_corpus_date(kith_corpus *corpus, const kith_scope *scope, kith_corpus_dating *out,
                             kith_error *err)
{
    /* The first and the last day that a date can mean. */
#define FIRST "d.date || substr('-01-01', length(d.date) - 3)"
#define LAST  "d.date || substr('-12-31', length(d.date) - 3)"
    static const char sql[] =
        "SELECT count(*), count(*) - count(d.date),"
        " total((?1 IS NULL OR " FIRST " >= ?1) AND (?2 IS NULL OR " LAST " <= ?2)),"
        " total((?1 IS NULL OR " LAST " >= ?1) AND (?2 IS NULL OR " FIRST " <= ?2))"
        " FROM document d";
#undef FIRST
#undef LAST
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_optional(query, 1, kith_str_of(scope->since));
        kith_query_bind_optional(query, 2, kith_str_of(scope->until));
    }
    if (status == KITH_OK && kith_query_next(query, &status, err)) {
        out->documents = (uint64_t)kith_query_number(query, 0);
        out->undated = (uint64_t)kith_query_number(query, 1);
        out->within = (uint64_t)kith_query_number(query, 2);
        out->vague = (uint64_t)kith_query_number(query, 3) - out->within;
    }
    kith_query_free(query);
    return status;
}
