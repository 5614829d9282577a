/* graph/corpus/merge.h - one corpus out of several that were made apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_MERGE_H
#define KITH_GRAPH_CORPUS_MERGE_H

#include <stdint.h>

#include "extract/base/error.h"
#include "graph/corpus/corpus.h"

/**
 * Add the documents of `from` that `into` does not have, in the order in which they came.
 *
 * The result is what one build of all their inputs would have made; what people decided about
 * identities in `from` is left behind. `*added` is how many documents were new. Commit `into`
 * afterwards. Returns KITH_ESTORE or KITH_ELIMIT. Time: O(what is in `from`).
 */
KITH_CHECKED kith_status kith_corpus_merge(kith_corpus *into, kith_corpus *from, uint64_t *added,
                                           kith_error *err);

#endif
