/* extract/training/trainer.h - learn a model from gold text: a conditional random field. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_TRAINER_H
#define KITH_EXTRACT_TRAINING_TRAINER_H

#include <stdint.h>

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/training/gold.h"

/** How training goes on, told after each epoch, by one thread at a time. */
typedef struct kith_training_state {
    int epoch, epochs; /* of all models that are trained; epoch counts from 1 */
    double loss;       /* negative log-likelihood a word, in nats */
    size_t features;
} kith_training_state;

typedef void kith_training_progress(void *context, const kith_training_state *state);

typedef struct kith_training_options {
    int epochs;          /* 1 to 1000 */
    uint64_t seed;       /* of the order of sentences */
    float rate;          /* first step of AdaGrad, > 0 */
    float l2;            /* strength of the Gaussian prior, >= 0 */
    uint32_t cutoff;     /* features seen less often are not learned, >= 1 */
    int rounds;          /* >= 1; each begins anew, and the model is the mean of all */
    int folds;           /* of the first look; 0: the model looks once, else 2 to 20 */
    int threads;         /* folds learned at once, 0: one a processor; a model's memory each */
    float temperature;   /* of the model's scores: see kith_model */
    size_t features_max; /* those with the greatest weights are kept */
    kith_training_progress *progress; /* may be NULL */
    void *context;
} kith_training_options;

#define KITH_TRAINING_DEFAULT                                                                      \
    ((kith_training_options){.epochs = 8,                                                          \
                             .seed = 1,                                                            \
                             .rate = 0.05f,                                                        \
                             .l2 = 3e-3f,                                                          \
                             .cutoff = 2,                                                          \
                             .rounds = 1,                                                          \
                             .folds = 4,                                                           \
                             .threads = 1,                                                         \
                             .temperature = 1.0f,                                                  \
                             .features_max = 300000})

/**
 * Learn from `gold` and append the model file's bytes to `out`.
 *
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) trained by
 * stochastic AdaGrad (Duchi, Hazan and Singer 2011), the weights of the second half of the
 * epochs averaged, over all rounds. Where gold leaves several labels open, the sum over all of them
 * is what grows (Tsuboi et al. 2008). With folds, the model learns to look a second time, at what
 * it found elsewhere in the document: what it would have found is taken from models that each
 * learned the other folds. `lexicon` is compiled bytes, or empty. The same input and options give
 * the same model. Returns KITH_EARGUMENT when gold is empty or an option is out of range.
 */
KITH_CHECKED kith_status kith_train(const kith_gold *gold, kith_str lexicon,
                                    const kith_training_options *options, kith_buffer *out,
                                    kith_error *err);

#endif
