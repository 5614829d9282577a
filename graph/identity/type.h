/* graph/identity/type.h - types: what a name is, by all that the corpus says of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_TYPE_H
#define KITH_GRAPH_IDENTITY_TYPE_H

#include "graph/identity/cluster.h"
#include "graph/store/store.h"

/** Mentions of an entity whose sentences are read, those of the earliest documents. */
#define KITH_TYPE_MENTIONS_MAX 100

/**
 * Find names that documents take for a person's though they are a company's, or the other way
 * round: `type` of those entities is changed, and `retyped` says how sure that is.
 *
 * Names are looked into that both bear, that companies are called after, that are well known
 * (extract/names/known_organization.h), or that no other person of the corpus bears a part of. The
 * logarithms of the odds that such a name is a company's are summed up, as a naive Bayesian does:
 * of each mention that has words beside it which go with one alone (extract/names/cue.h), of what
 * documents take it for, and of how other names are made. Names that `said` says something of, by
 * decision or by a list, stay what documents say. A single name with which no words that go with
 * people ever stand, and that organizations are called after, is `doubtful`.
 *
 * Returns KITH_ESTORE. Time: O(count), and that of the sentences of what is looked into.
 */
KITH_CHECKED kith_status kith_types_settle(kith_store *store, bool said,
                                           kith_identity_entity *entities, size_t count,
                                           kith_error *err);

#endif
