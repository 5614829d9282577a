/* graph/identity/partition.h - the documents of an identity, in the course of being told
 * apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_PARTITION_H
#define KITH_GRAPH_IDENTITY_PARTITION_H

#include "graph/identity/cluster.h"

/** An entity of the identity is named in a document; `at` in context->documents.at. */
typedef struct kith_partition_place {
    uint32_t document;
    size_t at;
} kith_partition_place;

/** An identity. Its documents are numbered in the order of those of the context. */
typedef struct kith_partition {
    uint32_t head;
    kith_partition_place *places; /* by document */
    size_t place_count;
    uint32_t *number;    /* by place: of its document */
    uint32_t *documents; /* by number */
    uint32_t count;
    uint32_t *parent; /* by number: another of its part, or itself */
    bool *tells;      /* by number of the first of a part: is there anything to tell it by? */
} kith_partition;

/** Gather the documents of the identity of `head`, each a part of its own; all lives in `arena`. */
void kith_partition_gather(const kith_identity_facts *facts, const kith_identity_clusters *clusters,
                           uint32_t head, kith_arena *arena, kith_partition *out);

/** The first document of the part that document `number` is of. */
uint32_t kith_partition_part(const kith_partition *whole, uint32_t number);

/** Let the parts of the documents `a` and `b` be one, which tells when either does. */
void kith_partition_unite(kith_partition *whole, uint32_t a, uint32_t b);

/** The number of the document of that row, which must be one of the identity's. */
uint32_t kith_partition_number(const kith_partition *whole, const kith_identity_context *context,
                               int64_t row);

#endif
