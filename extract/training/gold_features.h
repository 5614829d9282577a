/* extract/training/gold_features.h - gold text as numbers to train on: each word's features by
 * index. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_GOLD_FEATURES_H
#define KITH_EXTRACT_TRAINING_GOLD_FEATURES_H

#include <stdint.h>

#include "extract/tagger/feature.h"
#include "extract/training/gold.h"
#include "extract/tagger/lexicon.h"

#define KITH_FEATURE_OFFSETS (2 * KITH_FEATURE_REACH + 1)

/** Features with dense indices; caller's storage, {0} is empty. */
typedef struct kith_feature_index {
    uint64_t *keys;   /* open addressing; 0 in an empty slot */
    uint32_t *values; /* while counting: how often; then index + 1, or 0 for one left out */
    size_t slot_count, used;
    uint64_t *features; /* of each index */
    size_t count;
} kith_feature_index;

/** A list of feature indices inside a longer array. */
typedef struct kith_feature_list {
    size_t start;
    uint32_t count;
} kith_feature_list;

/** The features of gold text; caller's storage, {0} is empty. Borrows nothing. */
typedef struct kith_gold_features {
    size_t word_count, type_count;
    uint32_t *types;                                 /* of each word: which different word it is */
    kith_feature_list *context;                      /* of each word */
    kith_feature_list *clues;                        /* of each word; NULL without a first look */
    kith_feature_list (*lent)[KITH_FEATURE_OFFSETS]; /* of each different word, by offset */
    kith_feature_list edge[KITH_FEATURE_OFFSETS];
    uint32_t *indices; /* what the lists point into */
    size_t index_count, index_capacity;
} kith_gold_features;

/**
 * Number the features that `gold` has at least `cutoff` times, cutoff >= 1.
 *
 * The order of the numbers depends on nothing else than the arguments. `first_look` has a label
 * of each word, from a model that did not learn it, for what documents say of words; NULL leaves
 * these features out.
 */
void kith_feature_index_make(const kith_gold *gold, const kith_lexicon *lexicon,
                             const kith_label *first_look, uint32_t cutoff,
                             kith_feature_index *out);

/** List the features of `gold` with the features that `index` knows. */
void kith_gold_features_make(const kith_gold *gold, const kith_lexicon *lexicon,
                             const kith_label *first_look, const kith_feature_index *index,
                             kith_gold_features *out);

/** What kith_gold_features_renumber() takes for a feature that goes. */
#define KITH_FEATURE_DROPPED UINT32_MAX

/**
 * Number the listed features anew: `numbers` has the new number of each, no greater than the old,
 * or KITH_FEATURE_DROPPED, which takes it out of every list. Time: O(all lists).
 */
void kith_gold_features_renumber(kith_gold_features *features, const uint32_t *numbers);

/** Both accept NULL. */
void kith_feature_index_clear(kith_feature_index *index);
void kith_gold_features_clear(kith_gold_features *features);

#endif
