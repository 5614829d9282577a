/* extract/tagger/lattice.h - the sums and the best path over all labellings of a sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_LATTICE_H
#define KITH_EXTRACT_TAGGER_LATTICE_H

#include <stddef.h>

#include "extract/tagger/label.h"

/** One score for each label; places past the label set's count are ignored. */
typedef float kith_scores[KITH_LABEL_MAX];

/** A model's transitions as the functions below use them. */
typedef struct kith_transitions {
    int label_count;
    kith_scores legal[KITH_LABEL_MAX]; /* [previous][next], natural log; what IOB2 forbids barred */
    kith_scores lead;                  /* what each label gains at most on O, before any label */
    kith_scores factors[KITH_LABEL_MAX]; /* exp of `legal` */
    kith_scores turned[KITH_LABEL_MAX];  /* the same, [next][previous] */
} kith_transitions;

/** Make `scores` ready: [previous][next], natural log; row KITH_LABEL_MAX - 1: of the start. */
void kith_transitions_make(const kith_scores *scores, int label_count, kith_transitions *out);

/** What the functions below read: a sentence's emissions and the model's transitions. */
typedef struct kith_lattice {
    kith_scores *emissions; /* read only: of `count` words, natural log */
    size_t count;           /* at least 1 */
    const kith_transitions *transitions;
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
