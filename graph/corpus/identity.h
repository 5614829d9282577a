/* graph/corpus/identity.h - identities: which entities of a corpus are one, why, and what was
 * decided. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_IDENTITY_H
#define KITH_GRAPH_CORPUS_IDENTITY_H

#include "graph/corpus/corpus.h"
#include "graph/identity/compare.h"
#include "graph/identity/explain.h"

/** An entity and the identity that it belongs to. */
typedef struct kith_identity_member {
    int64_t row, head; /* rows of the entity and of the one that names the identity */
    kith_str id, name; /* of the entity */
    kith_type type;
    kith_identity_rule rule;
    double score; /* [0, 1] */
    uint64_t mentions, documents;
} kith_identity_member;

/** Two identities that may be one, by what rule, and how likely that is. */
typedef struct kith_identity_question {
    kith_str a, b; /* ids */
    kith_identity_rule rule;
    double score;
} kith_identity_question;

typedef struct kith_identity_members {
    kith_identity_member *at;
    size_t count;
} kith_identity_members;

typedef struct kith_identity_questions {
    kith_identity_question *at;
    size_t count;
} kith_identity_questions;

/**
 * Read the identities of `corpus`: the most mentioned first, each with its head first and then by
 * mentions. With `head` above 0 only the identity of that row, else those of two or more entities,
 * and those of another type than documents say.
 *
 * Everything in `out` lives in `arena`. Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_identity_members_read(kith_corpus *corpus, int64_t head,
                                                    kith_arena *arena, kith_identity_members *out,
                                                    kith_error *err);

/** kith_identity_explain() of two entities of `corpus`. */
KITH_CHECKED kith_status kith_identity_why(kith_corpus *corpus, kith_str a, kith_str b,
                                           kith_arena *arena, kith_identity_explanation *out,
                                           kith_error *err);

/** Read the doubtful pairs, the likeliest first; as kith_identity_members_read(). */
KITH_CHECKED kith_status kith_identity_questions_read(kith_corpus *corpus, kith_arena *arena,
                                                      kith_identity_questions *out,
                                                      kith_error *err);

#endif
