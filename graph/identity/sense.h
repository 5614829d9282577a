/* graph/identity/sense.h - senses: the documents of one name, told apart by whom it means
 * there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_SENSE_H
#define KITH_GRAPH_IDENTITY_SENSE_H

#include "graph/identity/cluster.h"
#include "graph/store/store.h"

typedef struct kith_senses {
    uint32_t *part; /* by place in context->documents.at: 1, 2, ..., or 0 where all mean one */
} kith_senses;

/**
 * Find identities whose documents mean more than one bearer of the name.
 *
 * Only names that tell nothing by themselves are looked into: full names of persons that are
 * common (extract/names/common_name.h), since people of other names who keep different company are
 * one nearly always; acronyms that stand for several names; institutions that each country has, as
 * "Finance Ministry". Documents of a person or an acronym mean one where they share company, or a
 * telling word beside the name, and so do those tied to them in turn, and of a town's institution
 * where they share company; those of a country's go by kith_institution_link(). A document that
 * tells nothing is of the largest part.
 *
 * `clusters` are those of `facts`, made without senses. `out->part` lives in `arena`. Returns
 * KITH_ESTORE. Time: O(documents and company of the names looked into).
 */
KITH_CHECKED kith_status kith_senses_find(kith_store *store, const kith_identity_facts *facts,
                                          const kith_identity_clusters *clusters, kith_arena *arena,
                                          kith_senses *out, kith_error *err);

#endif
