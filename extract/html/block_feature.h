/* extract/html/block_feature.h - what a block of a web page shows of whether it is main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_BLOCK_FEATURE_H
#define KITH_EXTRACT_HTML_BLOCK_FEATURE_H

#include "extract/html/page.h"

/** Features are numbers below this; different ones may share a number. A power of two. */
#define KITH_BLOCK_FEATURE_SPACE 32768u

/** No block has more. */
#define KITH_BLOCK_FEATURE_MAX 256

typedef struct kith_block_feature {
    uint16_t number;
    float value; /* (0, 1] */
} kith_block_feature;

typedef struct kith_block_features {
    kith_block_feature at[KITH_BLOCK_FEATURE_MAX];
    size_t count;
} kith_block_features;

/** What the blocks of a page add up to. Caller's storage; all lives in the arena. */
typedef struct kith_page_sums {
    const kith_page *page;
    size_t *text, *linked, *prose; /* by part: bytes of its blocks, in links, in paragraphs */
    uint32_t *blocks;              /* by part: how many are in it */
    uint32_t *container;           /* by part: the innermost article or main part around; 0: none */
    uint32_t *place;               /* by block: which one of its part's it is */
    uint32_t main;                 /* the container with most prose */
    size_t containers;             /* how many there are */
    size_t headline; /* index of the block that says the headline; block_count: none */
} kith_page_sums;

/** Add up `page`, which is borrowed; `headline` may be empty. Time: O(blocks + parts). */
void kith_page_sums_make(const kith_page *page, kith_str headline, kith_arena *arena,
                         kith_page_sums *out);

/** What block `i` shows by itself, by its neighbours, and by the elements around it. */
void kith_block_features_find(const kith_page_sums *sums, size_t i, kith_block_features *out);

#endif
