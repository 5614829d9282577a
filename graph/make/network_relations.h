/* graph/make/network_relations.h - what the nodes of a network are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_NETWORK_RELATIONS_H
#define KITH_GRAPH_MAKE_NETWORK_RELATIONS_H

#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

/**
 * Fill in `relation`, `relations`, `relation_score` and `role` of the edges of `network`, of the
 * documents of its scope: what graph/corpus/triples.h tells with KITH_TRIPLE_SCORE and more, but
 * for what is denied or planned.
 *
 * Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus. Time: O(relations of the corpus).
 */
KITH_CHECKED kith_status kith_network_relations_read(kith_corpus *corpus, kith_network *network,
                                                     kith_error *err);

/**
 * Tie the nodes of `network`, which has no edges, that such relations are told of: an edge a pair,
 * which weighs the documents that tell each, summed up. Fails likewise.
 */
KITH_CHECKED kith_status kith_network_relations_tie(kith_corpus *corpus, kith_network *network,
                                                    kith_error *err);

/**
 * Make each edge of `network`, one a pair, as many as there are relations between its ends, and the
 * network a directed one. What has no direction runs from the lower node. What holds now and held
 * before is one edge, the likelier. Fails likewise.
 */
KITH_CHECKED kith_status kith_network_relations_direct(kith_corpus *corpus, kith_network *network,
                                                       kith_error *err);

#endif
