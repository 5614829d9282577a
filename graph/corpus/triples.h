/* graph/corpus/triples.h - triples: what the documents of a corpus say that one is to another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_TRIPLES_H
#define KITH_GRAPH_CORPUS_TRIPLES_H

#include "extract/names/relation.h"
#include "graph/corpus/corpus.h"
#include "graph/store/scope.h"

/** A relation of two identities, over all documents that tell it with one status. */
typedef struct kith_triple {
    int64_t left, right; /* rows of the entities that name them */
    kith_relation_kind kind;
    kith_relation_status status;
    double score; /* how likely it is right, by all of them: see kith_triples_read() */
    uint64_t documents, sentences;
    kith_str first_date, last_date; /* "" when none has a date */
    kith_str role;                  /* of the surest that has one, or "" */
    int64_t sentence;               /* the surest; its row */
} kith_triple;

typedef struct kith_triples {
    kith_triple *at;
    size_t count;
} kith_triples;

/** What is asked for. */
typedef struct kith_triple_options {
    kith_scope scope;
    double min_score; /* leave out what is less likely */
    unsigned kinds;   /* bits 1 << kith_relation_kind; 0: all */
    int64_t whom;     /* the row of an identity that is on either side; 0: any */
} kith_triple_options;

/** From this score on readers are told of a triple, unless they ask otherwise. */
#define KITH_TRIPLE_SCORE 0.75

/**
 * Read the triples of a corpus, the likeliest first, then by rows.
 *
 * Documents add up, but are not independent, for they are read by one model: the score is
 * 1 - (1 - s) * product of sqrt(1 - t), with s that of the surest sentence of the surest document,
 * t those of the others. A relation without direction has the lower row on the left.
 *
 * Everything in `out` lives in `arena`. Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_triples_read(kith_corpus *corpus, const kith_triple_options *options,
                                           kith_arena *arena, kith_triples *out, kith_error *err);

/** The word of a sentence that tells a relation, in bytes of it. */
typedef struct kith_telling {
    int64_t sentence;
    size_t start, end; /* start == end: no word does */
    kith_relation_kind kind;
    kith_relation_status status;
    bool turned; /* from the second to the first */
    double score;
} kith_telling;

/** Read what sentences say that two identities are to one another, by sentence; otherwise as
 * kith_triples_read(). */
KITH_CHECKED kith_status kith_tellings_read(kith_corpus *corpus, int64_t first, int64_t second,
                                            kith_arena *arena, kith_telling **out, size_t *count,
                                            kith_error *err);

#endif
