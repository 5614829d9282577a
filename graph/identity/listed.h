/* graph/identity/listed.h - of whom the names speak that people brought along, as facts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_LISTED_H
#define KITH_GRAPH_IDENTITY_LISTED_H

#include "graph/identity/cluster.h"
#include "graph/store/store.h"

/** Whom names of the table `authority` are. */
typedef struct kith_identity_listed {
    kith_type type;
    kith_str name;     /* that stands for the others */
    kith_str external; /* an id of another source, or empty */
} kith_identity_listed;

/**
 * Read who is listed, and which entities of `facts` are those: `facts->listed` is set.
 *
 * A name counts for entities that differ in spelling only and are of its type, company and
 * organization being one; it counts for nobody when it is that of two, or when documents tell
 * namesakes of it apart. `*out` is by number, from 1. All lives in `arena`. Returns KITH_ESTORE,
 * or KITH_EFORMAT for a damaged corpus.
 */
KITH_CHECKED kith_status kith_listed_read(kith_store *store, kith_arena *arena,
                                          kith_identity_facts *facts, kith_identity_listed **out,
                                          kith_error *err);

#endif
