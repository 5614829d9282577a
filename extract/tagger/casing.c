/* extract/tagger/casing.c - casing: words of texts that have no capitals, or nothing else, as they
 * are written elsewhere. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/casing.h"

#include "extract/base/utf8.h"
#include "extract/tagger/word.h"

/* A text of fewer letters may be a heading or an address. */
enum { LETTERS_MIN = 20 };

kith_casing kith_casing_of_text(kith_str text)
{
    size_t capitals = 0, small = 0;
    for (size_t i = 0; i < text.len && (capitals == 0 || small == 0); i++) {
        capitals += text.ptr[i] >= 'A' && text.ptr[i] <= 'Z';
        small += text.ptr[i] >= 'a' && text.ptr[i] <= 'z';
    }
    if ((capitals && small) || capitals + small < LETTERS_MIN)
        return KITH_CASING_MIXED;
    return capitals ? KITH_CASING_CAPITALS : KITH_CASING_SMALL;
}

/* `text` in lower case. */
static kith_str in_small(kith_str text, kith_arena *arena)
{
    char *small = kith_arena_alloc(arena, 2 * text.len + 1); /* two bytes may become three */
    size_t length = 0, bytes;
    for (size_t i = 0; i < text.len; i += bytes)
        length +=
            kith_utf8_encode(kith_utf8_lower(kith_utf8_decode(text, i, &bytes)), small + length);
    return (kith_str){small, length};
}

kith_str kith_casing_of_name(kith_str name, kith_arena *arena)
{
    kith_str small = in_small(name, arena);
    char *at = kith_arena_alloc(arena, small.len + 1);
    memcpy(at, small.ptr, small.len);
    bool begins = true;
    for (size_t i = 0; i < small.len; i++) {
        if (begins && at[i] >= 'a' && at[i] <= 'z')
            at[i] = (char)(at[i] + 'A' - 'a');
        begins = kith_byte_is_space(at[i]) || at[i] == '-';
    }
    return (kith_str){at, small.len};
}

static bool has_entry(kith_str word, const kith_lexicon *lexicon)
{
    return kith_lexicon_find(lexicon, kith_lexicon_word_key(word)) != NULL;
}

kith_str kith_casing_of_word(kith_str word, const kith_lexicon *lexicon, kith_arena *arena)
{
    kith_word seen;
    /* Initials and "U.S." are written so everywhere, and "US" is seldom "us". */
    bool letter =
        (word.ptr[0] >= 'a' && word.ptr[0] <= 'z') || (word.ptr[0] >= 'A' && word.ptr[0] <= 'Z');
    if (word.len < 2 || !letter || memchr(word.ptr, '.', word.len) ||
        kith_str_equal(word, KITH_STR("US")))
        return word;
    kith_str small = in_small(word, arena);
    kith_word_see(small, lexicon, &seen);
    if (seen.classes & KITH_CLASS_LOWERCASE)
        return small;
    kith_str name = kith_casing_of_name(small, arena);
    return has_entry(word, lexicon) && !has_entry(name, lexicon) ? word : name;
}
