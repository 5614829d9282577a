/* extract/html/page.h - a web page as blocks of text, and which of them are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_PAGE_H
#define KITH_EXTRACT_HTML_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"

/** Why a block is probably not the page's text; bits. */
typedef enum kith_block_doubt {
    KITH_BLOCK_FURNITURE = 1, /* navigation, header, footer, aside */
    KITH_BLOCK_SUSPECT = 2,   /* in a form, hidden, or of a class such as "cookie-banner" */
} kith_block_doubt;

/** A heading, paragraph, list item or cell: bytes [start, end) of the page's text. */
typedef struct kith_block {
    size_t start, end;
    size_t linked;      /* how many of its bytes are in links */
    uint32_t container; /* index of the article or main part around it; 0 is the whole page */
    unsigned doubts;    /* of kith_block_doubt */
    bool paragraph;     /* marked up as one */
} kith_block;

/** Caller's storage; {0} is empty. Blocks are in order and apart. */
typedef struct kith_page {
    kith_buffer text;
    kith_block *blocks;
    size_t block_count, block_capacity;
    uint32_t *containers; /* the container around each, of a smaller index; 0 is around itself */
    size_t container_count, container_capacity;
} kith_page;

void kith_page_add_block(kith_page *page, kith_block block);

/** Add a container in `parent`; returns its index. The first one added is the whole page. */
uint32_t kith_page_add_container(kith_page *page, uint32_t parent);

/**
 * The main text, a block a line with blank lines between, in `arena`.
 *
 * Furniture is left out, and what is suspect unless that is nearly all of the text; where an
 * article holds most of the text, so is what is around it; so are runs of short links. When
 * `headline` is not empty and no block says it, it comes first.
 */
kith_str kith_page_text(const kith_page *page, kith_str headline, kith_arena *arena);

/** Free what it holds. Accepts NULL. */
void kith_page_clear(kith_page *page);

#endif
