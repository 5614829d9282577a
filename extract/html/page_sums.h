/* extract/html/page_sums.h - what the blocks and elements of a web page add up to. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_PAGE_SUMS_H
#define KITH_EXTRACT_HTML_PAGE_SUMS_H

#include "extract/html/page.h"

/** No way between two elements is told beyond so many levels. */
#define KITH_LEVELS_MAX 12

/** From one element up to the innermost around both, and down to the other. */
typedef struct kith_way {
    uint8_t up, down; /* levels, at most KITH_LEVELS_MAX */
} kith_way;

typedef struct kith_part_sums {
    size_t text, linked, prose;  /* bytes of its blocks, in links, in paragraphs */
    size_t said;                 /* words of the headline in them */
    uint32_t blocks, headings;   /* how many are in it */
    uint32_t linked_headings;    /* of headings, those that are links */
    uint32_t container;          /* the innermost article or main part around; 0: none */
    uint32_t alike, first_alike; /* how many beside it, with it, are called the same; the first */
} kith_part_sums;

typedef struct kith_block_sums {
    uint64_t whole, first, second, last; /* hashes of the text, when short, and of words; 0: none */
    uint32_t place;                      /* which one of its part's it is */
    uint32_t heading;                    /* index of the heading before it; block_count: none */
    kith_way to_headline, to_heading;
    uint16_t said, names, known; /* words of the headline; names, and those in headline or lead */
    bool repeated;               /* its text stands earlier on the page */
} kith_block_sums;

/** Caller's storage; all lives in the arena. */
typedef struct kith_page_sums {
    const kith_page *page;
    kith_part_sums *parts;
    kith_block_sums *blocks;
    uint32_t main;     /* the container with most prose */
    size_t containers; /* how many there are */
    size_t headline;   /* index of the block that says the headline; block_count: none */
} kith_page_sums;

/** Add up `page`, which is borrowed; `headline` may be empty. Time: O(bytes + parts). */
void kith_page_sums_make(const kith_page *page, kith_str headline, kith_arena *arena,
                         kith_page_sums *out);

/** log2(number + 1). */
double kith_log_of(size_t number);

#endif
