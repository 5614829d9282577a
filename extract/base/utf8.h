/* extract/base/utf8.h - UTF-8: repair, classes of characters, counting. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_UTF8_H
#define KITH_EXTRACT_BASE_UTF8_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/str.h"

/** What a character does for splitting text. Letters and digits come last, in one run. */
typedef enum kith_char {
    KITH_CHAR_SPACE,       /* white space, controls and invisible marks of layout */
    KITH_CHAR_NEWLINE,     /* ends a line: LF, CR, VT, FF, NEL, U+2028, U+2029 */
    KITH_CHAR_PUNCTUATION, /* punctuation and symbols */
    KITH_CHAR_IDEOGRAPH,   /* Han and kana, written without spaces: each a word of its own */
    KITH_CHAR_DIGIT,       /* any number character */
    KITH_CHAR_UPPER,       /* upper and title case */
    KITH_CHAR_LOWER,
    KITH_CHAR_LETTER, /* without case; also U+FFFD, as what it stands for was likely a letter */
    KITH_CHAR_MARK,   /* combines with what is before it */
} kith_char;

static inline bool kith_char_is_word(kith_char c)
{
    return c >= KITH_CHAR_DIGIT;
}

static inline bool kith_char_is_space(kith_char c)
{
    return c <= KITH_CHAR_NEWLINE;
}

/** The class of each ASCII character, for fast paths. */
extern const uint8_t kith_utf8_ascii[128];

/** The class of any code point. */
kith_char kith_utf8_class(uint32_t code_point);

/** Bytes of the character that begins with `lead` in valid UTF-8. */
static inline size_t kith_utf8_length(char lead)
{
    unsigned char byte = (unsigned char)lead;
    return byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

/** The code point at `at` of valid UTF-8, at < text.len; `*len` is its bytes. */
uint32_t kith_utf8_decode(kith_str text, size_t at, size_t *len);

/** The lower case of a code point, or itself. */
uint32_t kith_utf8_lower(uint32_t code_point);

/** Write a code point's UTF-8 to `out`, room for 4 bytes; returns how many. */
size_t kith_utf8_encode(uint32_t code_point, char *out);

/** The class of the character at `at` of valid UTF-8, at < text.len; `*len` is its bytes. */
static inline kith_char kith_utf8_at(kith_str text, size_t at, size_t *len)
{
    unsigned char byte = (unsigned char)text.ptr[at];
    *len = 1;
    return byte < 0x80 ? (kith_char)kith_utf8_ascii[byte]
                       : kith_utf8_class(kith_utf8_decode(text, at, len));
}

/**
 * Copy `bytes` into `arena` as valid UTF-8.
 *
 * Each longest run of bytes that no character can begin with or go on from becomes one U+FFFD,
 * as the Unicode Standard recommends (chapter 3, "U+FFFD Substitution of Maximal Subparts");
 * `*repaired` counts them. The result is at most three times as long.
 */
kith_str kith_utf8_repair(kith_str bytes, kith_arena *arena, size_t *repaired);

/** Bytes of valid UTF-8 that `bytes` begins with. */
size_t kith_utf8_valid(kith_str bytes);

/** Code points of valid UTF-8. */
size_t kith_utf8_count(kith_str text);

/** A place of a text, both ways of counting; {0} is the start. */
typedef struct kith_utf8_place {
    size_t byte, code_point;
} kith_utf8_place;

/**
 * Move `place` to the byte offset `byte` of `text` and return the code points before it.
 *
 * Time: the distance moved, so that walking through a text costs its length once.
 */
size_t kith_utf8_move(kith_str text, kith_utf8_place *place, size_t byte);

#endif
