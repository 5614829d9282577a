/* extract/tagger/weights.h - a trained table: a vector of label scores for each feature. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_WEIGHTS_H
#define KITH_EXTRACT_TAGGER_WEIGHTS_H

#include <stdint.h>

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/tagger/feature.h"
#include "extract/tagger/label.h"
#include "extract/base/str.h"

/** Features that share a cache line. */
#define KITH_WEIGHTS_BUCKET 3

/**
 * A line of the table: three features with their scores.
 *
 * Scores are bytes: that of label l is rows[i][l] * step, where step is 2^(rows[i][15] / 8) / 64;
 * so 16 bytes serve 15 labels. A feature whose line is full stands in the next that is not.
 */
typedef struct kith_weights_bucket {
    uint32_t checks[KITH_WEIGHTS_BUCKET]; /* the upper half of the feature; 0: empty */
    uint32_t unused;
    int8_t rows[KITH_WEIGHTS_BUCKET][KITH_LABEL_MAX];
} kith_weights_bucket;

/** Weights in place in a model; all borrowed. */
typedef struct kith_weights {
    const kith_weights_bucket *buckets;
    uint32_t bucket_count;
    float steps[256];       /* step of each value of the last byte, as unsigned */
    const uint64_t *filter; /* bits of each feature that is there: most asked for are not */
    int filter_shift;       /* of a feature's upper half, to the word that has its bits */
} kith_weights;

/** So many rows of scores are added to together. */
#define KITH_WEIGHTS_ROWS 16

/**
 * Add to each row of `scores` the scores of its features; one without any adds nothing.
 *
 * The features of row i end at ends[i], where those of the next begin; a row has at most
 * KITH_FEATURE_MAX. count <= KITH_WEIGHTS_ROWS. The last place of a row means nothing.
 */
void kith_weights_add(const kith_weights *weights, const uint64_t *features, const uint32_t *ends,
                      size_t count, float (*scores)[KITH_LABEL_MAX]);

/**
 * Append to `out` the bytes of a table of `count` features with their scores.
 *
 * `scores` has KITH_LABEL_MAX places a feature, the last unused. A score comes back within a
 * two-hundredth of the greatest of its feature; below 3e-5 in size, within 1.2e-7.
 */
void kith_weights_compile(const uint64_t *features, const float *scores, size_t count,
                          kith_buffer *out);

/** Use compiled bytes in place, aligned for uint64_t; KITH_EFORMAT when they are not whole. */
KITH_CHECKED kith_status kith_weights_open(kith_str bytes, kith_weights *out, kith_error *err);

#endif
