/* graph/identity/update.h - bring the identities of a corpus up to date with its documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_UPDATE_H
#define KITH_GRAPH_IDENTITY_UPDATE_H

#include "graph/store/store.h"

/**
 * Decide anew which entities are one, in a transaction of the caller's.
 *
 * Made from all documents and decisions, never from what was decided before: a corpus that grew
 * step by step has the identities of one that was made at once. Returns KITH_ESTORE, or
 * KITH_EFORMAT for a damaged corpus. Time: that of kith_identities_cluster() and of reading who
 * is named where.
 */
KITH_CHECKED kith_status kith_identities_update(kith_store *store, kith_error *err);

#endif
