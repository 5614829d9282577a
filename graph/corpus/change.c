/* graph/corpus/change.c - changes to what people say about identities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/change.h"

#include "graph/corpus/corpus_store.h"
#include "graph/identity/update.h"

kith_status kith_identities_change(kith_corpus *corpus, kith_identities_make *make,
                                   const void *context, kith_error *err)
{
    kith_store *store;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_store_run(store, "BEGIN IMMEDIATE", err);
    if (status != KITH_OK)
        return status;
    status = make(store, context, err);
    if (status == KITH_OK)
        status = kith_identities_update(store, err);
    if (status == KITH_OK)
        status = kith_store_run(store, "COMMIT", err);
    if (status != KITH_OK)
        kith_store_try(store, "ROLLBACK");
    return status;
}
