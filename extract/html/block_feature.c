/* extract/html/block_feature.c - a block by itself, beside others, under headings, in elements. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/block_feature.h"

#include <math.h>
#include <stdbool.h>

#include "extract/base/hash.h"
#include "extract/html/element.h"

/* Of the words of an element's class and id. */
#define WORDS_MAX 8

/* Neighbours to either side. */
#define REACH 3

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
    PART_ALIKE,
    PART_HEADINGS,
    PART_LINKED_HEADINGS,
    PART_SAID,
    CONTAINER,
    CONTAINER_SHARE,
    PAGE,
    NEIGHBOUR,
    WAY,
    SAID,
    UNDER,
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

/* A share of at most 1 as a number up to 8. */
static double share_of(size_t part, size_t whole)
{
    return whole ? 8 * (double)part / (double)whole : 0;
}

static void add_words(kith_str text, const kith_block_sums *words, kith_block_features *out)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += text.ptr[i] == ' ';
    add(out, FIRST_WORD, words->first);
    add(out, FIRST_TWO, kith_hash_number(words->first, words->second));
    add(out, LAST_WORD, words->last);
    if (words->whole)
        add(out, WHOLE, words->whole);
    add_number(out, WORDS, 0, kith_log_of(count) * 1.5);
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

static void add_text(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    const kith_page *page = sums->page;
    const kith_block *block = &page->blocks[i];
    kith_str text = kith_page_block_text(page, i);
    marks found = count_marks(text);
    double length = kith_log_of(text.len), links = share_of(block->linked, text.len) / 2;
    unsigned tag = page->parts[block->part].tag;
    char end = text.ptr[text.len - 1];
    add_number(out, LENGTH, 0, length * 1.5);
    add_number(out, LINKS, 0, links);
    add_number(out, LENGTH_LINKS, (uint64_t)(links + 0.5), length);
    add_number(out, TAG_LENGTH, tag, length / 1.5);
    add(out, ENDS, (unsigned char)end);
    add_number(out, ENDS, 256u + (unsigned char)end, length);
    add_number(out, STOPS, 0, kith_log_of(found.stops) * 2);
    add_number(out, STOPS, 1, share_of(found.stops * 64, text.len));
    add_number(out, COMMAS, 0, kith_log_of(found.commas) * 2);
    add_number(out, DIGITS, 0, share_of(found.digits, text.len));
    add_number(out, CAPITALS, 0, share_of(found.capitals, text.len));
    add_words(text, &sums->blocks[i], out);
}

/* What the nearest elements around a block are called. */
static void add_elements(const kith_page *page, size_t i, kith_block_features *out)
{
    uint32_t at = page->blocks[i].part;
    for (size_t level = 0; level < 3; level++) {
        const kith_part *part = &page->parts[at];
        add(out, TAG, kith_hash_number(part->tag, level));
        for (size_t j = 0; j < part->word_count && j < WORDS_MAX && level < 2; j++)
            add(out, CLASS, kith_hash_number(page->words[part->first_word + j], level));
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
    const kith_part_sums *all = &sums->parts[0];
    uint32_t at = page->blocks[i].part;
    for (size_t level = 0; level < 5; level++) {
        const kith_part_sums *part = &sums->parts[at];
        add_number(out, PART_SHARE, level, share_of(part->prose, all->prose));
        add_number(out, PART_LINKS, level, share_of(part->linked, part->text));
        add_number(out, PART_PROSE, level, share_of(part->prose, part->text));
        add_number(out, PART_BLOCKS, level, kith_log_of(part->blocks));
        add_number(out, PART_ALIKE, level, kith_log_of(part->alike) * 2);
        add_number(out, PART_HEADINGS, level, kith_log_of(part->headings) * 2);
        add_number(out, PART_LINKED_HEADINGS, level, kith_log_of(part->linked_headings) * 2);
        add_number(out, PART_SAID, level, share_of(part->said * 16, part->text));
        if (at == 0)
            break;
        at = page->parts[at].parent;
    }
    uint32_t container = sums->parts[page->blocks[i].part].container;
    uint64_t which = container == 0 ? 0 : container == sums->main ? 1 : 2;
    add_number(out, CONTAINER, which, kith_log_of(sums->containers) * 2);
    add_number(out, CONTAINER_SHARE, which, share_of(sums->parts[container].prose, all->prose));
}

static void add_place(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    const kith_page *page = sums->page;
    add_number(out, PLACE, 0, share_of(i, page->block_count) * 2);
    add_number(out, PLACE, 1, share_of(page->blocks[i].start, page->text.len) * 2);
    add_number(out, PLACE, 2, kith_log_of(page->block_count - i) * 2);
    add_number(out, PLACE_IN_PART, 0, sums->blocks[i].place);
    add_number(out, PAGE, 0, kith_log_of(page->block_count));
    add_number(out, PAGE, 1, kith_log_of(page->text.len));
    if (sums->headline == page->block_count)
        add(out, HEADLINE, 0);
    else if (i == sums->headline)
        add(out, HEADLINE, 1);
    else if (i > sums->headline)
        add_number(out, HEADLINE, 1, kith_log_of(i - sums->headline) * 2);
    else
        add_number(out, HEADLINE, 2, kith_log_of(sums->headline - i) * 2);
    if (sums->headline < page->block_count)
        add(out, HEADLINE,
            4096 + (sums->parts[page->blocks[sums->headline].part].container ==
                    sums->parts[page->blocks[i].part].container));
}

/* Where the headline and the last heading stand from here, and what they say. */
static void add_headings(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    const kith_page *page = sums->page;
    const kith_block_sums *block = &sums->blocks[i];
    kith_way way = block->to_headline;
    if (sums->headline < page->block_count) {
        add_number(out, WAY, 0, way.up);
        add_number(out, WAY, 1, way.down);
        add(out, WAY, 4096u + 16u * way.up + way.down);
    }
    add_number(out, SAID, 0, kith_log_of(block->said) * 2);
    add_number(out, SAID, 1, kith_log_of(block->names - block->known) * 2);
    if (block->names)
        add_number(out, SAID, 2, share_of(block->known, block->names));
    if (block->repeated)
        add(out, SAID, 4096);
    if (block->heading == page->block_count)
        return;
    const kith_block *heading = &page->blocks[block->heading];
    const kith_block_sums *said = &sums->blocks[block->heading];
    uint64_t near = block->to_heading.up < 3 ? block->to_heading.up : 3;
    add_number(out, UNDER, near, kith_log_of(i - block->heading) * 2);
    add_number(out, UNDER, 8, block->to_heading.down);
    add_number(out, UNDER, 16 + near, share_of(heading->linked, kith_block_length(heading)));
    add(out, UNDER, kith_hash_number(page->parts[heading->part].tag, near));
    add(out, UNDER, kith_hash_number(said->first, 4 + (near > 2)));
    add(out, UNDER, kith_hash_number(said->last, 6 + (near > 2)));
    if (said->whole)
        add(out, UNDER, kith_hash_number(said->whole, 8 + (near > 2)));
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
        add_number(out, NEIGHBOUR, where, kith_log_of(kith_block_length(block)));
        add_number(out, NEIGHBOUR, where + 1,
                   share_of(block->linked, kith_block_length(block)) / 2);
        add(out, NEIGHBOUR, kith_hash_number(page->parts[block->part].tag, where));
        if (block->part == page->blocks[i].part)
            add(out, NEIGHBOUR, 1000001 + where);
    }
}

void kith_block_features_find(const kith_page_sums *sums, size_t i, kith_block_features *out)
{
    out->count = 0;
    add(out, BIAS, 0);
    add_text(sums, i, out);
    add_place(sums, i, out);
    add_headings(sums, i, out);
    add_shares(sums, i, out);
    add_neighbours(sums->page, i, out);
    add_elements(sums->page, i, out);
}

void kith_part_features_find(const kith_page *page, uint32_t part, kith_block_features *out)
{
    const kith_part *own = &page->parts[part];
    out->count = 0;
    add(out, TAG_AROUND, own->tag);
    if (own->kinds & KITH_ELEMENT_HIDDEN)
        add(out, TAG_AROUND, 1);
    for (size_t j = 0; j < own->word_count && j < WORDS_MAX; j++)
        add(out, CLASS_AROUND, page->words[own->first_word + j]);
}
