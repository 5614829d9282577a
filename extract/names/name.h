/* extract/names/name.h - a name as words, folded so that spellings of one name compare equal. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_NAME_H
#define KITH_EXTRACT_NAMES_NAME_H

#include "extract/base/arena.h"
#include "extract/base/str.h"

/** A longer name is cut here; no person or company needs as many. */
#define KITH_NAME_WORDS_MAX 24

typedef struct kith_name_word {
    kith_str text; /* as written, without the punctuation around it */
    kith_str key;  /* lower case, without accents, dots and apostrophes; never empty, cut
                      at some 250 bytes */
} kith_name_word;

typedef struct kith_name {
    kith_name_word *words;
    size_t count; /* 0 when the text has neither letter nor digit */
} kith_name;

/**
 * Split `text` at spaces and hyphens and fold each word. A possessive ending is no part of the
 * last word's key: "Pompeo's" has the key "pompeo".
 *
 * `text` is borrowed by the words; words and keys live in `arena`. Keys are for comparison only.
 */
kith_name kith_name_split(kith_str text, kith_arena *arena);

/** The words [from, to) of `name`. */
static inline kith_name kith_name_slice(kith_name name, size_t from, size_t to)
{
    return (kith_name){name.words + from, to - from};
}

/** The keys of `name` with a space between each two, in `arena`. */
kith_str kith_name_key(kith_name name, kith_arena *arena);

/** `name` as written, from its first word to its last; borrowed from the text. */
kith_str kith_name_as_written(kith_name name);

/** `name` as written, from its first word to its last, with one space for each run of white space.
 */
kith_str kith_name_text(kith_name name, kith_arena *arena);

/** Are the keys of `a` those of `b`? */
bool kith_name_equal(kith_name a, kith_name b);

/** Is `key` one of `words[0, count)`, which are in bytewise order? */
bool kith_word_among(kith_str key, const char *const *words, size_t count);

#endif
