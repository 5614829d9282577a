/* export/table/naming_pairs.h - pairs: the sentences that name both ends of an edge. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_TABLE_NAMING_PAIRS_H
#define KITH_EXPORT_TABLE_NAMING_PAIRS_H

#include "graph/network/mentions.h"
#include "graph/network/network.h"

/** A sentence and where it names both ends first; all borrowed. */
typedef struct kith_naming_pair {
    const kith_mentions_sentence *sentence;
    const kith_mentions_mention *source, *target;
    size_t edge; /* its place in the network */
} kith_naming_pair;

typedef void kith_naming_pair_told(void *context, const kith_naming_pair *pair);

/**
 * Tell each pair of a sentence that an edge of `network` ties, in the order of the corpus; none
 * when the network has no mentions. A sentence that names more than KITH_WINDOW_ENTITIES_MAX ties
 * nobody.
 */
void kith_naming_pairs_tell(const kith_network *network, kith_naming_pair_told *told,
                            void *context);

#endif
