/* graph/corpus/naming.h - who is named where: the documents of a corpus as lists of entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_NAMING_H
#define KITH_GRAPH_CORPUS_NAMING_H

#include "graph/corpus/roster.h"
#include "graph/store/scope.h"

/** A sentence, with or without names. */
typedef struct kith_naming_sentence {
    int64_t section, paragraph; /* as in kith_sentence */
    size_t first, count;        /* its mentions are entities[first, first + count) */
} kith_naming_sentence;

/** A document. */
typedef struct kith_naming {
    uint32_t date;                   /* packed by kith_date_pack(), 0 when it has none */
    kith_naming_sentence *sentences; /* by section, then in order of text */
    size_t sentence_count;
    uint32_t *entities; /* places in the roster, a mention each, by sentence */
    size_t entity_count;
} kith_naming;

/** A walk over the documents of a corpus, in order of arrival. */
typedef struct kith_naming_walk kith_naming_walk;

/**
 * Begin a walk over the documents of `scope`; mentions of entities that are not in `roster` are
 * passed over.
 *
 * `corpus`, `roster` (by row) and `scope` are borrowed until the walk is freed, and nothing may be
 * added meanwhile. Returns KITH_ESTORE. Free `*out` with kith_naming_walk_free().
 */
KITH_CHECKED kith_status kith_naming_walk_new(kith_corpus *corpus, const kith_roster *roster,
                                              const kith_scope *scope, kith_naming_walk **out,
                                              kith_error *err);

/**
 * Read the next document that has sentences; `*more` is false at the end.
 *
 * `out` is borrowed from the walk until the next call.
 */
KITH_CHECKED kith_status kith_naming_walk_next(kith_naming_walk *walk, kith_naming *out, bool *more,
                                               kith_error *err);

/** Accepts NULL. */
void kith_naming_walk_free(kith_naming_walk *walk);

#endif
