/* graph/identity/namesake/distinctive.h - telling: which company of a document says whom a name
 * means there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_NAMESAKE_DISTINCTIVE_H
#define KITH_GRAPH_IDENTITY_NAMESAKE_DISTINCTIVE_H

#include "graph/identity/namesake/whole.h"

/** With up to so many documents, countries that all the world names make no link. */
#define KITH_TELLING_FEW 4

typedef struct kith_telling {
    const kith_identity_evidence *evidence;
    const kith_identity_clusters *clusters;
    uint64_t *documents;    /* by head */
    bool *vague;            /* by head: a name that any country, or any town, has */
    uint32_t *seen, *asked; /* by head: for questions about an identity, and the last question */
    uint32_t question;
} kith_telling;

/** All lives in `arena`; the rest is borrowed. */
void kith_telling_init(kith_telling *telling, const kith_identity_evidence *evidence,
                       const kith_identity_clusters *clusters, kith_arena *arena);

/** The head of the identity of an entity. */
static inline uint32_t kith_telling_head(const kith_telling *telling, uint32_t entity)
{
    return telling->clusters->places[entity].head;
}

/**
 * Unite documents of `whole` that name an identity in common; a part that names one of which it
 * says something to be named with tells. With `strict` those alone make a link, else all do where
 * there are more than KITH_TELLING_FEW documents.
 */
void kith_telling_link(kith_telling *telling, kith_whole *whole, bool strict);

#endif
