/* graph/identity/decided.h - what people decided about identities, as evidence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_DECIDED_H
#define KITH_GRAPH_IDENTITY_DECIDED_H

#include "graph/identity/cluster.h"
#include "graph/store/store.h"

/** The place of `row` among `rows[0, count)`, ascending; false when it is not there. */
bool kith_decided_find_row(const int64_t *rows, size_t count, int64_t row, uint32_t *out);

/**
 * Read the decisions that concern entities of the corpus into `evidence`.
 *
 * A later decision about the same two undoes an earlier one. What is said of entities that no
 * document names yet waits for them. All lives in `arena`. Returns KITH_ESTORE.
 */
KITH_CHECKED kith_status kith_decided_read(kith_store *store, const int64_t *rows,
                                           kith_arena *arena, kith_identity_evidence *evidence,
                                           kith_error *err);

#endif
