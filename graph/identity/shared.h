/* graph/identity/shared.h - the company that two identities have in common. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_SHARED_H
#define KITH_GRAPH_IDENTITY_SHARED_H

#include "graph/identity/group.h"

typedef struct kith_shared {
    const kith_identity_evidence *evidence;
    uint32_t *marked, *counted; /* by group: the question it was last met in */
    uint32_t question;
} kith_shared;

/** All lives in `arena`; `evidence` is borrowed. */
void kith_shared_init(kith_shared *company, const kith_identity_evidence *evidence,
                      const kith_groups *groups, kith_arena *arena);

/** Is one that so many of `all` documents name company that says little? */
bool kith_shared_is_common(uint64_t documents, size_t all);

/**
 * How much company has `group` in common with `cluster`: identities that documents of both name.
 *
 * Each counts 1; a country 0.5, and one that more than a twentieth of the documents name a
 * quarter of that. Time: O(KITH_CONTEXT_DOCUMENTS_MAX documents of each of their entities).
 */
double kith_shared_count(kith_shared *company, const kith_groups *groups, uint32_t group,
                         uint32_t cluster);

#endif
