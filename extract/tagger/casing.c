/* extract/tagger/casing.c - casing: capitals for words of texts that have none. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/tagger/casing.h"

#include "extract/tagger/word.h"

/* A text of fewer letters may be a heading or an address. */
enum { LETTERS_MIN = 20 };

bool kith_casing_is_missing(kith_str text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= 'A' && text.ptr[i] <= 'Z')
            return false;
        letters += text.ptr[i] >= 'a' && text.ptr[i] <= 'z';
    }
    return letters >= LETTERS_MIN;
}

kith_str kith_casing_of_name(kith_str name, kith_arena *arena)
{
    char *at = kith_arena_alloc(arena, name.len + 1);
    memcpy(at, name.ptr, name.len);
    bool begins = true;
    for (size_t i = 0; i < name.len; i++) {
        if (begins && at[i] >= 'a' && at[i] <= 'z')
            at[i] = (char)(at[i] + 'A' - 'a');
        begins = kith_byte_is_space(at[i]) || at[i] == '-';
    }
    return (kith_str){at, name.len};
}

kith_str kith_casing_of_word(kith_str word, const kith_lexicon *lexicon, kith_arena *arena)
{
    kith_word seen;
    if (word.len < 2 || word.ptr[0] < 'a' || word.ptr[0] > 'z')
        return word;
    kith_word_see(word, lexicon, &seen);
    return seen.classes & KITH_CLASS_LOWERCASE ? word : kith_casing_of_name(word, arena);
}
