/* graph/identity/facts.h - what a corpus says of its entities, to decide by which of them are one.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_FACTS_H
#define KITH_GRAPH_IDENTITY_FACTS_H

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

/** What a corpus says of its entities; all borrowed. */
typedef struct kith_identity_facts {
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
} kith_identity_facts;

#endif
