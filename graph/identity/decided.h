/* graph/identity/decided.h - what people decided about identities, as facts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_DECIDED_H
#define KITH_GRAPH_IDENTITY_DECIDED_H

#include "graph/identity/cluster.h"
#include "graph/store/store.h"

/** Who is one and who is not by decisions that count: a later one about the same two undoes an
 * earlier one. {0} is none; free with kith_decided_clear(). */
typedef struct kith_decided {
    struct kith_decided_pair *merged, *forbidden; /* heap */
    size_t merged_count, merged_room, forbidden_count, forbidden_room;
} kith_decided;

/** What decision number `by` says of two; in `forbidden` a = b for one who is apart from everybody.
 */
typedef struct kith_decided_pair {
    uint32_t a, b;
    size_t by;
} kith_decided_pair;

/** Take another decision, that `pair` is one or that it is not. */
void kith_decided_add(kith_decided *decided, bool one, kith_decided_pair pair);

/**
 * Find a decision that two are one against one that they are not: with all others they make the
 * same one and two. Those decided about are numbered below `count`. False when there is none.
 * Time: O(decisions), and O(decisions squared) to find it.
 */
bool kith_decided_contradicts(const kith_decided *decided, size_t count, size_t *one, size_t *two);

/** Accepts NULL. */
void kith_decided_clear(kith_decided *decided);

/** The place of `row` among `rows[0, count)`, ascending; false when it is not there. */
bool kith_decided_find_row(const int64_t *rows, size_t count, int64_t row, uint32_t *out);

/**
 * Read the decisions that concern entities of the corpus into `facts`.
 *
 * A later decision about the same two undoes an earlier one. What is said of entities that no
 * document names yet waits for them. All lives in `arena`. Returns KITH_ESTORE.
 */
KITH_CHECKED kith_status kith_decided_read(kith_store *store, const int64_t *rows,
                                           kith_arena *arena, kith_identity_facts *facts,
                                           kith_error *err);

#endif
