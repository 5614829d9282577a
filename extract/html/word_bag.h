/* extract/html/word_bag.h - words of a web page as hashes, and a small set of them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_WORD_BAG_H
#define KITH_EXTRACT_HTML_WORD_BAG_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/str.h"

/** A word of fewer bytes tells nothing of what a text is about. */
#define KITH_WORD_LONG 4

typedef struct kith_page_word {
    uint64_t hash; /* in lower case, without marks, digits all alike; 0: no letter or digit */
    size_t length; /* bytes that are hashed, at most 16 */
    bool capital;  /* begins with A to Z */
} kith_page_word;

/** The word from `*at` on, which is then behind it; what is behind an apostrophe is left out. */
kith_page_word kith_page_word_next(kith_str text, size_t *at);

/** Caller's storage; {0} is empty. Has room for some 400 words, further ones are left out. */
typedef struct kith_word_bag {
    uint64_t slots[512];
    size_t count;
} kith_word_bag;

/** Add the long words of `text`. */
void kith_word_bag_add(kith_word_bag *bag, kith_str text);

bool kith_word_bag_has(const kith_word_bag *bag, uint64_t hash);

#endif
