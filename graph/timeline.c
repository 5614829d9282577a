/* graph/timeline.c - a timeline: how often an entity is mentioned, period by period. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/timeline.h"

#include <stdio.h>
#include <stdlib.h>

#include "graph/corpus_store.h"
#include "graph/date.h"

static const char sql[] =
    "SELECT d.date, count(*), count(DISTINCT d.id) FROM mention m"
    " JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id = s.document"
    " WHERE m.entity IN (SELECT entity FROM identity WHERE head = ?1 UNION SELECT ?1) GROUP BY "
    "d.date ORDER BY d.date";

/* The mentions of one date. */
typedef struct dated {
    uint32_t year, month; /* month 0: not known */
    uint64_t mentions, documents;
} dated;

typedef struct dates {
    dated *at; /* heap, by date */
    size_t count, capacity;
    uint64_t undated;
} dates;

/* Periods are numbered from the year 0 on. */
static uint32_t number_of(const dated *date, kith_period period)
{
    uint32_t month = date->month ? date->month - 1 : 0;
    switch (period) {
    case KITH_PERIOD_MONTH:
        return date->year * 12 + month;
    case KITH_PERIOD_QUARTER:
        return date->year * 4 + month / 3;
    case KITH_PERIOD_YEAR:
        break;
    }
    return date->year;
}

static void name_period(uint32_t number, kith_period period, kith_timeline_step *out)
{
    switch (period) {
    case KITH_PERIOD_MONTH:
        snprintf(out->name, sizeof out->name, "%04u-%02u", number / 12 % 10000, number % 12 + 1);
        break;
    case KITH_PERIOD_QUARTER:
        snprintf(out->name, sizeof out->name, "%04u-Q%u", number / 4 % 10000, number % 4 + 1);
        break;
    case KITH_PERIOD_YEAR:
        snprintf(out->name, sizeof out->name, "%04u", number % 10000);
        break;
    }
}

static kith_status read_dates(kith_query *query, dates *out, kith_error *err)
{
    kith_status status;
    for (bool row;;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            return status;
        uint32_t date = kith_date_pack(kith_query_text(query, 0));
        uint64_t mentions = (uint64_t)kith_query_number(query, 1);
        if (!date) {
            out->undated += mentions;
            continue;
        }
        out->at = kith_array_grow(out->at, &out->capacity, out->count + 1, sizeof *out->at);
        out->at[out->count++] = (dated){
            .year = date / 10000,
            .month = date / 100 % 100,
            .mentions = mentions,
            .documents = (uint64_t)kith_query_number(query, 2),
        };
    }
}

static kith_period choose_period(const dates *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (!found->at[i].month)
            return KITH_PERIOD_YEAR;
    const dated *first = &found->at[0], *last = &found->at[found->count - 1];
    kith_period period = KITH_PERIOD_MONTH;
    while (period < KITH_PERIOD_YEAR &&
           number_of(last, period) - number_of(first, period) >= KITH_TIMELINE_PERIODS_MAX)
        period++;
    return period;
}

static kith_timeline sum_up(const dates *found, kith_arena *arena)
{
    kith_timeline timeline = {.undated = found->undated};
    if (found->count == 0)
        return timeline;
    timeline.period = choose_period(found);
    uint32_t first = number_of(&found->at[0], timeline.period);
    uint32_t last = number_of(&found->at[found->count - 1], timeline.period);
    timeline.count = last - first + 1;
    timeline.at = kith_arena_array(arena, kith_timeline_step, timeline.count);
    for (size_t i = 0; i < timeline.count; i++)
        name_period(first + (uint32_t)i, timeline.period, &timeline.at[i]);
    for (size_t i = 0; i < found->count; i++) {
        kith_timeline_step *step = &timeline.at[number_of(&found->at[i], timeline.period) - first];
        step->mentions += found->at[i].mentions;
        step->documents += found->at[i].documents;
    }
    return timeline;
}

kith_status kith_timeline_read(kith_corpus *corpus, int64_t entity, kith_arena *arena,
                               kith_timeline *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    dates found = {0};
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, entity);
        status = read_dates(query, &found, err);
    }
    kith_query_free(query);
    if (status == KITH_OK)
        *out = sum_up(&found, arena);
    free(found.at);
    return status;
}

const char *kith_period_name(kith_period period)
{
    static const char *const names[] = {"month", "quarter", "year"};
    return names[period];
}
