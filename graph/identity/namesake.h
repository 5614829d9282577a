/* graph/identity/namesake.h - namesakes: entities that bear one name in different
 * documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_NAMESAKE_H
#define KITH_GRAPH_IDENTITY_NAMESAKE_H

#include "graph/store/store.h"

/** In the document of row `document`, the entity of row `entity` is its namesake `number`. */
typedef struct kith_namesake {
    int64_t entity, document;
    uint32_t number; /* from 2 on: the entity itself is the first */
} kith_namesake;

/* Both run in a transaction of the caller's, and leave it to the caller to decide identities anew.
 */

/**
 * Make namesakes entities of their own, with the mentions, aliases and dates of their documents.
 *
 * `at[0, count)` are in order of entity, then number. The id of a namesake is that of its entity
 * with its number, "person:Li Wei (2)", or a higher one where that id is a name. Returns
 * KITH_ESTORE. Time: that of the mentions of the entities concerned.
 */
KITH_CHECKED kith_status kith_namesakes_part(kith_store *store, const kith_namesake *at,
                                             size_t count, kith_error *err);

/** Undo that: let entities be as documents have them. */
KITH_CHECKED kith_status kith_namesakes_join(kith_store *store, kith_error *err);

#endif
