/* graph/make/network_evidence.h - the sentences behind each edge of a network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_NETWORK_EVIDENCE_H
#define KITH_GRAPH_MAKE_NETWORK_EVIDENCE_H

#include "graph/corpus/evidence.h"
#include "graph/network/network.h"

/**
 * Fill in `network->evidence`: of each edge the newest `most` sentences that name both its ends,
 * in the order of source and target. `network` was made of `corpus`.
 *
 * The heaviest edges come first, among equals those that come first; once KITH_NETWORK_TEXT_MAX
 * bytes of sentences are read, the others get none. Strings live in the network's arena. Returns
 * as kith_evidence_find() does, with `network->evidence` left alone. Time: that function's, for
 * each edge, by the end that is named less often.
 */
KITH_CHECKED kith_status kith_network_evidence_read(kith_corpus *corpus, size_t most,
                                                    kith_network *network, kith_error *err);

#endif
