/* graph/identity/reading.h - all that a corpus says of its entities, and who is one by that. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_READING_H
#define KITH_GRAPH_IDENTITY_READING_H

#include "graph/identity/cluster.h"
#include "graph/identity/listed.h"

/** The identities of a corpus, as they are now; {0} is none. */
typedef struct kith_identity_reading {
    kith_arena arena; /* owns the rest */
    kith_identity_facts facts;
    kith_identity_context context;
    kith_identity_clusters clusters;
    kith_identity_listed *listed; /* by number, or NULL */
} kith_identity_reading;

/**
 * Read and cluster all entities; `senses` are theirs, borrowed as long as `r`, or NULL as long as
 * none are known, when what people say is not looked at either.
 *
 * Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus; clear `r` whatever is returned.
 */
KITH_CHECKED kith_status kith_identity_reading_make(kith_store *store,
                                                    const kith_identity_sense *senses,
                                                    kith_identity_reading *r, kith_error *err);

/** The same of a corpus whose identities are decided, with the namesakes that it has. */
KITH_CHECKED kith_status kith_identity_reading_open(kith_store *store, kith_identity_reading *r,
                                                    kith_error *err);

/** Accepts NULL. */
void kith_identity_reading_clear(kith_identity_reading *r);

#endif
