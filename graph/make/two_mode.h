/* graph/make/two_mode.h - networks of two kinds of nodes: documents, and whom they name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_TWO_MODE_H
#define KITH_GRAPH_MAKE_TWO_MODE_H

#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

/**
 * Add to `network`, which has entities of `corpus` as nodes and no edges, the documents of its
 * scope that name them, and an edge from each document to each of those.
 *
 * A document's id is "document:" and its name, with "#" and its row where several have one name. An
 * edge weighs how often the document names the entity. Fails as kith_network_mentions_read() does.
 * Time: O(mentions of the corpus), sorted within each document.
 */
KITH_CHECKED kith_status kith_two_mode_make(kith_corpus *corpus, kith_network *network,
                                            kith_error *err);

#endif
