/* extract/html/block_context.h - what the first scores of the blocks around a block show of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_BLOCK_CONTEXT_H
#define KITH_EXTRACT_HTML_BLOCK_CONTEXT_H

#include "extract/html/block_feature.h"

/** How many numbers describe a block in its context. */
#define KITH_BLOCK_CONTEXT_COUNT 96

/** First scores of the blocks of a page, and what they add up to. All lives in the arena. */
typedef struct kith_page_scores {
    const float *scores;   /* by block: log-odds; borrowed */
    float *means;          /* by part: the mean of the bytes in it, 0 for one without */
    float *alike_means;    /* by part: of all alike, at the first of them */
    float *runs;           /* by block: the mean of the bytes under its heading */
    size_t *likely;        /* by part: bytes of blocks with a score above 0 */
    size_t *before;        /* by block: such bytes before it */
    uint32_t *since, *due; /* by block: blocks since the last sure one, and until the next */
    uint32_t heart;        /* the innermost part with nearly all that is likely */
    size_t sure_count;
} kith_page_scores;

/** Add up `scores`, which are borrowed. Time: O(blocks + parts). */
void kith_page_scores_make(const kith_page_sums *sums, const float *scores, kith_arena *arena,
                           kith_page_scores *out);

/** Write KITH_BLOCK_CONTEXT_COUNT numbers that describe block `i` to `out`. */
void kith_block_context_find(const kith_page_sums *sums, const kith_page_scores *scores, size_t i,
                             float *out);

#endif
