/* extract/html/main_text.c - which blocks of a web page are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/main_text.h"

#include <stdbool.h>

#include "extract/html/element.h"

/* static const int8_t first_weights[], second_weights[]: by feature, in units of WEIGHT_UNIT. */
#include "main_text_weights.inc"

static float weigh(const kith_block_features *features, const int8_t *weights)
{
    float sum = 0;
    for (size_t i = 0; i < features->count; i++)
        sum += features->at[i].value * (float)weights[features->at[i].number];
    return sum * WEIGHT_UNIT;
}

void kith_main_text_score(const kith_page_sums *sums, float *first, float *second,
                          kith_arena *arena)
{
    kith_block_features features;
    for (size_t i = 0; i < sums->page->block_count; i++) {
        kith_block_features_find(sums, i, &features);
        first[i] = weigh(&features, first_weights);
    }
    kith_page_scores scores;
    kith_page_scores_make(sums, first, arena, &scores);
    for (size_t i = 0; i < sums->page->block_count; i++) {
        kith_block_features_find(sums, i, &features);
        kith_block_features_add_scores(sums, &scores, i, &features);
        second[i] = weigh(&features, second_weights);
    }
}

/* Is the block in navigation, a footer or the like? */
static bool is_furniture(const kith_page *page, const kith_block *block)
{
    for (uint32_t part = block->part; part > 0; part = page->parts[part].parent)
        if (page->parts[part].kinds & (KITH_ELEMENT_FURNITURE | KITH_ELEMENT_HIDDEN))
            return true;
    return false;
}

static bool *choose(const kith_page *page, kith_str headline, kith_arena *arena)
{
    kith_page_sums sums;
    kith_page_sums_make(page, headline, arena, &sums);
    float *first = kith_arena_array(arena, float, page->block_count);
    float *second = kith_arena_array(arena, float, page->block_count);
    bool *kept = kith_arena_array(arena, bool, page->block_count);
    kith_main_text_score(&sums, first, second, arena);
    size_t text = 0;
    for (size_t i = 0; i < page->block_count; i++) {
        kept[i] = second[i] > 0;
        text += kept[i] ? page->blocks[i].end - page->blocks[i].start : 0;
    }
    for (size_t i = 0; i < page->block_count && text == 0; i++)
        kept[i] = !is_furniture(page, &page->blocks[i]);
    return kept;
}

kith_str kith_main_text(const kith_page *page, kith_str headline, kith_arena *arena)
{
    const bool *kept = choose(page, headline, arena);
    kith_buffer out = {0};
    bool said = headline.len == 0;
    for (size_t i = 0; i < page->block_count && !said; i++)
        said = kept[i] && kith_str_equal(kith_page_block_text(page, i), headline);
    if (!said)
        kith_buffer_append(&out, headline);
    for (size_t i = 0; i < page->block_count; i++) {
        if (!kept[i])
            continue;
        if (out.len > 0)
            kith_buffer_append(&out, KITH_STR("\n\n"));
        kith_buffer_append(&out, kith_page_block_text(page, i));
    }
    kith_str text = kith_arena_copy(arena, kith_buffer_str(&out));
    kith_buffer_clear(&out);
    return text;
}
