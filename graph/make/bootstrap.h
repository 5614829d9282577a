/* graph/make/bootstrap.h - the bootstrap: how far a measure depends on which documents there are.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MAKE_BOOTSTRAP_H
#define KITH_GRAPH_MAKE_BOOTSTRAP_H

#include "graph/corpus/corpus.h"
#include "graph/network/network.h"

/** The most samples that can be asked for. */
#define KITH_BOOTSTRAP_MAX 10000

/** Where 95 of 100 samples have the measure of an entity; NaN when none knows it. */
typedef struct kith_interval {
    double low, high;
} kith_interval;

/** What is read from the node of each sample; NULL: the sample does not name it. NaN: not known. */
typedef double kith_bootstrap_reading(const void *context, const kith_node *node);

/** What is asked for. */
typedef struct kith_bootstrap {
    uint64_t samples; /* 1 to KITH_BOOTSTRAP_MAX; some hundreds make a steady interval */
    kith_bootstrap_reading *read;
    const void *context;
    const int64_t *entities; /* rows of the corpus, as in kith_node */
    size_t entity_count;
} kith_bootstrap;

/**
 * Make the network of `options` again from samples of its documents, each drawn as
 * kith_scope_times() says by `options`' seed, and find the percentile interval (Efron & Tibshirani,
 * "An Introduction to the Bootstrap", 1993, 13.3) of a measure of each entity, from 2.5 to 97.5 of
 * 100 samples.
 *
 * `out` has room for an interval an entity and is written on success alone. Returns KITH_EARGUMENT,
 * or fails as kith_network_make(). Time: that of as many networks.
 */
KITH_CHECKED kith_status kith_bootstrap_run(kith_corpus *corpus,
                                            const kith_network_options *options,
                                            const kith_bootstrap *bootstrap, kith_interval *out,
                                            kith_error *err);

#endif
