/* graph/identity/score.c - how likely two names are one identity's, by all the evidence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/score.h"

#include <math.h>

/* Learned by bench/identity/learn, which says from what: the logarithm of the odds of two that are
 * spelled alike, and what each way to differ and all else adds to it. */
static const double spelled_alike = 3.79, weights[KITH_IDENTITY_EVIDENCE_COUNT] = {
                                              [KITH_RULE_TRANSLITERATION] = -0.03,
                                              [KITH_RULE_ORDER] = -0.26,
                                              [KITH_RULE_MIDDLE_NAME] = -1.15,
                                              [KITH_RULE_NICKNAME] = -1.53,
                                              [KITH_RULE_INITIAL] = -5.34,
                                              [KITH_RULE_SLIP] = -5.72,
                                              [KITH_RULE_SURNAME] = -5.45,
                                              [KITH_RULE_ACRONYM] = -0.48,
                                              [KITH_RULE_INITIALS] = -4.44,
                                              [KITH_RULE_SHORT_FORM] = -5.32,
                                              [KITH_RULE_GROUP] = -0.74,
                                              [KITH_RULE_FORMER] = -4.08,
                                              [KITH_IDENTITY_EVIDENCE_BEGINNING] = -0.34,
                                              [KITH_IDENTITY_EVIDENCE_OTHER_TYPE] = -3.52,
                                              [KITH_IDENTITY_EVIDENCE_FIRM] = -8.00,
                                              [KITH_IDENTITY_EVIDENCE_APART] = -6.86,
                                              [KITH_IDENTITY_EVIDENCE_SHARED] = 3.77,
                                              [KITH_IDENTITY_EVIDENCE_FREQUENT] = -0.46,
                                              [KITH_IDENTITY_EVIDENCE_BEARERS] = -0.52,
};

double kith_score_bias(void)
{
    return spelled_alike;
}

double kith_score_weight(int kind)
{
    return weights[kind];
}

double kith_score(const kith_identity_evidence *evidence)
{
    double score = spelled_alike;
    for (int kind = 0; kind < KITH_IDENTITY_EVIDENCE_COUNT; kind++)
        score += weights[kind] * kith_identity_evidence_value(evidence, kind);
    return score;
}

double kith_score_probability(double score)
{
    return 1 / (1 + exp(-score));
}
