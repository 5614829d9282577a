/* graph/corpus/resemblance.h - resemblance: how alike two names are, typing errors and all. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_RESEMBLANCE_H
#define KITH_GRAPH_CORPUS_RESEMBLANCE_H

#include "extract/base/edits.h"
#include "extract/base/str.h"

/** Code points of a name that are looked at; what is behind them is passed over. */
#define KITH_RESEMBLANCE_MAX KITH_EDITS_MAX

/**
 * How alike two names are, valid UTF-8 that was folded: 1 the same, 0 nothing in common.
 *
 * The greater of 1 - d / l, with d the edits between them (extract/base/edits.h) and l the length
 * of the longer; and of
 * Dice's coefficient of their trigrams, 2 common / (all of one + all of the other), with two
 * spaces before each name and one behind (Angell, Freund and Willett, "Automatic spelling
 * correction using a trigram similarity measure", 1983). Time: bounded by KITH_RESEMBLANCE_MAX
 * squared.
 */
double kith_resemblance(kith_str one, kith_str other);

#endif
