/* extract/html/word_bag.c - words of a web page as hashes, and a small set of them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/word_bag.h"

#include "extract/base/hash.h"

#define WORD_MAX 16
#define SLOTS    512
#define FULL     400

/* The letter or digit that stands for `c`; '\0' for a mark. */
static char fold(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    if (c >= '0' && c <= '9')
        return '0';
    return c && strchr(":.,;!?\"()[]", c) ? '\0' : c;
}

static bool is_apostrophe(kith_str text, size_t at)
{
    return text.ptr[at] == '\'' ||
           kith_str_starts(kith_str_slice(text, at, text.len), KITH_STR("\u2019"));
}

kith_page_word kith_page_word_next(kith_str text, size_t *at)
{
    char word[WORD_MAX];
    kith_page_word found = {0};
    bool over = false;
    while (*at < text.len && kith_byte_is_space(text.ptr[*at]))
        ++*at;
    for (; *at < text.len && !kith_byte_is_space(text.ptr[*at]); ++*at) {
        char letter = fold(text.ptr[*at]);
        over |= found.length > 0 && is_apostrophe(text, *at);
        if (!letter || over || found.length == WORD_MAX)
            continue;
        if (found.length == 0)
            found.capital = text.ptr[*at] >= 'A' && text.ptr[*at] <= 'Z';
        word[found.length++] = letter;
    }
    found.hash = found.length ? kith_hash(word, found.length, 2) : 0;
    return found;
}

static size_t find_slot(const kith_word_bag *bag, uint64_t hash)
{
    size_t slot = hash % SLOTS;
    while (bag->slots[slot] && bag->slots[slot] != hash)
        slot = (slot + 1) % SLOTS;
    return slot;
}

void kith_word_bag_add(kith_word_bag *bag, kith_str text)
{
    for (size_t at = 0; at < text.len && bag->count < FULL;) {
        kith_page_word word = kith_page_word_next(text, &at);
        if (word.length < KITH_WORD_LONG || kith_word_bag_has(bag, word.hash))
            continue;
        bag->slots[find_slot(bag, word.hash)] = word.hash;
        bag->count++;
    }
}

bool kith_word_bag_has(const kith_word_bag *bag, uint64_t hash)
{
    return bag->slots[find_slot(bag, hash)] == hash;
}
