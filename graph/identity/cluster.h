/* graph/identity/cluster.h - which entities of a corpus are one: decided in memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_CLUSTER_H
#define KITH_GRAPH_IDENTITY_CLUSTER_H

#include "graph/identity/evidence.h"

/** Where an entity belongs. */
typedef struct kith_identity_place {
    uint32_t head; /* the entity that names the identity: KITH_RULE_HEAD, or KITH_RULE_TYPE */
    kith_identity_tie tie;
} kith_identity_place;

/** Two identities that may be one; a has more documents. */
typedef struct kith_identity_doubt {
    uint32_t a, b; /* heads */
    kith_identity_tie tie;
} kith_identity_doubt;

typedef struct kith_identity_clusters {
    kith_identity_place *places; /* by entity */
    size_t *first;               /* the entities of head h are members[first[h]] to */
    uint32_t *members;           /* members[first[h + 1]], none of one that is no head */
    kith_identity_doubt *doubts; /* the likeliest first */
    size_t doubt_count;
    kith_groups groups;
    kith_identity_evidence_list pairs; /* all that were compared, with their scores */
} kith_identity_clusters;

/** A name joins the likeliest identity only when that is so many times likelier, as odds, than any
 * other that it may mean: more than a single acquaintance in common adds, which chance may make. */
#define KITH_CLUSTER_LEAD 20.0

/**
 * Decide which entities are one.
 *
 * Names of one spelling are one. Then what somebody decided to be one, what is listed as one and
 * what is of one sense; then pairs (graph/identity/block.h) by falling score
 * (graph/identity/score.h), ties by id, as far as a pair is likelier one than two. Two identities
 * join only when nobody says that a name of one and a name of the other are two, all their full
 * names can be one's, and the name that says less has no second identity to mean that is nearly as
 * likely. So nothing is joined through somebody else, nor two full names through a surname that may
 * be either's, and an ambiguous name stays by itself; names that say less, as acronyms do, join
 * alone. The result depends on ids, counts and documents, not
 * on order. Everything in `out` lives in `arena`. Cannot fail. Time: that of kith_block_find(), and
 * that of the company of all pairs.
 */
void kith_identities_cluster(const kith_identity_facts *facts, kith_arena *arena,
                             kith_identity_clusters *out);

#endif
