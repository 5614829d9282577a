/* extract/html/page.c - a web page as blocks of text, and which of them are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/page.h"

#include <stdlib.h>

/* A block this long is a paragraph, however it is marked up. */
#define PARAGRAPH_MIN 80

/* An article with this share of the text is the main text. */
#define MAIN_PERCENT 70

/* Where the suspect blocks are so many times the rest, suspicion is wrong. */
#define SUSPECT_SHARE 4

/* So many links in a row, of fewer words than a headline has, are a menu. */
#define MENU_RUN   3
#define MENU_WORDS 4

void kith_page_add_block(kith_page *page, kith_block block)
{
    page->blocks =
        kith_array_grow(page->blocks, &page->block_capacity, page->block_count + 1, sizeof block);
    page->blocks[page->block_count++] = block;
}

uint32_t kith_page_add_container(kith_page *page, uint32_t parent)
{
    page->containers = kith_array_grow(page->containers, &page->container_capacity,
                                       page->container_count + 1, sizeof parent);
    page->containers[page->container_count] = parent;
    return (uint32_t)page->container_count++;
}

static kith_str text_of(const kith_page *page, const kith_block *block)
{
    return kith_str_slice(kith_buffer_str(&page->text), block->start, block->end);
}

/* How much a block counts where the main text is looked for. */
static size_t weigh(const kith_block *block)
{
    size_t length = block->end - block->start;
    bool prose = block->linked * 2 < length && (block->paragraph || length >= PARAGRAPH_MIN);
    return prose ? length : 1;
}

/* The doubts that rule a block out on this page. */
static unsigned choose_doubts(const kith_page *page)
{
    size_t outside = 0, clean = 0;
    for (size_t i = 0; i < page->block_count; i++) {
        const kith_block *block = &page->blocks[i];
        if (!(block->doubts & KITH_BLOCK_FURNITURE))
            outside += weigh(block);
        if (!block->doubts)
            clean += weigh(block);
    }
    if (outside == 0)
        return 0;
    return clean >= (outside - clean) / SUSPECT_SHARE ? KITH_BLOCK_FURNITURE | KITH_BLOCK_SUSPECT
                                                      : KITH_BLOCK_FURNITURE;
}

/* The smallest container with most of the text that is left. */
static uint32_t choose_container(const kith_page *page, const bool *kept, kith_arena *arena)
{
    size_t *weights = kith_arena_array(arena, size_t, page->container_count);
    uint32_t chosen = 0;
    for (size_t i = 0; i < page->block_count; i++)
        if (kept[i])
            weights[page->blocks[i].container] += weigh(&page->blocks[i]);
    for (size_t i = page->container_count; i-- > 1;)
        weights[page->containers[i]] += weights[i];
    for (uint32_t i = 1; i < page->container_count; i++)
        if (weights[i] <= weights[chosen] && weights[i] * 100 >= weights[0] * MAIN_PERCENT)
            chosen = i;
    return chosen;
}

static void keep_container(const kith_page *page, uint32_t chosen, bool *kept, kith_arena *arena)
{
    bool *inside = kith_arena_array(arena, bool, page->container_count);
    for (uint32_t i = 0; i < page->container_count; i++)
        inside[i] = i == chosen || (i > 0 && inside[page->containers[i]]);
    for (size_t i = 0; i < page->block_count; i++)
        kept[i] = kept[i] && inside[page->blocks[i].container];
}

static bool is_short_link(const kith_page *page, const kith_block *block)
{
    kith_str text = text_of(page, block);
    size_t words = 1;
    for (size_t i = 0; i < text.len && words < MENU_WORDS; i++)
        words += text.ptr[i] == ' ';
    return words < MENU_WORDS && block->linked * 10 >= text.len * 9;
}

static void drop_menus(const kith_page *page, bool *kept)
{
    size_t first = 0, run = 0;
    for (size_t i = 0; i <= page->block_count; i++) {
        if (i < page->block_count && !kept[i])
            continue;
        if (i < page->block_count && is_short_link(page, &page->blocks[i])) {
            first = run++ ? first : i;
            continue;
        }
        if (run >= MENU_RUN)
            memset(kept + first, 0, i - first);
        run = 0;
    }
}

kith_str kith_page_text(const kith_page *page, kith_str headline, kith_arena *arena)
{
    bool *kept = kith_arena_array(arena, bool, page->block_count);
    unsigned doubts = choose_doubts(page);
    for (size_t i = 0; i < page->block_count; i++)
        kept[i] = !(page->blocks[i].doubts & doubts);
    keep_container(page, choose_container(page, kept, arena), kept, arena);
    drop_menus(page, kept);

    kith_buffer out = {0};
    bool said = headline.len == 0;
    for (size_t i = 0; i < page->block_count && !said; i++)
        said = kept[i] && kith_str_equal(text_of(page, &page->blocks[i]), headline);
    if (!said)
        kith_buffer_append(&out, headline);
    for (size_t i = 0; i < page->block_count; i++) {
        if (!kept[i])
            continue;
        if (out.len > 0)
            kith_buffer_append(&out, KITH_STR("\n\n"));
        kith_buffer_append(&out, text_of(page, &page->blocks[i]));
    }
    kith_str text = kith_arena_copy(arena, kith_buffer_str(&out));
    kith_buffer_clear(&out);
    return text;
}

void kith_page_clear(kith_page *page)
{
    if (!page)
        return;
    kith_buffer_clear(&page->text);
    free(page->blocks);
    free(page->containers);
    *page = (kith_page){0};
}
