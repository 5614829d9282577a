/* graph/identity/context.h - the company that names keep: who is named in which documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_CONTEXT_H
#define KITH_GRAPH_IDENTITY_CONTEXT_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "graph/store/store.h"

/** Documents of an entity that are looked at; those of a name seen more often show its company. */
#define KITH_CONTEXT_DOCUMENTS_MAX 256

/** Numbers in rows of different length: row i is at[first[i]] to at[first[i + 1]], ascending. */
typedef struct kith_incidence {
    size_t *first;
    uint32_t *at;
    size_t count; /* rows */
} kith_incidence;

/** A document that names somebody. */
typedef struct kith_identity_document {
    int64_t row;
    uint32_t number;
} kith_identity_document;

/** Documents are numbered from 0 by date, those without one last, then by hash, so that nothing
 * depends on the order in which they came; entities as `rows` has them. */
typedef struct kith_identity_context {
    kith_incidence entities;         /* by document */
    kith_incidence documents;        /* by entity */
    int64_t *rows;                   /* by document: its row in the corpus */
    kith_identity_document *numbers; /* by row; as many as entities.count */
} kith_identity_context;

/**
 * Read who is named where; `rows[0, count)` are the rows of all entities, ascending.
 *
 * Everything in `out` lives in `arena`. Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_identity_context_read(kith_store *store, const int64_t *rows,
                                                    size_t count, kith_arena *arena,
                                                    kith_identity_context *out, kith_error *err);

/** The number of the document of that row, which names somebody; else 0. */
uint32_t kith_identity_context_number(const kith_identity_context *context, int64_t row);

/** Is there a document that names both entities? */
bool kith_identity_context_together(const kith_identity_context *context, uint32_t a, uint32_t b);

#endif
