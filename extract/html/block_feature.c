/* extract/html/block_feature.c - a block by itself, beside others, and in its elements. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/block_feature.h"

#include <math.h>
#include <stdbool.h>

#include "extract/base/hash.h"
#include "extract/html/element.h"

/* Elements around a block that are looked at. */
#define ANCESTORS 12

/* Neighbours to either side. */
#define REACH 3

/* A block this long is a paragraph, however it is marked up. */
#define PARAGRAPH_MIN 80

/* What a feature is of; with where it was seen it makes the number. */
enum {
    BIAS,
    LENGTH,
    WORDS,
    LINKS,
    LENGTH_LINKS,
    ENDS,
    STOPS,
    COMMAS,
    DIGITS,
    CAPITALS,
    FIRST_WORD,
    FIRST_TWO,
    LAST_WORD,
    WHOLE,
    TAG,
    TAG_LENGTH,
    CLASS,
    TAG_AROUND,
    CLASS_AROUND,
    DEPTH,
    PLACE,
    PLACE_IN_PART,
    HEADLINE,
    PART_SHARE,
    PART_LINKS,
    PART_PROSE,
    PART_BLOCKS,
    CONTAINER,
    CONTAINER_SHARE,
    PAGE,
    NEIGHBOUR,
};

static void add_value(kith_block_features *out, unsigned kind, uint64_t what, double value)
{
    if (out->count == KITH_BLOCK_FEATURE_MAX || value <= 0)
        return;
    uint64_t hash = kith_hash_number(what, kind + 1);
    out->at[out->count++] =
        (kith_block_feature){(uint16_t)(hash & (KITH_BLOCK_FEATURE_SPACE - 1)), (float)value};
}

static void add(kith_block_features *out, unsigned kind, uint64_t what)
{
    add_value(out, kind, what, 1);
}

/* A number as a share of the two whole numbers around it, so that what is learned of it is a line
 * through points. `where` tells apart what is of one kind; numbers are cut to [0, 30]. */
static void add_number(kith_block_features *out, unsigned kind, uint64_t where, double number)
{
    double cut = number < 0 ? 0 : number > 30 ? 30 : number;
    double below = floor(cut);
    add_value(out, kind, where * 64 + (uint64_t)below, 1 - (cut - below));
    add_value(out, kind, where * 64 + (uint64_t)below + 1, cut - below);
}

static double log_of(size_t number)
{
    return log2((double)number + 1);
}

/* A share of at most 1 as a number up to 8. */
static double share_of(size_t part, size_t whole)
{
    return whole ? 8 * (double)part / (double)whole : 0;
}

static size_t length_of(const kith_block *block)
{
    return block->end - block->start;
}

static bool is_prose(const kith_page *page, const kith_block *block)
{
    size_t length = length_of(block);
    return block->linked * 2 < length &&
           ((page->parts[block->part].kinds & KITH_ELEMENT_PARAGRAPH) || length >= PARAGRAPH_MIN);
}

static void sum_parts(const kith_page *page, kith_page_sums *out)
{
    for (size_t i = 0; i < page->block_count; i++) {
        const kith_block *block = &page->blocks[i];
        out->place[i] = out->blocks[block->part]++;
        out->text[block->part] += length_of(block);
        out->linked[block->part] += block->linked;
        out->prose[block->part] += is_prose(page, block) ? length_of(block) : 0;
    }
    for (size_t i = page->part_count; i-- > 1;) {
        uint32_t parent = page->parts[i].parent;
        out->text[parent] += out->text[i];
        out->linked[parent] += out->linked[i];
        out->prose[parent] += out->prose[i];
        out->blocks[parent] += out->blocks[i];
    }
}

static void find_containers(const kith_page *page, kith_page_sums *out)
{
    for (uint32_t i = 1; i < page->part_count; i++) {
        bool own = page->parts[i].kinds & KITH_ELEMENT_CONTAINER;
        out->container[i] = own ? i : out->container[page->parts[i].parent];
        out->containers += own;
        /* Among those with as much, the inner. */
        if (own && (out->main == 0 || out->prose[i] >= out->prose[out->main]))
            out->main = i;
    }
}

/* The first <h1> in an article, else the first, else the first block that says the headline. */
static size_t find_headline(const kith_page_sums *sums, kith_str headline)
{
    const kith_page *page = sums->page;
    size_t heading = page->block_count, said = page->block_count;
    for (size_t i = page->block_count; i-- > 0;) {
        bool is_heading = page->parts[page->blocks[i].part].kinds & KITH_ELEMENT_HEADLINE;
        if (is_heading && (heading == page->block_count || sums->container[page->blocks[i].part] ||
                           !sums->container[page->blocks[heading].part]))
            heading = i;
        if (headline.len > 0 && kith_str_equal(kith_page_block_text(page, i), headline))
            said = i;
    }
    return heading < page->block_count ? heading : said;
}

void kith_page_sums_make(const kith_page *page, kith_str headline, kith_arena *arena,
                         kith_page_sums *out)
{
    *out = (kith_page_sums){
        .page = page,
        .text = kith_arena_array(arena, size_t, page->part_count),
        .linked = kith_arena_array(arena, size_t, page->part_count),
        .prose = kith_arena_array(arena, size_t, page->part_count),
        .blocks = kith_arena_array(arena, uint32_t, page->part_count),
        .container = kith_arena_array(arena, uint32_t, page->part_count),
        .place = kith_arena_array(arena, uint32_t, page->block_count),
        .headline = page->block_count,
    };
    sum_parts(page, out);
    find_containers(page, out);
    out->headline = find_headline(out, headline);
}

/* The word from `*at` on, in lower case, hashed; 0 when there is none. */
static uint64_t next_word(kith_str text, size_t *at)
{
    char word[16];
    size_t length = 0;
    while (*at < text.len && kith_byte_is_space(text.ptr[*at]))
        ++*at;
    for (; *at < text.len && !kith_byte_is_space(text.ptr[*at]); ++*at) {
        char c = text.ptr[*at];
        if (length < sizeof word && c != ':' && c != '.' && c != ',')
            word[length++] = (char)(c >= 'A' && c <= 'Z'   ? c - 'A' + 'a'
                                    : c >= '0' && c <= '9' ? '0'
                                                           : c);
    }
    return length ? kith_hash(word, length, 2) : 0;
}

static void add_words(kith_str text, kith_block_features *out)
{
    size_t at = 0, count = 0;
    uint64_t first = next_word(text, &at), second = next_word(text, &at), last = 0;
    add(out, FIRST_WORD, first);
    add(out, FIRST_TWO, kith_hash_number(first, second));
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == ' ';
    for (at = text.len; at > 0 && !kith_byte_is_space(text.ptr[at - 1]);)
        at--;
    last = next_word(text, &at);
    add(out, LAST_WORD, last);
    if (text.len <= 40)
        add(out, WHOLE, kith_hash(text.ptr, text.len, 3));
    add_number(out, WORDS, 0, log_of(count) * 1.5);
}

typedef struct marks {
    size_t stops, commas, digits, capitals;
} marks;

static marks count_marks(kith_str text)
{
    marks found = {0};
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool ends =
            i + 1 == text.len || kith_byte_is_space(text.ptr[i + 1]) || text.ptr[i + 1] == '"';
        found.stops += ends && (c == '.' || c == '!' || c == '?');
        found.commas += c == ',';
        found.digits += c >= '0' && c <= '9';
        found.capitals += c >= 'A' && c <= 'Z';
    }
    return found;
}

static void add_text(const kith_page *page, size_t i, kith_block_features *out)
{
    const kith_block *block = &page->blocks[i];
    kith_str text = kith_page_block_text(page, i);
    marks found = count_marks(text);
    double length = log_of(text.len), links = share_of(block->linked, text.len) / 2;
    unsigned tag = page->parts[block->part].tag;
    char end = text.ptr[text.len - 1];
    add_number(out, LENGTH, 0, length * 1.5);
    add_number(out, LINKS, 0, links);
    add_number(out, LENGTH_LINKS, (uint64_t)(links + 0.5), length);
    add_number(out, TAG_LENGTH, tag, length / 1.5);
    add(out, ENDS, (unsigned char)end);
    add_number(out, ENDS, 256u + (unsigned char)end, length);
    add_number(out, STOPS, 0, log_of(found.stops) * 2);
    add_number(out, STOPS, 1, share_of(found.stops * 64, text.len));
    add_number(out, COMMAS, 0, log_of(found.commas) * 2);
    add_number(out, DIGITS, 0, share_of(found.digits, text.len));
    add_number(out, CAPITALS, 0, share_of(found.capitals, text.len));
    add_words(text, out);
}

/* What the elements around a block are called. */
static void add_elements(const kith_page *page, size_t i, kith_block_features *out)
{
    uint32_t at = page->blocks[i].part;
    for (size_t level = 0; level < ANCESTORS; level++) {
        const kith_part *part = &page->parts[at];
        size_t near = level < 3 ? level : 3;
        add(out, TAG, kith_hash_number(part->tag, near));
        add(out, TAG_AROUND, part->tag);
        if (part->kinds & KITH_ELEMENT_HIDDEN)
            add(out, TAG_AROUND, 1);
        for (size_t j = 0; j < part->word_count && j < 8; j++) {
            uint32_t word = page->words[part->first_word + j];
            if (level < 2)
                add(out, CLASS, kith_hash_number(word, level));
            add(out, CLASS_AROUND, word);
        }
        if (at == 0)
            break;
        at = part->parent;
    }
    add_number(out, DEPTH, 0, page->parts[page->blocks[i].part].depth);
}

/* How much of the page, and of what kind, is in the elements around a block. */
static void add_shares(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    const kith_page *page = sums->page;
    uint32_t at = page->blocks[i].part;
    for (size_t level = 0; level < 5; level++) {
        add_number(out, PART_SHARE, level, share_of(sums->prose[at], sums->prose[0]));
        add_number(out, PART_LINKS, level, share_of(sums->linked[at], sums->text[at]));
        add_number(out, PART_PROSE, level, share_of(sums->prose[at], sums->text[at]));
        add_number(out, PART_BLOCKS, level, log_of(sums->blocks[at]));
        if (at == 0)
            break;
        at = page->parts[at].parent;
    }
    uint32_t container = sums->container[page->blocks[i].part];
    uint64_t which = container == 0 ? 0 : container == sums->main ? 1 : 2;
    add_number(out, CONTAINER, which, log_of(sums->containers) * 2);
    add_number(out, CONTAINER_SHARE, which, share_of(sums->prose[container], sums->prose[0]));
}

static void add_place(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    const kith_page *page = sums->page;
    add_number(out, PLACE, 0, share_of(i, page->block_count) * 2);
    add_number(out, PLACE, 1, share_of(page->blocks[i].start, page->text.len) * 2);
    add_number(out, PLACE, 2, log_of(page->block_count - i) * 2);
    add_number(out, PLACE_IN_PART, 0, sums->place[i]);
    add_number(out, PAGE, 0, log_of(page->block_count));
    add_number(out, PAGE, 1, log_of(page->text.len));
    if (sums->headline == page->block_count)
        add(out, HEADLINE, 0);
    else if (i == sums->headline)
        add(out, HEADLINE, 1);
    else if (i > sums->headline)
        add_number(out, HEADLINE, 1, log_of(i - sums->headline) * 2);
    else
        add_number(out, HEADLINE, 2, log_of(sums->headline - i) * 2);
    if (sums->headline < page->block_count)
        add(out, HEADLINE,
            4096 + (sums->container[page->blocks[sums->headline].part] ==
                    sums->container[page->blocks[i].part]));
}

static void add_neighbours(const kith_page *page, size_t i, kith_block_features *out)
{
    for (int offset = -REACH; offset <= REACH; offset++) {
        size_t at = i + (size_t)offset;
        uint64_t where = (uint64_t)(offset + REACH) * 8;
        if (offset == 0)
            continue;
        if (at >= page->block_count) {
            add(out, NEIGHBOUR, 1000000 + where);
            continue;
        }
        const kith_block *block = &page->blocks[at];
        add_number(out, NEIGHBOUR, where, log_of(length_of(block)));
        add_number(out, NEIGHBOUR, where + 1, share_of(block->linked, length_of(block)) / 2);
        add(out, NEIGHBOUR, kith_hash_number(page->parts[block->part].tag, where));
        if (block->part == page->blocks[i].part)
            add(out, NEIGHBOUR, 1000001 + where);
    }
}

void kith_block_features_find(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    out->count = 0;
    add(out, BIAS, 0);
    add_text(sums->page, i, out);
    add_place(sums, i, out);
    add_shares(sums, i, out);
    add_neighbours(sums->page, i, out);
    add_elements(sums->page, i, out);
}
