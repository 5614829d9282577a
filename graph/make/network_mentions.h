/* graph/make/network_mentions.h - every mention of a network's nodes, with its sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_NETWORK_MENTIONS_H
#define KITH_GRAPH_MAKE_NETWORK_MENTIONS_H

#include "graph/corpus/corpus.h"
#include "graph/network/mentions.h"
#include "graph/network/network.h"

/**
 * Fill in `network->mentions` from `corpus`, of which `network` was made: what the documents of its
 * scope say of its nodes.
 *
 * All lives in the network's arena; memory grows with the text of the sentences that name a node.
 * Returns KITH_ESTORE, KITH_ELIMIT beyond 2^32 documents, or KITH_EFORMAT for a damaged corpus,
 * with `network->mentions` left alone. Time: O(mentions of the corpus).
 */
KITH_CHECKED kith_status kith_network_mentions_read(kith_corpus *corpus, kith_network *network,
                                                    kith_error *err);

#endif
