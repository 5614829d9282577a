/* graph/identity/shared.h - the company that two identities have in common. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_SHARED_H
#define KITH_GRAPH_IDENTITY_SHARED_H

#include "graph/identity/group.h"

/** Who is met in the documents of an identity. */
typedef struct kith_shared {
    const kith_identity_facts *facts;
    const kith_groups *groups;
    uint64_t *documents;        /* by cluster: of all its names */
    uint32_t *marked, *counted; /* by cluster: the question it was last met in */
    uint32_t question, asked;
} kith_shared;

/** Ask about the clusters of `groups` as they are now. All lives in `arena`, the rest is borrowed.
 */
void kith_shared_init(kith_shared *shared, const kith_identity_facts *facts,
                      const kith_groups *groups, kith_arena *arena);

/** Is one that so many of `all` documents name company that says little? */
bool kith_shared_is_common(uint64_t documents, size_t all);

/** Mark whom documents of the identity of `cluster` name. */
void kith_shared_mark(kith_shared *shared, uint32_t cluster);

/**
 * How much company has the one last marked in common with `cluster`: identities that documents of
 * both name, each once, and each 1 / log2(documents that name it).
 *
 * So whoever all the world meets says little of who meets him (Adamic and Adar, "Friends and
 * neighbors on the Web", 2003). Of an entity the first KITH_CONTEXT_DOCUMENTS_MAX documents are
 * looked at. Time: O(those, and whom they name).
 */
double kith_shared_count(kith_shared *shared, uint32_t cluster);

#endif
