/* graph/corpus/corpus_feed.c - feeding a corpus: records in, their documents added. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/corpus_feed.h"

static kith_status is_in_corpus(void *context, const kith_document *document, bool *out,
                                kith_error *err)
{
    return kith_corpus_has(context, document->hash, out, err);
}

static kith_status add_to_corpus(void *context, const kith_document *document,
                                 const kith_extraction *extraction, kith_error *err)
{
    bool added;
    return kith_corpus_add(context, document, extraction, &added, err);
}

kith_status kith_corpus_feed(kith_corpus *corpus, const kith_feed *feed, kith_feed_totals *totals,
                             kith_error *err)
{
    const kith_sink sink = {.known = is_in_corpus, .take = add_to_corpus, .context = corpus};
    kith_feed with_relations = *feed;
    if (!(feed->relation_score > 0))
        with_relations.relation_score = KITH_CORPUS_RELATION_SCORE;
    kith_status status = kith_feed_run(&with_relations, &sink, totals, err);
    return status == KITH_OK ? kith_corpus_commit(corpus, err) : status;
}
