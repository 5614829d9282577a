/* graph/identity/distinctive.h - telling: which company of a document says whom a name
 * means there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_DISTINCTIVE_H
#define KITH_GRAPH_IDENTITY_DISTINCTIVE_H

#include "graph/identity/partition.h"

/** With up to so many documents, countries that all the world names make no link. */
#define KITH_DISTINCTIVE_FEW 4

typedef struct kith_distinctive {
    const kith_identity_facts *facts;
    const kith_identity_clusters *clusters;
    uint64_t *documents;    /* by head */
    bool *vague;            /* by head: a name that any country, or any town, has */
    uint32_t *seen, *asked; /* by head: for questions about an identity, and the last question */
    uint32_t question;
} kith_distinctive;

/** All lives in `arena`; the rest is borrowed. */
void kith_distinctive_init(kith_distinctive *telling, const kith_identity_facts *facts,
                           const kith_identity_clusters *clusters, kith_arena *arena);

/** The head of the identity of an entity. */
static inline uint32_t kith_distinctive_head(const kith_distinctive *telling, uint32_t entity)
{
    return telling->clusters->places[entity].head;
}

/**
 * Unite documents of `whole` that name an identity in common; a part that names one of which it
 * says something to be named with tells. With `strict` those alone make a link, else all do where
 * there are more than KITH_DISTINCTIVE_FEW documents.
 */
void kith_distinctive_link(kith_distinctive *telling, kith_partition *whole, bool strict);

#endif
