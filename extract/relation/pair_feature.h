/* extract/relation/pair_feature.h - what the classifier looks at of two mentions in a sentence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_PAIR_FEATURE_H
#define KITH_EXTRACT_RELATION_PAIR_FEATURE_H

#include "extract/relation/reading.h"

enum { KITH_PAIR_FEATURE_MAX = 256 };

/** Kinds of features, for figures of what each is worth. */
typedef enum kith_pair_feature_kind {
    KITH_PAIR_TYPES,     /* what the two are, how far apart, who stands between */
    KITH_PAIR_BETWEEN,   /* words between */
    KITH_PAIR_AROUND,    /* words before and behind */
    KITH_PAIR_NAMES,     /* words of the names, shapes of them */
    KITH_PAIR_GAZETTEER, /* where places and firms lie */
    KITH_PAIR_DOCUMENT,  /* what the rest of the document says of the two */
    KITH_PAIR_FEATURE_KIND_COUNT,
} kith_pair_feature_kind;

/** Hashes of features, and the item whose word each is, or KITH_PAIR_NO_ITEM. */
typedef struct kith_pair_features {
    size_t count;
    uint32_t at[KITH_PAIR_FEATURE_MAX];
    uint16_t items[KITH_PAIR_FEATURE_MAX];
} kith_pair_features;

enum { KITH_PAIR_NO_ITEM = UINT16_MAX };

/** Can mentions `first` < `second` of the sentence, counted from its first, be looked at? They are
 * of two entities and within reach. */
bool kith_pair_is_near(const kith_relation_reading *reading, size_t first, size_t second);

/** The features of such two, but for the kinds in `without` (bits). Time: O(KITH_RELATION_REACH).
 */
void kith_pair_features_find(const kith_relation_reading *reading, size_t first, size_t second,
                             unsigned without, kith_pair_features *out);

#endif
