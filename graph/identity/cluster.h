/* graph/identity/cluster.h - which entities of a corpus are one: decided in memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_CLUSTER_H
#define KITH_GRAPH_IDENTITY_CLUSTER_H

#include "graph/identity/context.h"
#include "graph/identity/compare.h"

/** An entity as documents have it; numbered by its place. */
typedef struct kith_identity_entity {
    int64_t row;
    kith_str id, name;
    kith_type type;
    double retyped; /* how sure it is that `type` is not what its documents say; or 0 */
    bool doubtful;  /* a person's surname, if it is no company's */
    uint64_t mentions, documents;
} kith_identity_entity;

/** A person or organization that a document calls `text`. */
typedef struct kith_identity_alias {
    uint32_t entity;
    kith_str text;
} kith_identity_alias;

/** Two entities that somebody decided about. */
typedef struct kith_identity_pair {
    uint32_t a, b;
} kith_identity_pair;

/** Of which part of which whole an entity is: parts of one whole are never one, save by decision,
 * and what is of one part is one. {0}: of none. */
typedef struct kith_identity_sense {
    uint32_t whole, part;
} kith_identity_sense;

/** What there is to go by; all borrowed. */
typedef struct kith_identity_evidence {
    const kith_identity_entity *entities; /* by row */
    size_t entity_count;
    const kith_identity_sense *senses; /* by entity, or NULL */
    const uint32_t *listed; /* by entity: who it is by names brought along, 0: nobody; or NULL */
    const kith_identity_alias *aliases;
    size_t alias_count;
    const kith_identity_context *context;
    const kith_identity_pair *merged; /* one by decision */
    size_t merged_count;
    const kith_identity_pair *forbidden; /* two by decision; a = b: apart from everybody */
    size_t forbidden_count;
} kith_identity_evidence;

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
} kith_identity_clusters;

/**
 * Decide which entities are one.
 *
 * Names of one spelling are one. Any other name joins an identity only when its name can be that
 * of every name in it, no document keeps the two apart, and no second identity would do as well;
 * initials, slips and bare surnames also need company in common. What is listed as one is one, and
 * as two never. Of a name that was told apart into senses each is a name of its own. So nothing is
 * joined through somebody else, and an ambiguous name stays by itself. Entities of one id never
 * differ. The result depends on ids, counts and company, not on order. Everything in `out` lives in
 * `arena`. Cannot fail. Time: O(n log n) where names are shared by few.
 */
void kith_identities_cluster(const kith_identity_evidence *evidence, kith_arena *arena,
                             kith_identity_clusters *out);

#endif
