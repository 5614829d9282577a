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
    size_t headline;               /* index of the block that says the headline; block_count: none */
} kith_page_sums;

/** Add up `page`, which is borrowed; `headline` may be empty. Time: O(blocks + parts). */
void kith_page_sums_make(const kith_page *page, kith_str headline, kith_arena *arena,
                         kith_page_sums *out);

/** What block `i` shows by itself, by its neighbours, and by the elements around it. */
void kith_block_features_find(const kith_page_sums *sums, size_t i, kith_block_features *out);

/** First scores of the blocks of a page, and what they add up to. All lives in the arena. */
typedef struct kith_page_scores {
    const float *scores;       /* by block: log-odds; borrowed */
    float *means;              /* by part: the mean of the bytes in it, 0 for one without */
    size_t *likely;            /* by part: bytes of blocks with a score above 0 */
    size_t *before;            /* by block: such bytes before it */
    uint32_t heart;            /* the innermost part with nearly all of them */
    size_t first, last;        /* the first and last block of some length with a high score */
} kith_page_scores;

/** Add up `scores`, which are borrowed. Time: O(blocks + parts). */
void kith_page_scores_make(const kith_page_sums *sums, const float *scores, kith_arena *arena,
                           kith_page_scores *out);

/** Add what the first scores of the blocks around block `i`, and of those in the same elements,
 * show. */
void kith_block_features_add_scores(const kith_page_sums *sums, const kith_page_scores *scores,
                                    size_t i, kith_block_features *out);

#endif
