/* extract/html/main_text.c - which blocks of a web page are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/main_text.h"

#include <stdbool.h>

#include "extract/html/block_context.h"
#include "extract/html/element.h"

/* A node of a tree: the next is `next` when the number at `number` of the context is not above
 * `limit`, else the one behind it. A leaf, whose `next` is 0, adds `limit` to the log-odds. */
typedef struct tree_node {
    float limit;
    uint16_t next;
    uint8_t number;
} tree_node;

/* static const int8_t first_weights[]: by feature, in units of WEIGHT_UNIT; static const tree_node
 * tree_nodes[] of TREE_COUNT trees, which begin at tree_roots[]. */
#include "main_text_weights.inc"
_Static_assert(sizeof first_weights == KITH_BLOCK_FEATURE_SPACE, "learned for other features");

/* Elements around a block that may make it furniture. */
#define ANCESTORS_MAX 64

/* Log-odds: what is in doubt is kept, since a name that is lost is lost for good. */
#define KEPT_ABOVE (-0.3F)

/* A block with first scores of less around it is not looked at again. */
#define HOPELESS (-3.0F)

static float weigh(const kith_block_features *features)
{
    float sum = 0;
    for (size_t j = 0; j < features->count; j++)
        sum += features->at[j].value * (float)first_weights[features->at[j].number];
    return sum * WEIGHT_UNIT;
}

/* First scores by block. */
static float *score_first(const kith_page_sums *sums, kith_arena *arena)
{
    const kith_page *page = sums->page;
    kith_block_features features;
    float *around = kith_arena_array(arena, float, page->part_count);
    float *scores = kith_arena_array(arena, float, page->block_count);
    for (uint32_t i = 0; i < page->part_count; i++) {
        kith_part_features_find(page, i, &features);
        around[i] = weigh(&features) + (i ? around[page->parts[i].parent] : 0);
    }
    for (size_t i = 0; i < page->block_count; i++) {
        kith_block_features_find(sums, i, &features);
        scores[i] = weigh(&features) + around[page->blocks[i].part];
    }
    return scores;
}

static bool is_hopeless(const float *scores, size_t count, size_t i)
{
    return scores[i] < HOPELESS && (i == 0 || scores[i - 1] < HOPELESS) &&
           (i + 1 == count || scores[i + 1] < HOPELESS);
}

static float score_second(const float *context)
{
    float sum = TREE_BASE;
    for (size_t i = 0; i < TREE_COUNT; i++) {
        const tree_node *node = &tree_nodes[tree_roots[i]];
        while (node->next > 0)
            node = &tree_nodes[tree_roots[i] + node->next + (context[node->number] > node->limit)];
        sum += node->limit;
    }
    return sum;
}

/* What an element is that holds no story. */
#define FURNITURE (KITH_ELEMENT_FURNITURE | KITH_ELEMENT_HIDDEN | KITH_ELEMENT_DIALOG)

/* Is the block in an element of one of the kinds? */
static bool is_within(const kith_page *page, const kith_block *block, unsigned kinds)
{
    uint32_t part = block->part;
    for (size_t level = 0; level < ANCESTORS_MAX && part > 0; level++) {
        if (page->parts[part].kinds & kinds)
            return true;
        part = page->parts[part].parent;
    }
    return false;
}

/* Is the block in an article beside others that are called the same, and no furniture of it? */
static bool is_entry(const kith_page_sums *sums, size_t i)
{
    const kith_block *block = &sums->page->blocks[i];
    uint32_t part = sums->parts[block->part].container;
    return part > 0 && sums->parts[part].alike > 1 && !is_within(sums->page, block, FURNITURE);
}

static bool *choose(const kith_page *page, kith_str headline, bool live, kith_arena *arena)
{
    kith_page_sums sums;
    kith_page_scores scores;
    float context[KITH_BLOCK_CONTEXT_COUNT];
    bool *kept = kith_arena_array(arena, bool, page->block_count), any = false;
    kith_page_sums_make(page, headline, arena, &sums);
    const float *first = score_first(&sums, arena);
    kith_page_scores_make(&sums, first, arena, &scores);
    for (size_t i = 0; i < page->block_count; i++) {
        if (is_hopeless(first, page->block_count, i) ||
            is_within(page, &page->blocks[i], KITH_ELEMENT_DIALOG))
            continue;
        kith_block_context_find(&sums, &scores, i, context);
        kept[i] = score_second(context) > KEPT_ABOVE || (live && is_entry(&sums, i));
        any |= kept[i] && i != sums.headline;
    }
    for (size_t i = 0; i < page->block_count && !any; i++)
        kept[i] = !is_within(page, &page->blocks[i], FURNITURE);
    return kept;
}

kith_str kith_main_text(const kith_page *page, kith_str headline, bool live, kith_arena *arena)
{
    return kith_page_text(page, choose(page, headline, live, arena), headline, arena);
}
