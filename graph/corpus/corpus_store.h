/* graph/corpus/corpus_store.h - a corpus as the modules of graph/ see it: a store to put questions
 * to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CORPUS_STORE_H
#define KITH_GRAPH_CORPUS_CORPUS_STORE_H

#include "graph/corpus/corpus.h"
#include "graph/store/store.h"

/**
 * The store of `corpus`, borrowed, with everything that was added committed and summed up.
 *
 * Fails as kith_corpus_commit() does.
 */
KITH_CHECKED kith_status kith_corpus_settle(kith_corpus *corpus, kith_store **out, kith_error *err);

#endif
