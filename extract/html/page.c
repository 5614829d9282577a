/* extract/html/page.c - a web page as blocks of text in the tree of its elements. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/page.h"

#include <stdlib.h>

#include "extract/base/hash.h"

/* Of one class or id attribute. */
#define WORDS_MAX       16
#define WORD_LENGTH_MAX 24

void kith_page_add_block(kith_page *page, kith_block block)
{
    if (page->block_count == KITH_PAGE_BLOCKS_MAX) {
        kith_block *last = &page->blocks[page->block_count - 1];
        last->end = block.end;
        last->linked += block.linked;
        return;
    }
    page->blocks =
        kith_array_grow(page->blocks, &page->block_capacity, page->block_count + 1, sizeof block);
    page->blocks[page->block_count++] = block;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static void add_word(kith_page *page, const char *word, size_t length)
{
    char lower[WORD_LENGTH_MAX];
    size_t kept = length < WORD_LENGTH_MAX ? length : WORD_LENGTH_MAX;
    for (size_t i = 0; i < kept; i++)
        lower[i] = (char)(is_upper(word[i]) ? word[i] - 'A' + 'a' : word[i]);
    page->words =
        kith_array_grow(page->words, &page->word_capacity, page->word_count + 1, sizeof(uint32_t));
    page->words[page->word_count++] = (uint32_t)kith_hash(lower, kept, 0);
}

uint32_t kith_page_add_part(kith_page *page, uint32_t parent, const char *tag, unsigned kinds)
{
    if (page->part_count == KITH_PAGE_BLOCKS_MAX)
        return parent;
    page->parts =
        kith_array_grow(page->parts, &page->part_capacity, page->part_count + 1, sizeof(kith_part));
    uint16_t above = page->part_count ? page->parts[parent].depth : 0;
    page->parts[page->part_count] = (kith_part){
        .parent = parent,
        .first_word = (uint32_t)page->word_count,
        .depth = (uint16_t)(above + (page->part_count && above < UINT16_MAX)),
        .kinds = kinds,
        .tag = (uint32_t)kith_hash(tag, strlen(tag), 1),
    };
    return (uint32_t)page->part_count++;
}

/* A word ends at what is no letter, and before a capital: "cookieBanner". */
void kith_page_add_words(kith_page *page, const char *attribute)
{
    const char *at = attribute ? attribute : "";
    kith_part *part = &page->parts[page->part_count - 1];
    for (size_t count = 0; *at && count < WORDS_MAX;) {
        const char *end = at + 1;
        if (is_letter(*at)) {
            while (is_letter(*end) && (is_upper(end[-1]) || !is_upper(*end)))
                end++;
            add_word(page, at, (size_t)(end - at));
            count++;
        }
        at = end;
    }
    part->word_count = (uint16_t)(page->word_count - part->first_word);
}

kith_str kith_page_block_text(const kith_page *page, size_t block)
{
    return kith_str_slice(kith_buffer_str(&page->text), page->blocks[block].start,
                          page->blocks[block].end);
}

kith_str kith_page_text(const kith_page *page, const bool *kept, kith_str headline,
                        kith_arena *arena)
{
    kith_buffer out = {0};
    bool said = headline.len == 0;
    for (size_t i = 0; i < page->block_count && !said; i++)
        said = (!kept || kept[i]) && kith_str_equal(kith_page_block_text(page, i), headline);
    if (!said)
        kith_buffer_append(&out, headline);
    for (size_t i = 0; i < page->block_count; i++) {
        if (kept && !kept[i])
            continue;
        if (out.len > 0)
            kith_buffer_append(&out, KITH_STR("\n\n"));
        kith_buffer_append(&out, kith_page_block_text(page, i));
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
    free(page->parts);
    free(page->words);
    *page = (kith_page){0};
}
