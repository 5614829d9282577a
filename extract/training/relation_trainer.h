/* extract/training/relation_trainer.h - learning a classifier of relations. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_RELATION_TRAINER_H
#define KITH_EXTRACT_TRAINING_RELATION_TRAINER_H

#include "extract/base/buffer.h"
#include "extract/relation/pair_feature.h"
#include "extract/training/relation_gold.h"

/** How to learn; KITH_RELATION_TRAINING_DEFAULT is what the model of the program has. */
typedef struct kith_relation_training {
    int epochs;
    float rate, l1;        /* AdaGrad's first step; what is taken off each weight in a step */
    uint32_t cutoff;       /* leave out features seen less often */
    int features_thousand; /* keep so many thousand, those with the greatest weights */
    int without;           /* kinds of features that are not looked at, as bits */
    float threshold;       /* what readers are told begins at this score */
    float slope;           /* log odds are multiplied by it */
    float offsets[KITH_RELATION_COUNT]; /* and these are added, so that scores are right as often as
                                           they say */
    uint64_t seed;
} kith_relation_training;

#define KITH_RELATION_TRAINING_DEFAULT                                                             \
    ((kith_relation_training){.epochs = 8,                                                         \
                              .rate = 0.1f,                                                        \
                              .l1 = 5e-7f,                                                         \
                              .cutoff = 2,                                                         \
                              .features_thousand = 170,                                            \
                              .threshold = 0.62f,                                                  \
                              .slope = 1,                                                          \
                              .seed = 1})

/** Pairs of mentions to learn from. */
typedef struct kith_relation_lessons kith_relation_lessons;

/** None yet; places and firms are looked up in `gazetteer`, compiled, borrowed. Free it. */
KITH_CHECKED kith_status kith_relation_lessons_new(kith_str gazetteer, unsigned without,
                                                   kith_relation_lessons **out, kith_error *err);

/** Add the pairs of a text of kith_relation_gold_read(), each counted `weight` times. */
KITH_CHECKED kith_status kith_relation_lessons_add(kith_relation_lessons *lessons, kith_str text,
                                                   float weight, kith_error *err);

/** Read lines "relation TAB offset" into `offsets`; KITH_EFORMAT with the line's number. */
KITH_CHECKED kith_status kith_relation_offsets_read(kith_str table,
                                                    float offsets[KITH_RELATION_COUNT],
                                                    kith_error *err);

/** How many there are. */
size_t kith_relation_lessons_count(const kith_relation_lessons *lessons);

/**
 * Learn a log-linear model and append its file to `out`.
 *
 * The log likelihood of the classes that a pair may be of, all of them together where a source
 * leaves them open, by AdaGrad with composite mirror descent (Duchi et al. 2011). Of the sentences
 * of a pair that is marked in a document, the likeliest tells it; the others may as well say
 * nothing (Riedel et al. 2010). Same lessons and options give the same bytes. Time: O(epochs *
 * pairs * features).
 */
void kith_relation_train(kith_relation_lessons *lessons, const kith_relation_training *options,
                         kith_buffer *out);

/** Accepts NULL. */
void kith_relation_lessons_free(kith_relation_lessons *lessons);

#endif
