/* graph/corpus/timeline.h - a timeline: how often an entity is mentioned, period by period. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_TIMELINE_H
#define KITH_GRAPH_CORPUS_TIMELINE_H

#include "extract/base/arena.h"
#include "graph/corpus/corpus.h"
#include "graph/store/period.h"
#include "graph/store/scope.h"

/** More periods than this make a coarser timeline, as long as there is one. */
#define KITH_TIMELINE_PERIODS_MAX 40

/** Mentions in the documents of one period. */
typedef struct kith_timeline_step {
    char name[KITH_PERIOD_NAME_SIZE]; /* "2019-03", "2019-Q1" or "2019" */
    uint64_t mentions, documents;
} kith_timeline_step;

typedef struct kith_timeline {
    kith_period period;
    kith_timeline_step *at; /* from the first mention to the last, those without one too */
    size_t count;           /* 0: no document has a date; at most 9,999 */
    uint64_t undated;       /* mentions in documents without a date */
    uint64_t undated_documents;
    uint64_t mentions, documents;   /* of all, with a date or without */
    kith_str first_date, last_date; /* as documents have them, "" when none has one */
} kith_timeline;

/**
 * Count the mentions of the identity of that row in the documents of `scope` over time.
 *
 * The period is the shortest that all dates are known to and that gives at most
 * KITH_TIMELINE_PERIODS_MAX of them, else a year. What `out` points to lives in `arena`. Returns
 * KITH_ESTORE or KITH_EFORMAT. Time: O(mentions of the entity).
 */
KITH_CHECKED kith_status kith_timeline_read(kith_corpus *corpus, int64_t entity,
                                            const kith_scope *scope, kith_arena *arena,
                                            kith_timeline *out, kith_error *err);

#endif
