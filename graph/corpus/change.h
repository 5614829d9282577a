/* graph/corpus/change.h - changes to what people say about identities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_CHANGE_H
#define KITH_GRAPH_CORPUS_CHANGE_H

#include "graph/corpus/corpus.h"
#include "graph/store/store.h"

/** A change to what people say about identities. */
typedef kith_status kith_identities_make(kith_store *store, const void *context, kith_error *err);

/** Make a change to a corpus that is open to extend, and decide its identities anew: both or
 * neither. */
KITH_CHECKED kith_status kith_identities_change(kith_corpus *corpus, kith_identities_make *make,
                                                const void *context, kith_error *err);

#endif
