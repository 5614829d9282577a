/* graph/store/schema.h - the tables of a corpus, and proof that a file has them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_SCHEMA_H
#define KITH_GRAPH_STORE_SCHEMA_H

#include "graph/store/store.h"

/** The format of corpus files that this kith makes. */
#define KITH_SCHEMA_VERSION 7

/**
 * Prove that `store` is a corpus of this version, and that its tables hold and do nothing but what
 * is in them (no views, triggers or generated columns); with `make`, turn an empty database into
 * one.
 *
 * Returns KITH_EFORMAT (empty, or made by another program), KITH_EVERSION or KITH_ESTORE.
 */
KITH_CHECKED kith_status kith_schema_check(kith_store *store, bool make, kith_error *err);

#endif
