/* extract/tagger/model.h - a trained tagger's file: label set, transitions, weights and lexicon. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_MODEL_H
#define KITH_EXTRACT_TAGGER_MODEL_H

#include <stdbool.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/tagger/label.h"
#include "extract/tagger/lexicon.h"
#include "extract/base/str.h"
#include "extract/tagger/weights.h"

/** The largest model file that is believed, in bytes. */
#define KITH_MODEL_MAX ((size_t)256 * 1024 * 1024)

/** The row of `transitions` that holds the scores of a sentence's first label. */
#define KITH_TRANSITION_START (KITH_LABEL_MAX - 1)

/** What the log odds of scores may be divided by. */
#define KITH_TEMPERATURE_MIN 0.1f
#define KITH_TEMPERATURE_MAX 10.0f

/** A model, used in place and never written to: threads may share it. */
typedef struct kith_model {
    bool fine;         /* its labels are of the fine set */
    bool clues;        /* it looks a second time, at what the document says of its words */
    float temperature; /* the log odds of scores are divided by it, so that they are right as often
                          as they say (Guo et al. 2017) */
    float transitions[KITH_LABEL_MAX][KITH_LABEL_MAX]; /* score of [previous][next] */
    kith_weights weights;
    kith_lexicon lexicon;
    kith_str lexicon_bytes; /* the same, as compiled, for another model to take over */
    kith_arena file;        /* its bytes, where it is from one */
} kith_model;

/** The model that the program carries. Free `*out` with kith_model_free(). */
KITH_CHECKED kith_status kith_model_open_default(kith_model **out, kith_error *err);

/**
 * Read the model file at `path` into memory, where nobody cuts it. Its size, version and checksum
 * are proved before use.
 *
 * Returns KITH_EIO, KITH_EFORMAT (not a model, or damaged) or KITH_EVERSION. Free `*out` with
 * kith_model_free().
 */
KITH_CHECKED kith_status kith_model_read(const char *path, kith_model **out, kith_error *err);

/**
 * Append a model file's bytes to `out`.
 *
 * `weights` and `lexicon` are what their modules compile; `temperature` is in range.
 */
void kith_model_compile(bool fine, bool clues, float temperature,
                        const float transitions[KITH_LABEL_MAX][KITH_LABEL_MAX], kith_str weights,
                        kith_str lexicon, kith_buffer *out);

/**
 * Use the bytes of a model file in place, aligned for uint64_t; they must outlive `*out`.
 *
 * Otherwise as open.
 */
KITH_CHECKED kith_status kith_model_use(kith_str bytes, kith_model **out, kith_error *err);

/** Accepts NULL. */
void kith_model_free(kith_model *model);

#endif
