/* graph/identity/head.h - the identity of each entity: who names it, and what ties them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_HEAD_H
#define KITH_GRAPH_IDENTITY_HEAD_H

#include "graph/identity/cluster.h"

/**
 * Elect the head of each cluster of the groups of `out`, and list who belongs to it: `places`,
 * `first` and `members` of `out`, in `arena`.
 *
 * The head is of the type that the cluster is called more often, rather a full name than one with
 * initials or an acronym, and then the one in most documents. Cannot fail.
 */
void kith_identity_places_make(const kith_identity_facts *facts, kith_arena *arena,
                               kith_identity_clusters *out);

#endif
