/* graph/make/make.h - the network of a corpus, counted, filtered and measured. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_MAKE_H
#define KITH_GRAPH_MAKE_MAKE_H

#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

/**
 * Make the network of `corpus`: its nodes, edges, measures, communities, layout and colours.
 *
 * Returns KITH_EARGUMENT, KITH_ESTORE or KITH_EGRAPH; `*out` is then left alone. The same corpus
 * and options give the same network. Free `*out` with kith_network_clear().
 * Time: O(windows * entities per window squared), then betweenness's O(nodes * edges).
 */
KITH_CHECKED kith_status kith_network_make(kith_corpus *corpus, const kith_network_options *options,
                                           kith_network *out, kith_error *err);

#endif
