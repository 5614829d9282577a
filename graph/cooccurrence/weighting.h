/* graph/cooccurrence/weighting.h - weightings: what the weight of an edge is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_WEIGHTING_H
#define KITH_GRAPH_COOCCURRENCE_WEIGHTING_H

#include <stdbool.h>

#include "extract/base/error.h"
#include "graph/network/options.h"

typedef struct kith_association kith_association;
typedef struct kith_pair kith_pair;

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
