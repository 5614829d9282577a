/* graph/cooccurrence/weighting.h - weightings: what the weight of an edge is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_WEIGHTING_H
#define KITH_GRAPH_COOCCURRENCE_WEIGHTING_H

#include <stdbool.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

typedef struct kith_association kith_association;
typedef struct kith_pair kith_pair;

/**
 * Counts, which add up over disjoint sets of documents:
 *
 * windows    Windows that name both.
 * documents  Documents that have such a window.
 * newman     Windows that name both, each counting 1 / (k - 1) where it names k entities: who is
 *            named in passing in a crowd is tied less (Newman, "Scientific collaboration networks
 *            II", 2001, with windows for papers).
 * decay      Windows that name both, each counting 1 / (1 + d) where their nearest mentions are d
 *            sentences apart (as Pennington, Socher and Manning, "GloVe", 2014, count words).
 *
 * Measures of graph/cooccurrence/association.h, which do not add up: pmi, npmi, g2, chi2, jaccard,
 * cosine. A pair for which one is not above 0 has no edge.
 */
typedef enum kith_weighting {
    KITH_WEIGHTING_WINDOWS,
    KITH_WEIGHTING_DOCUMENTS,
    KITH_WEIGHTING_NEWMAN,
    KITH_WEIGHTING_DECAY,
    KITH_WEIGHTING_PMI,
    KITH_WEIGHTING_NPMI,
    KITH_WEIGHTING_G2,
    KITH_WEIGHTING_CHI2,
    KITH_WEIGHTING_JACCARD,
    KITH_WEIGHTING_COSINE,
    KITH_WEIGHTING_COUNT
} kith_weighting;

/** "windows"; static. */
const char *kith_weighting_name(kith_weighting weighting);

/** Returns KITH_EARGUMENT, naming those there are, when there is none of that name. */
KITH_CHECKED kith_status kith_weighting_parse(kith_str name, kith_weighting *out, kith_error *err);

/** Do weights add up over disjoint sets of documents? */
bool kith_weighting_adds_up(kith_weighting weighting);

/** The weight of `pair`, whose measures are `association`; it may be 0 or less. */
double kith_weight_of(kith_weighting weighting, const kith_pair *pair,
                      const kith_association *association);

#endif
