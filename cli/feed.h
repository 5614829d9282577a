/* cli/feed.h - the loop of graph, build and extract: inputs to documents to what is in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_FEED_H
#define KITH_CLI_FEED_H

#include "cli/input.h"
#include "extract/entity/entity.h"
#include "graph/corpus/corpus.h"

/** Where documents go, one after the other in the order of the inputs. */
typedef struct kith_sink {
    /** Is it there already? Then it is not taken. Asked more than once, not in order. May be NULL:
     * nothing is. */
    kith_status (*known)(void *context, const kith_document *document, bool *out, kith_error *err);
    /** Take it; both are gone when this returns. A failure ends the feed. */
    kith_status (*take)(void *context, const kith_document *document,
                        const kith_extraction *extraction, kith_error *err);
    void *context;
} kith_sink;

typedef struct kith_feed_totals {
    uint64_t taken, known, failed; /* documents; `failed` also counts unusable files */
    uint64_t words, mentions;      /* of the documents taken */
} kith_feed_totals;

/**
 * Read every input, find what is in it, and hand it to `sink`, whose functions run one at a time,
 * in whatever thread. Documents are worked on by as many threads as `input` asks for; what comes of
 * it, and what is said, is the same for any number.
 *
 * An input that cannot be used is named on standard error and counted as failed; the feed goes on.
 * Progress is drawn on a terminal. Fails only where `sink` or the model does, with `*totals` what
 * was done until then.
 */
KITH_CHECKED kith_status kith_feed(const kith_input *input, kith_operands paths,
                                   const kith_sink *sink, kith_feed_totals *totals,
                                   kith_error *err);

/** Feed the documents that `corpus` does not have yet into it, and commit. */
KITH_CHECKED kith_status kith_feed_corpus(const kith_input *input, kith_operands paths,
                                          kith_corpus *corpus, kith_feed_totals *totals,
                                          kith_error *err);

#endif
