/* extract/lattice.h - the sums and the best path over all labellings of a sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_LATTICE_H
#define KITH_EXTRACT_LATTICE_H

#include <stddef.h>

#include "extract/label.h"

/** One score for each label; places past the label set's count are ignored. */
typedef float kith_scores[KITH_LABEL_MAX];

/** What the functions below read: a sentence's emissions and the model's transitions. */
typedef struct kith_lattice {
    kith_scores *emissions;         /* read only: of `count` words, natural log */
    size_t count;                   /* at least 1 */
    const kith_scores *transitions; /* [previous][next]; row KITH_LABEL_MAX - 1: of the start */
    int label_count;
} kith_lattice;

/**
 * The most probable labelling that IOB2 allows (Viterbi 1967).
 *
 * Writes `lattice->count` labels to `out`; `back` is scratch of that many rows.
 * Time: O(count * labels^2).
 */
void kith_lattice_best(const kith_lattice *lattice, kith_label (*back)[KITH_LABEL_MAX],
                       kith_label *out);

/** Scratch of kith_lattice_sum(), each of as many rows as the sentence has words. */
typedef struct kith_lattice_sums {
    kith_scores *forward, *backward, *odds;
    float *scale;
} kith_lattice_sums;

/**
 * Forward-backward: the log of the sum over all labellings within `allowed` (NULL: all that
 * IOB2 allows) of exp(score).
 *
 * Writes the probability of each label of each word to `marginals`; adds the expected number of
 * each transition, times `sign`, to `expected` unless NULL. Returns -INFINITY, `expected` left
 * alone and nothing in `marginals` that means anything, when no labelling is allowed, or when
 * scores hundreds of nats apart are too much for floats. Rabiner (1989), scaled form.
 */
double kith_lattice_sum(const kith_lattice *lattice, const kith_labels *allowed,
                        kith_lattice_sums *scratch, kith_scores *marginals, kith_scores *expected,
                        float sign);

#endif
