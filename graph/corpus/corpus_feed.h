/* graph/corpus/corpus_feed.h - feeding a corpus: records in, their documents added. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CORPUS_FEED_H
#define KITH_GRAPH_CORPUS_CORPUS_FEED_H

#include "extract/run/feed.h"
#include "graph/corpus/corpus.h"

/** Feed the documents that `corpus` does not have yet into it, and commit; as kith_feed_run(). */
KITH_CHECKED kith_status kith_corpus_feed(kith_corpus *corpus, const kith_feed *feed,
                                          kith_feed_totals *totals, kith_error *err);

#endif
