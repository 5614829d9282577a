/* extract/html/block_feature.h - what a block of a web page shows of whether it is main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_BLOCK_FEATURE_H
#define KITH_EXTRACT_HTML_BLOCK_FEATURE_H

#include "extract/html/page_sums.h"

/** Features are numbers below this; different ones may share a number. A power of two. */
#define KITH_BLOCK_FEATURE_SPACE 65536u

/** No block has more. */
#define KITH_BLOCK_FEATURE_MAX 384

typedef struct kith_block_feature {
    uint16_t number;
    float value; /* (0, 1] */
} kith_block_feature;

typedef struct kith_block_features {
    kith_block_feature at[KITH_BLOCK_FEATURE_MAX];
    size_t count;
} kith_block_features;

/** What every block in the element `part` shows by being there. */
void kith_part_features_find(const kith_page *page, uint32_t part, kith_block_features *out);

/**
 * What block `i` shows by itself, by its neighbours, and by the elements next to it. Beside these
 * it has the features of all elements around it, as often as there are elements with them.
 */
void kith_block_features_find(const kith_page_sums *sums, size_t i, kith_block_features *out);

#endif
