/* graph/identity/doubt.h - doubts: identities that may be one but were left two. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_DOUBT_H
#define KITH_GRAPH_IDENTITY_DOUBT_H

#include "graph/identity/cluster.h"

/** Doubts that are listed of one name, the likeliest: who may be more than these, nobody can tell.
 */
#define KITH_DOUBTS_MAX 8

/** List the pairs of `out` that nobody holds apart and that are not one: its doubts, in `arena`. */
void kith_doubts_list(const kith_identity_facts *facts, kith_arena *arena,
                      kith_identity_clusters *out);

#endif
