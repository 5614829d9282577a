/* extract/weights.h - a trained table: a vector of label scores for each feature. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_WEIGHTS_H
#define KITH_EXTRACT_WEIGHTS_H

#include <stdint.h>

#include "extract/buffer.h"
#include "extract/error.h"
#include "extract/feature.h"
#include "extract/label.h"
#include "extract/str.h"

/**
 * A feature's scores as bytes: score of label l is at[l] * step, where step is
 * 2^(at[15] / 8) / 64; so 16 bytes serve 15 labels.
 */
typedef struct kith_weights_row {
    int8_t at[KITH_LABEL_MAX];
} kith_weights_row;

/** Weights in place in a model; borrowed but for the filter. */
typedef struct kith_weights {
    const uint32_t *checks; /* of each slot's feature; 0 in an empty slot */
    const kith_weights_row *rows;
    uint32_t slot_count;
    float steps[256]; /* step of each value of at[15], as unsigned byte */
    uint64_t *filter; /* a bit for each feature that may be there: most asked for are not */
} kith_weights;

/**
 * Add to `scores` the scores of every feature of a list; one without any adds nothing.
 *
 * The last place of `scores` means nothing. count <= KITH_FEATURE_MAX. Time: O(count).
 */
void kith_weights_add(const kith_weights *weights, const uint64_t *features, size_t count,
                      float scores[KITH_LABEL_MAX]);

/**
 * Append to `out` the bytes of a table of `count` features with their scores.
 *
 * `scores` has KITH_LABEL_MAX places a feature, the last unused. A score comes back within a
 * two-hundredth of the greatest of its feature; below 3e-5 in size, within 1.2e-7.
 */
void kith_weights_compile(const uint64_t *features, const float *scores, size_t count,
                          kith_buffer *out);

/**
 * Use compiled bytes in place, aligned for uint32_t; KITH_EFORMAT when they are not whole.
 *
 * Free `*out` with kith_weights_clear().
 */
KITH_CHECKED kith_status kith_weights_open(kith_str bytes, kith_weights *out, kith_error *err);

/** Free the filter. Accepts NULL. */
void kith_weights_clear(kith_weights *weights);

#endif
