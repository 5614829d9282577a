/* extract/relation/relation_model.h - a trained classifier of relations: its file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_RELATION_MODEL_H
#define KITH_EXTRACT_RELATION_RELATION_MODEL_H

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/relation/gazetteer.h"
#include "extract/relation/relation_class.h"

/** The largest file that is believed, in bytes. */
#define KITH_RELATION_MODEL_MAX ((size_t)64 * 1024 * 1024)

/** A feature; its weights are those of `count` cells from `first` on. */
typedef struct kith_relation_slot {
    uint32_t feature; /* 0 in an empty slot */
    uint32_t row;     /* first << 5 | count */
} kith_relation_slot;

/** Turns the odds of a relation into what they are worth: log odds times slope plus offset. */
typedef struct kith_relation_calibration {
    float slope, offset;
} kith_relation_calibration;

/** In place in its bytes; never written to, threads may share it. */
typedef struct kith_relation_model {
    const kith_relation_slot *slots; /* open addressing, linear probing */
    uint32_t slot_mask;              /* of a power of two slots */
    const uint16_t *cells;           /* class << 11 | weight / step + 1024 */
    uint32_t cell_count;
    const uint64_t *filter; /* bits of the features that are there: most asked for are not */
    uint32_t filter_mask;   /* of its words */
    float step;
    float threshold; /* what readers are told begins at this score */
    kith_relation_calibration calibration[KITH_RELATION_COUNT];
    kith_gazetteer gazetteer;
} kith_relation_model;

/** What a model is compiled of. */
typedef struct kith_relation_weights {
    const uint32_t *features;
    const float (*weights)[KITH_RELATION_CLASS_ROOM];
    size_t count;
    float threshold;
    kith_relation_calibration calibration[KITH_RELATION_COUNT];
} kith_relation_weights;

/** Append a model file's bytes to `out`; features without weights are left out. */
void kith_relation_model_compile(const kith_relation_weights *weights, kith_str gazetteer,
                                 kith_buffer *out);

/**
 * Use the bytes of a model file in place, aligned for uint64_t; they must outlive `*out`. With
 * `proved` its checksum is looked at.
 *
 * Returns KITH_EFORMAT (no model, or damaged) or KITH_EVERSION.
 */
KITH_CHECKED kith_status kith_relation_model_use(kith_str bytes, bool proved,
                                                 kith_relation_model *out, kith_error *err);

/** The model that the program carries. */
KITH_CHECKED kith_status kith_relation_model_default(kith_relation_model *out, kith_error *err);

/** Add the weights of `features` to the scores of the classes. */
void kith_relation_model_add(const kith_relation_model *model, const uint32_t *features,
                             size_t count, float scores[KITH_RELATION_CLASS_ROOM]);

#endif
