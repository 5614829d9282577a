/* extract/html/page.h - a web page as blocks of text in the tree of its elements. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_PAGE_H
#define KITH_EXTRACT_HTML_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"

/** Behind so many blocks, or elements, text goes to the last one: no page of people has as many. */
#define KITH_PAGE_BLOCKS_MAX 100000

/** An element that parts blocks. */
typedef struct kith_part {
    uint32_t parent;     /* of a smaller index; 0, the whole page, is its own */
    uint32_t first_word; /* words[first_word, first_word + word_count) of the page */
    uint16_t word_count;
    uint16_t depth; /* how many parts are around it, at most 65,535 */
    uint32_t kinds; /* of kith_element_kind */
    uint32_t tag;   /* hash of its name */
} kith_part;

/** A heading, paragraph, list item or row of a table: bytes [start, end) of the page's text. */
typedef struct kith_block {
    size_t start, end;
    size_t linked; /* how many of its bytes are in links */
    uint32_t part; /* the innermost around it */
} kith_block;

/** Caller's storage; {0} is empty. Blocks are in order and apart. */
typedef struct kith_page {
    kith_buffer text;
    kith_block *blocks;
    size_t block_count, block_capacity;
    kith_part *parts; /* a part comes before those in it */
    size_t part_count, part_capacity;
    uint32_t *words; /* hashes of the words of class, id and the like, in lower case */
    size_t word_count, word_capacity;
} kith_page;

void kith_page_add_block(kith_page *page, kith_block block);

/**
 * Add an element in the part `parent`; returns the index of its part. The first one added is the
 * whole page.
 */
uint32_t kith_page_add_part(kith_page *page, uint32_t parent, const char *tag, unsigned kinds);

/** Add the words of `attribute`, such as a class, to the last part added; it may be NULL. */
void kith_page_add_words(kith_page *page, const char *attribute);

/** How many bytes of text a block has. */
static inline size_t kith_block_length(const kith_block *block)
{
    return block->end - block->start;
}

/** The text of a block, borrowed. */
kith_str kith_page_block_text(const kith_page *page, size_t block);

/**
 * The blocks that are `kept` (NULL: all), a block a line with blank lines between, in `arena`. A
 * `headline` that is not empty, and that no block says, comes first.
 */
kith_str kith_page_text(const kith_page *page, const bool *kept, kith_str headline,
                        kith_arena *arena);

/** Free what it holds. Accepts NULL. */
void kith_page_clear(kith_page *page);

#endif
