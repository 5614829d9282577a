/* graph/corpus/timeline.c - a timeline: how often an entity is mentioned, period by period. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/timeline.h"

#include <stdlib.h>

#include "graph/corpus/corpus_store.h"

static const char sql[] =
    "SELECT d.date, count(*), count(DISTINCT d.id) FROM mention m"
    " JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id = s.document"
    " WHERE m.entity IN (SELECT entity FROM identity WHERE head = ?1 UNION SELECT ?1)"
    " AND" KITH_SCOPE_MENTION_SQL("m", "?5") "AND" KITH_SCOPE_SQL(
        "?2", "?3", "?4") "GROUP BY d.date ORDER BY d.date";

/* The mentions of one date. */
typedef struct dated {
    uint32_t date;
    uint64_t mentions, documents;
} dated;

typedef struct dates {
    dated *at; /* heap, by date */
    size_t count, capacity;
    kith_timeline timeline; /* what does not go by periods */
} dates;

static kith_status read_dates(kith_query *query, kith_arena *arena, dates *out, kith_error *err)
{
    kith_timeline *timeline = &out->timeline;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        uint32_t date = kith_date_pack(kith_query_text(query, 0));
        uint64_t mentions = (uint64_t)kith_query_number(query, 1);
        uint64_t documents = (uint64_t)kith_query_number(query, 2);
        timeline->mentions += mentions;
        timeline->documents += documents;
        if (!date) {
            timeline->undated += mentions;
            timeline->undated_documents += documents;
            continue;
        }
        timeline->last_date = kith_arena_copy(arena, kith_query_text(query, 0));
        if (out->count == 0)
            timeline->first_date = timeline->last_date;
        out->at = kith_array_grow(out->at, &out->capacity, out->count + 1, sizeof *out->at);
        out->at[out->count++] = (dated){
            .date = date,
            .mentions = mentions,
            .documents = documents,
        };
    }
    return status;
}

static kith_period choose_period(const dates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (!kith_period_number(found->at[i].date, KITH_PERIOD_MONTH))
            return KITH_PERIOD_YEAR;
    uint32_t first = found->at[0].date, last = found->at[found->count - 1].date;
    kith_period period = KITH_PERIOD_MONTH;
    while (period < KITH_PERIOD_YEAR &&
           kith_period_number(last, period) - kith_period_number(first, period) >=
               KITH_TIMELINE_PERIODS_MAX)
        period++;
    return period;
}

static kith_timeline sum_up(const dates *found, kith_arena *arena)
{
    kith_timeline timeline = found->timeline;
    if (found->count == 0)
        return timeline;
    timeline.period = choose_period(found);
    uint32_t first = kith_period_number(found->at[0].date, timeline.period);
    uint32_t last = kith_period_number(found->at[found->count - 1].date, timeline.period);
    timeline.count = last - first + 1;
    timeline.at = kith_arena_array(arena, kith_timeline_step, timeline.count);
    for (size_t i = 0; i < timeline.count; i++)
        kith_period_number_text(first + (uint32_t)i, timeline.period, timeline.at[i].name);
    for (size_t i = 0; i < found->count; i++) {
        kith_timeline_step *step =
            &timeline.at[kith_period_number(found->at[i].date, timeline.period) - first];
        step->mentions += found->at[i].mentions;
        step->documents += found->at[i].documents;
    }
    return timeline;
}

kith_status kith_timeline_read(kith_corpus *corpus, int64_t entity, const kith_scope *scope,
                               kith_arena *arena, kith_timeline *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    dates found = {0};
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, entity);
        kith_scope_bind(scope, query, 2);
        status = read_dates(query, arena, &found, err);
    }
    kith_query_free(query);
    if (status == KITH_OK)
        *out = sum_up(&found, arena);
    free(found.at);
    return status;
}
