/* extract/html/page_sums.c - blocks summed up by element, and seen from headline and headings. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/page_sums.h"

#include <math.h>

#include "extract/base/hash.h"
#include "extract/html/element.h"
#include "extract/html/word_bag.h"

/* A block this long is a paragraph, however it is marked up. */
#define PARAGRAPH_MIN 80

/* A longer block is told by its words alone. */
#define WHOLE_MAX 40

/* A block this long is not said twice by chance. */
#define REPEATED_MIN 20

/* The lead: so many paragraphs, of so many blocks after the headline. */
#define LEAD_PARAGRAPHS 2
#define LEAD_REACH      12

double kith_log_of(size_t number)
{
    return log2((double)number + 1);
}

static bool is_prose(const kith_page *page, const kith_block *block)
{
    size_t length = kith_block_length(block);
    return block->linked * 2 < length &&
           ((page->parts[block->part].kinds & KITH_ELEMENT_PARAGRAPH) || length >= PARAGRAPH_MIN);
}

static bool is_heading(const kith_page *page, size_t i)
{
    return page->parts[page->blocks[i].part].kinds & KITH_ELEMENT_HEADING;
}

static void sum_parts(kith_page_sums *out)
{
    const kith_page *page = out->page;
    for (size_t i = 0; i < page->block_count; i++) {
        const kith_block *block = &page->blocks[i];
        kith_part_sums *part = &out->parts[block->part];
        size_t length = kith_block_length(block);
        out->blocks[i].place = part->blocks++;
        part->text += length;
        part->linked += block->linked;
        part->prose += is_prose(page, block) ? length : 0;
        part->said += out->blocks[i].said;
        part->headings += is_heading(page, i);
        part->linked_headings += is_heading(page, i) && block->linked * 2 > length;
    }
    for (size_t i = page->part_count; i-- > 1;) {
        kith_part_sums *part = &out->parts[i], *around = &out->parts[page->parts[i].parent];
        around->text += part->text;
        around->linked += part->linked;
        around->prose += part->prose;
        around->said += part->said;
        around->blocks += part->blocks;
        around->headings += part->headings;
        around->linked_headings += part->linked_headings;
    }
}

static void find_containers(kith_page_sums *out)
{
    for (uint32_t i = 1; i < out->page->part_count; i++) {
        const kith_part *part = &out->page->parts[i];
        bool own = part->kinds & KITH_ELEMENT_CONTAINER;
        out->parts[i].container = own ? i : out->parts[part->parent].container;
        out->containers += own;
    }
}

/* Among those with as much, the inner. */
static void find_main(kith_page_sums *out)
{
    for (uint32_t i = 1; i < out->page->part_count; i++)
        if (out->parts[i].container == i &&
            (out->main == 0 || out->parts[i].prose >= out->parts[out->main].prose))
            out->main = i;
}

static uint64_t name_of(const kith_page *page, uint32_t i)
{
    const kith_part *part = &page->parts[i];
    uint64_t name = kith_hash_number(part->parent, part->tag);
    for (size_t j = 0; j < part->word_count; j++)
        name = kith_hash_number(name, page->words[part->first_word + j]);
    return name;
}

/* Find the elements beside one another that have one tag and class. */
static void find_alike(kith_arena *arena, kith_page_sums *out)
{
    const kith_page *page = out->page;
    size_t room = 16;
    while (room < page->part_count * 2)
        room *= 2;
    uint32_t *firsts = kith_arena_array(arena, uint32_t, room);
    uint64_t *names = kith_arena_array(arena, uint64_t, page->part_count);
    for (uint32_t i = 1; i < page->part_count; i++) {
        names[i] = name_of(page, i);
        size_t slot = names[i] & (room - 1);
        while (firsts[slot] && names[firsts[slot]] != names[i])
            slot = (slot + 1) & (room - 1);
        if (!firsts[slot])
            firsts[slot] = i;
        out->parts[i].first_alike = firsts[slot];
        out->parts[firsts[slot]].alike++;
    }
    for (uint32_t i = 1; i < page->part_count; i++)
        out->parts[i].alike = out->parts[out->parts[i].first_alike].alike;
}

/* The first <h1> in an article, else the first, else the first block that says the headline. */
static size_t find_headline(const kith_page_sums *sums, kith_str headline)
{
    const kith_page *page = sums->page;
    size_t heading = page->block_count, said = page->block_count;
    for (size_t i = page->block_count; i-- > 0;) {
        uint32_t part = page->blocks[i].part;
        if ((page->parts[part].kinds & KITH_ELEMENT_HEADLINE) &&
            (heading == page->block_count || sums->parts[part].container ||
             !sums->parts[page->blocks[heading].part].container))
            heading = i;
        if (headline.len > 0 && kith_str_equal(kith_page_block_text(page, i), headline))
            said = i;
    }
    return heading < page->block_count ? heading : said;
}

static kith_way way_between(const kith_page *page, uint32_t from, uint32_t to)
{
    kith_way way = {0, 0};
    while (from != to && way.up < KITH_LEVELS_MAX && way.down < KITH_LEVELS_MAX) {
        uint16_t from_depth = page->parts[from].depth, to_depth = page->parts[to].depth;
        if (from_depth >= to_depth) {
            from = page->parts[from].parent;
            way.up++;
        }
        if (to_depth >= from_depth) {
            to = page->parts[to].parent;
            way.down++;
        }
    }
    return way;
}

/* Find the blocks that say what an earlier one says; menus of single words are not meant. */
static void find_repeats(kith_arena *arena, kith_page_sums *out)
{
    const kith_page *page = out->page;
    size_t room = 16;
    while (room < page->block_count * 2)
        room *= 2;
    uint64_t *seen = kith_arena_array(arena, uint64_t, room);
    for (size_t i = 0; i < page->block_count; i++) {
        kith_str text = kith_page_block_text(page, i);
        if (text.len < REPEATED_MIN)
            continue;
        uint64_t hash = kith_hash(text.ptr, text.len, 3);
        size_t slot = hash & (room - 1);
        while (seen[slot] && seen[slot] != hash)
            slot = (slot + 1) & (room - 1);
        out->blocks[i].repeated = seen[slot] == hash;
        seen[slot] = hash;
    }
}

static void find_ways(kith_page_sums *out)
{
    const kith_page *page = out->page;
    size_t heading = page->block_count;
    for (size_t i = 0; i < page->block_count; i++) {
        kith_block_sums *block = &out->blocks[i];
        uint32_t part = page->blocks[i].part;
        block->heading = (uint32_t)heading;
        if (heading < page->block_count)
            block->to_heading = way_between(page, page->blocks[heading].part, part);
        if (out->headline < page->block_count)
            block->to_headline = way_between(page, page->blocks[out->headline].part, part);
        if (is_heading(page, i))
            heading = i;
    }
}

static void hash_words(kith_str text, kith_block_sums *out)
{
    size_t at = 0, end = text.len;
    out->first = kith_page_word_next(text, &at).hash;
    out->second = kith_page_word_next(text, &at).hash;
    while (end > 0 && !kith_byte_is_space(text.ptr[end - 1]))
        end--;
    out->last = kith_page_word_next(text, &end).hash;
    if (text.len > WHOLE_MAX)
        return;
    for (at = 0; at < text.len;)
        out->whole = kith_hash_number(out->whole, kith_page_word_next(text, &at).hash);
}

/* The words of the headline, and of those of the lead too. */
static void fill_bags(const kith_page_sums *sums, kith_str headline, kith_word_bag *said,
                      kith_word_bag *known)
{
    const kith_page *page = sums->page;
    size_t begin = sums->headline, found = 0;
    kith_word_bag_add(said, headline);
    kith_word_bag_add(known, headline);
    if (begin == page->block_count)
        return;
    kith_word_bag_add(said, kith_page_block_text(page, begin));
    kith_word_bag_add(known, kith_page_block_text(page, begin));
    uint32_t container = sums->parts[page->blocks[begin].part].container;
    for (size_t i = begin + 1;
         i < page->block_count && i <= begin + LEAD_REACH && found < LEAD_PARAGRAPHS; i++) {
        const kith_block *block = &page->blocks[i];
        if (!is_prose(page, block) || sums->parts[block->part].container != container)
            continue;
        kith_word_bag_add(known, kith_page_block_text(page, i));
        found++;
    }
}

static void count_word(kith_page_word word, bool begins, const kith_word_bag *said,
                       const kith_word_bag *known, kith_block_sums *block)
{
    if (word.length < KITH_WORD_LONG)
        return;
    block->said += kith_word_bag_has(said, word.hash);
    /* A capital at the beginning is no sign of a name. */
    if (word.capital && !begins) {
        block->names++;
        block->known += kith_word_bag_has(known, word.hash);
    }
}

static void count_words(kith_str headline, kith_page_sums *out)
{
    const kith_page *page = out->page;
    kith_word_bag said = {0}, known = {0};
    fill_bags(out, headline, &said, &known);
    for (size_t i = 0; i < page->block_count; i++) {
        kith_block_sums *block = &out->blocks[i];
        kith_str text = kith_page_block_text(page, i);
        hash_words(text, block);
        for (size_t at = 0, count = 0; at < text.len && count < UINT16_MAX; count++)
            count_word(kith_page_word_next(text, &at), count == 0, &said, &known, block);
    }
}

void kith_page_sums_make(const kith_page *page, kith_str headline, kith_arena *arena,
                         kith_page_sums *out)
{
    *out = (kith_page_sums){
        .page = page,
        .parts = kith_arena_array(arena, kith_part_sums, page->part_count),
        .blocks = kith_arena_array(arena, kith_block_sums, page->block_count),
    };
    find_containers(out);
    out->headline = find_headline(out, headline);
    count_words(headline, out);
    sum_parts(out);
    find_main(out);
    find_alike(arena, out);
    find_repeats(arena, out);
    find_ways(out);
}
