/* graph/identity/explain.h - why two entities are one, or two: the evidence and the score. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_EXPLAIN_H
#define KITH_GRAPH_IDENTITY_EXPLAIN_H

#include "extract/base/arena.h"
#include "graph/store/store.h"

/** One kind of evidence. */
typedef struct kith_identity_reason {
    const char *name; /* static: "nickname", "company in common" */
    double value;     /* how much of it there is: 1, or a logarithm */
    double adds;      /* to the score: the logarithm of the odds that the two are one */
} kith_identity_reason;

typedef struct kith_identity_explanation {
    kith_identity_reason *at;
    size_t count;       /* 0 when nothing about the names makes them one's */
    double score;       /* the sum: above 0 the two are likelier one */
    double probability; /* [0, 1] */
    bool one;           /* are they one identity? */
} kith_identity_explanation;

/**
 * Explain what speaks for and against the entities of those ids being one.
 *
 * Everything in `out` but the names lives in `arena`. Returns KITH_ESTORE, KITH_EFORMAT for a
 * damaged corpus or KITH_ENOTFOUND when there is no such id. Time: that of deciding all identities.
 */
KITH_CHECKED kith_status kith_identity_explain(kith_store *store, kith_str a, kith_str b,
                                               kith_arena *arena, kith_identity_explanation *out,
                                               kith_error *err);

#endif
