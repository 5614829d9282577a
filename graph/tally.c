/* graph/tally.c - what a corpus sums up from the mentions of a transaction: edges and aliases. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/tally.h"

#include "graph/date.h"

static const char add_edge[] =
    "INSERT INTO edge (source, target, weight, documents, first_date, last_date)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    " ON CONFLICT DO UPDATE SET weight = weight + excluded.weight,"
    "    documents = documents + excluded.documents,"
    "    first_date = min(coalesce(first_date, ?5), coalesce(?5, first_date)),"
    "    last_date = max(coalesce(last_date, ?6), coalesce(?6, last_date))";

/* The plus keeps SQLite from reading all mentions by index to be spared the sorting. */
static const char sum_aliases[] =
    "INSERT INTO alias (entity, text, form, folded, mentions)"
    " SELECT entity, text, form, fold(text), count(*) FROM mention"
    " WHERE sentence >= ?1 GROUP BY +entity, text, form"
    " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions";

kith_status kith_tally_open(kith_tally *tally, kith_store *store, kith_error *err)
{
    kith_status status = kith_query_new(store, add_edge, &tally->add_edge, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sum_aliases, &tally->sum_aliases, err);
    return status;
}

/* Tie whom the sentence names, and be ready for the next. */
static void end_sentence(kith_tally *tally)
{
    uint64_t count = tally->present_count, ties = count * (count - 1) / 2;
    tally->present_count = 0;
    if (count < 2 || count > KITH_WINDOW_ENTITIES_MAX || ties > tally->ties_left)
        return;
    tally->ties_left -= ties;
    for (size_t i = 1; i < count; i++)
        for (size_t k = 0; k < i; k++)
            kith_pairs_count(&tally->pairs, tally->present[k], tally->present[i], tally->place);
}

void kith_tally_document(kith_tally *tally, int64_t row, uint32_t date)
{
    end_sentence(tally);
    tally->place = (kith_pair_place){.document = (uint64_t)row, .date = date};
    tally->ties_left = KITH_DOCUMENT_TIES_MAX;
}

void kith_tally_name(kith_tally *tally, int64_t sentence, uint32_t entity)
{
    if (tally->place.window != (uint64_t)sentence) {
        end_sentence(tally);
        tally->place.window = (uint64_t)sentence;
    }
    if (tally->present_count < KITH_WINDOW_ENTITIES_MAX)
        tally->present[tally->present_count] = entity;
    tally->present_count++;
}

static kith_status write_edge(kith_tally *tally, const kith_pair *pair, kith_error *err)
{
    char first[KITH_DATE_SIZE], last[KITH_DATE_SIZE];
    kith_query *query = tally->add_edge;
    kith_query_bind_number(query, 1, pair->a);
    kith_query_bind_number(query, 2, pair->b);
    kith_query_bind_number(query, 3, (int64_t)pair->windows);
    kith_query_bind_number(query, 4, (int64_t)pair->documents);
    kith_query_bind_optional(query, 5, (kith_str){first, kith_date_text(pair->first_date, first)});
    kith_query_bind_optional(query, 6, (kith_str){last, kith_date_text(pair->last_date, last)});
    return kith_query_run(query, err);
}

kith_status kith_tally_write(kith_tally *tally, int64_t first_sentence, kith_error *err)
{
    end_sentence(tally);
    kith_query_bind_number(tally->sum_aliases, 1, first_sentence);
    kith_status status = kith_query_run(tally->sum_aliases, err);
    kith_pairs_sort(&tally->pairs);
    for (size_t i = 0; i < tally->pairs.count && status == KITH_OK; i++)
        status = write_edge(tally, &tally->pairs.at[i], err);
    kith_pairs_empty(&tally->pairs);
    return status;
}

void kith_tally_forget(kith_tally *tally)
{
    tally->present_count = 0;
    kith_pairs_empty(&tally->pairs);
}

void kith_tally_close(kith_tally *tally)
{
    if (!tally)
        return;
    kith_query_free(tally->add_edge);
    kith_query_free(tally->sum_aliases);
    kith_pairs_clear(&tally->pairs);
    *tally = (kith_tally){0};
}
