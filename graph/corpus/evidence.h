/* graph/corpus/evidence.h - evidence: the sentences that name two entities together. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_EVIDENCE_H
#define KITH_GRAPH_CORPUS_EVIDENCE_H

#include "extract/base/arena.h"
#include "graph/corpus/corpus.h"
#include "graph/store/scope.h"

/** Bytes [start, end) of the sentence's text. */
typedef struct kith_evidence_span {
    size_t start, end;
} kith_evidence_span;

/** A sentence that names both, and where it does so first. Strings live in the caller's arena. */
typedef struct kith_evidence {
    kith_str document, title, date, source; /* as in kith_record; date "" when there is none */
    kith_str sentence;
    int64_t row;                /* of the sentence */
    kith_evidence_span telling; /* the word that tells a relation of the two; start == end: none */
    kith_evidence_span first, second; /* of the entities, in the order of the question */
} kith_evidence;

typedef struct kith_evidence_list {
    kith_evidence *at;
    size_t count;
} kith_evidence_list;

/** Which sentences come first; among equals those that arrived first. */
typedef enum kith_evidence_order {
    KITH_EVIDENCE_ARRIVAL,
    KITH_EVIDENCE_NEWEST, /* by date, those without one last */
    KITH_EVIDENCE_SUREST, /* by the tagger's confidence in the less sure of the two names */
} kith_evidence_order;

/** "newest", "surest" or "arrival"; KITH_EARGUMENT for another name. */
KITH_CHECKED kith_status kith_evidence_order_parse(kith_str name, kith_evidence_order *out,
                                                   kith_error *err);

/**
 * Find the first `limit` sentences of `scope` that name both identities, which are rows of the
 * entities that name them.
 *
 * Everything in `out` lives in `arena`; an empty list is no failure. Returns KITH_ESTORE, or
 * KITH_EFORMAT for a damaged corpus. Time:
 * O(mentions of the entities), and sorting what was found.
 */
KITH_CHECKED kith_status kith_evidence_find(kith_corpus *corpus, int64_t first, int64_t second,
                                            const kith_scope *scope, kith_evidence_order order,
                                            size_t limit, kith_arena *arena,
                                            kith_evidence_list *out, kith_error *err);

#endif
