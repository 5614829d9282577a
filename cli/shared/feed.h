/* cli/shared/feed.h - the inputs of graph, build and extract, with progress and what went wrong. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_FEED_H
#define KITH_CLI_SHARED_FEED_H

#include "cli/base/input.h"
#include "extract/run/feed.h"
#include "graph/corpus/corpus.h"

/**
 * Feed what `input` and `paths` name to `sink` (extract/run/feed.h).
 *
 * An input that cannot be used is named on standard error. Progress is drawn on a terminal.
 */
KITH_CHECKED kith_status kith_feed_inputs(const kith_input *input, kith_operands paths,
                                          const kith_sink *sink, kith_feed_totals *totals,
                                          kith_error *err);

/** Feed the documents that `corpus` does not have yet into it, and commit. */
KITH_CHECKED kith_status kith_feed_corpus(const kith_input *input, kith_operands paths,
                                          kith_corpus *corpus, kith_feed_totals *totals,
                                          kith_error *err);

#endif
