/* extract/names/bearer.c - bearer: a logistic regression over what is told of a name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/bearer.h"

#include <math.h>

#include "extract/base/rule.h"

/* In the order of kith_bearer_describe(); what bench/bearer/learn printed. */
static const double weights[KITH_BEARER_FEATURES] = {0.285,  3.793, 4.449, -3.111, 3.031,
                                                     -4.635, 2.214, 3.464, 0.675,  -1.400};

void kith_bearer_describe(const kith_bearer_evidence *evidence, double features[])
{
    const double unseen = 0.5;
    bool single = evidence->words == 1;
    features[0] = 1;
    features[1] = log((evidence->organizations + unseen) / (evidence->persons + unseen));
    bool beside = kith_rule_on("bearer: words beside the name");
    features[2] = beside ? log1p(evidence->firms_said) : 0;
    features[3] = beside ? log1p(evidence->persons_said) : 0;
    bool longer = single && kith_rule_on("bearer: longer names");
    features[4] = longer ? log1p(evidence->called_after) : 0;
    features[5] = longer ? log1p(evidence->bearers) : 0;
    features[6] = evidence->known && single;
    features[7] = evidence->known && !single;
    features[8] = single;
    features[9] = evidence->given && !single;
}

double kith_bearer_odds(const kith_bearer_evidence *evidence)
{
    double features[KITH_BEARER_FEATURES], odds = 0;
    kith_bearer_describe(evidence, features);
    for (size_t i = 0; i < KITH_BEARER_FEATURES; i++)
        odds += weights[i] * features[i];
    return odds;
}
