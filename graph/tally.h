/* graph/tally.h - what a corpus sums up from the mentions of a transaction: edges and aliases. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_TALLY_H
#define KITH_GRAPH_TALLY_H

#include "graph/pairs.h"
#include "graph/store.h"
#include "graph/window.h"

/**
 * How often the sentences of one document may tie two entities for the table of edges: far more
 * than a book does. Further sentences are taken for crowded ones, lest a document made to do harm
 * fill the memory.
 */
#define KITH_DOCUMENT_TIES_MAX ((uint64_t)1 << 22)

/** Caller's storage; {0} is closed. All is the tally's own. */
typedef struct kith_tally {
    kith_query *add_edge, *sum_aliases;
    kith_pairs pairs; /* of rows of entities */
    kith_pair_place place;
    uint64_t ties_left;                         /* of KITH_DOCUMENT_TIES_MAX */
    uint32_t present[KITH_WINDOW_ENTITIES_MAX]; /* whom the sentence at hand names */
    size_t present_count;                       /* more when it is crowded */
} kith_tally;

/** Prepare to sum up in `store`, which is borrowed until kith_tally_close(). */
KITH_CHECKED kith_status kith_tally_open(kith_tally *tally, kith_store *store, kith_error *err);

/** Go to the document of that row; `date` is packed by kith_date_pack(). */
void kith_tally_document(kith_tally *tally, int64_t row, uint32_t date);

/** Sentence `sentence` names `entity`, both rows; sentences come in order, each entity once. */
void kith_tally_name(kith_tally *tally, int64_t sentence, uint32_t entity);

/** Add what was summed up to the tables; mentions from `first_sentence` on are those that are new.
 */
KITH_CHECKED kith_status kith_tally_write(kith_tally *tally, int64_t first_sentence,
                                          kith_error *err);

/** Forget what was not written. */
void kith_tally_forget(kith_tally *tally);

/** Free what it owns; it is then {0}. Accepts NULL. */
void kith_tally_close(kith_tally *tally);

#endif
