/* extract/model.h - a trained tagger's file: labels, lexicon and weights, used in place. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_MODEL_H
#define KITH_EXTRACT_MODEL_H

#include "extract/error.h"
#include "extract/str.h"

typedef struct kith_model kith_model;

/** The model that the program carries; it is opened once a call and freed by the caller. */
KITH_CHECKED kith_status kith_model_open_default(kith_model **out, kith_error *err);

/**
 * Map the model file at `path`. Sizes, version and checksum are proved before use.
 *
 * Returns KITH_EIO, KITH_EFORMAT (not a model, or damaged) or KITH_EVERSION. Free `*out` with
 * kith_model_free(). A model is never written to: threads may share it.
 */
KITH_CHECKED kith_status kith_model_open(const char *path, kith_model **out, kith_error *err);

/** Accepts NULL. */
void kith_model_free(kith_model *model);

#endif
