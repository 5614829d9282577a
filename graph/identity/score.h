/* graph/identity/score.h - how likely two names are one identity's, by all the evidence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_SCORE_H
#define KITH_GRAPH_IDENTITY_SCORE_H

#include "graph/identity/evidence.h"

/** The score of two that are spelled alike, of whom nothing else is known. */
double kith_score_bias(void);

/** What one of a kind of evidence adds to the score: the logarithm of odds. */
double kith_score_weight(int kind);

/** The logarithm of the odds that the two are one: above 0 they are likelier one than two. */
double kith_score(const kith_identity_evidence *evidence);

/** Those odds as a probability. */
double kith_score_probability(double score);

#endif
