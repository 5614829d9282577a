/* extract/training/score.h - precision, recall and F1 of labels against gold text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_SCORE_H
#define KITH_EXTRACT_TRAINING_SCORE_H

#include <stdint.h>

#include "extract/training/gold.h"
#include "extract/tagger/model.h"

/** Names by exact span and exact type: found rightly, found, and there. */
typedef struct kith_score {
    uint64_t right, found, gold;
} kith_score;

/** A score for each tag and for all of them. */
typedef struct kith_scores_by_tag {
    kith_score tags[KITH_FINE_COUNT];
    kith_score all;
} kith_scores_by_tag;

/**
 * Tag `gold` with `model`, names without their titles as `kith tag` prints them, and add up what
 * is right.
 *
 * The tags counted are gold's: those of a fine model become coarse for coarse gold; a coarse
 * model on fine gold is KITH_EARGUMENT. A tag that gold leaves open (MISC of sets that do not
 * mark it) is not counted.
 */
KITH_CHECKED kith_status kith_score_model(const kith_model *model, const kith_gold *gold,
                                          kith_scores_by_tag *out, kith_error *err);

/** In percent; 0 where nothing was found or is there. */
double kith_score_precision(const kith_score *score);
double kith_score_recall(const kith_score *score);
double kith_score_f1(const kith_score *score);

#endif
