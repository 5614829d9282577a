/* graph/make/network_relations.h - what the two ends of each edge are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_NETWORK_RELATIONS_H
#define KITH_GRAPH_MAKE_NETWORK_RELATIONS_H

#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

/**
 * Fill in `relation` and `relations` of the edges of `network`, of the documents of its scope: what
 * graph/corpus/triples.h tells with KITH_TRIPLE_SCORE and more, but for what is denied or planned.
 *
 * Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus. Time: O(relations of the corpus).
 */
KITH_CHECKED kith_status kith_network_relations_read(kith_corpus *corpus, kith_network *network,
                                                     kith_error *err);

#endif
