/* graph/identity/institution.h - institutions: whose a name is that each country has. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_INSTITUTION_H
#define KITH_GRAPH_IDENTITY_INSTITUTION_H

#include "graph/identity/distinctive.h"
#include "graph/store/store.h"

/**
 * Unite the documents of `whole`, an institution as each country has one, that mean the same.
 *
 * Documents go by the country that stands beside the name, the others by the company that they
 * share with those of one part, else by the only country that they name of those that stand beside
 * the name anywhere. A document that names other countries alone means another institution. Where
 * no country stands beside the name in any, documents that share company are united first. Scratch
 * memory is taken of `arena`. Returns KITH_ESTORE.
 */
KITH_CHECKED kith_status kith_institution_link(kith_store *store, kith_distinctive *telling,
                                               kith_partition *whole, kith_arena *arena,
                                               kith_error *err);

#endif
