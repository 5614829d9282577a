/* graph/store/scope.h - scopes: which documents of a corpus are looked at. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_SCOPE_H
#define KITH_GRAPH_STORE_SCOPE_H

#include <stdbool.h>

#include "extract/base/error.h"
#include "graph/store/date.h"

typedef struct kith_query kith_query;

/**
 * Documents of a time: {0} is all, with a date or without, but for copies. A document is within
 * when all of its date is: one of "2019-02" is not since "2019-02-15". Days are ISO, the last of
 * any month "31".
 */
typedef struct kith_scope {
    char since[KITH_DATE_SIZE]; /* the first day, or "" */
    char until[KITH_DATE_SIZE]; /* the last day, or "" */
    bool copies;                /* copies too, of which the original alone counts otherwise */
    double min_score;           /* mentions of a lower score name nobody; 0: none */
    uint64_t resample;          /* 0: each once; else as often as kith_scope_times() draws by it */
} kith_scope;

/** Begin or end a scope with a day, month or year; KITH_EARGUMENT when `date` is none. */
KITH_CHECKED kith_status kith_scope_since(kith_scope *scope, kith_str date, kith_error *err);
KITH_CHECKED kith_status kith_scope_until(kith_scope *scope, kith_str date, kith_error *err);

/** End a scope with the day before `later` begins. */
void kith_scope_before(kith_scope *scope, const kith_scope *later);

/**
 * How often a document within the scope counts: once, or, for a sample that is drawn anew, as often
 * as Poisson's distribution of mean 1 says, each document by itself: the bootstrap of streams
 * (Chamandy, Muralidharan, Najmi & Naidu 2012). `document` is its number among them.
 */
uint32_t kith_scope_times(const kith_scope *scope, uint64_t document);

/** In SQL: is document `d` within the scope that three parameters are bound to? */
#define KITH_SCOPE_SQL(since, until, copies)                                                       \
    " (" since " IS NULL OR d.date || substr('-01-01', length(d.date) - 3) >= " since ")"          \
    " AND (" until " IS NULL OR d.date || substr('-12-31', length(d.date) - 3) <= " until ")"      \
    " AND (" copies " OR NOT EXISTS (SELECT 1 FROM copy WHERE document = d.id)) "

/** In SQL: is mention `m` within the scope that the parameter behind those three is bound to? */
#define KITH_SCOPE_MENTION_SQL(m, min_score) " " m ".score >= " min_score " "

/** Bind a scope, which is borrowed, to four parameters from number `since` on. */
void kith_scope_bind(const kith_scope *scope, kith_query *query, int since);

#endif
