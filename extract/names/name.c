/* extract/names/name.c - a name as words, folded so that spellings of one name compare equal. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/name.h"

#include <stdlib.h>
#include <utf8proc.h>

enum {
    FOLDED_MAX = 128, /* bytes that one code point may fold to: 18 code points in Unicode 15 */
    KEY_MAX = 256,    /* bytes of a key, beyond which words are not told apart */
};

/* The code point at the start of `rest`; a byte that is no UTF-8 stands for itself. */
static size_t next_code_point(kith_str rest, utf8proc_int32_t *point)
{
    utf8proc_ssize_t length =
        utf8proc_iterate((const utf8proc_uint8_t *)rest.ptr, (utf8proc_ssize_t)rest.len, point);
    if (length > 0)
        return (size_t)length;
    *point = (unsigned char)rest.ptr[0];
    return 1;
}

static bool is_letter_or_digit(utf8proc_int32_t point)
{
    if (point < 0x80)
        return (point >= '0' && point <= '9') || (point >= 'A' && point <= 'Z') ||
               (point >= 'a' && point <= 'z');
    utf8proc_category_t category = utf8proc_category(point);
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) ||
           category == UTF8PROC_CATEGORY_ND;
}

static bool is_separator(utf8proc_int32_t point)
{
    return point <= ' ' || point == '-' || point == '/' || point == 0xa0 ||
           (point >= 0x2010 && point <= 0x2015) || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

/* Letters that Unicode does not take apart though readers do. */
static const char *base_letter(utf8proc_int32_t folded)
{
    switch (folded) {
    case 0xe6:
        return "ae";
    case 0xf8:
        return "o";
    case 0x111:
        return "d";
    case 0x131:
        return "i";
    case 0x142:
        return "l";
    case 0x153:
        return "oe";
    default:
        return NULL;
    }
}

/* Write `point`, folded, to `out`, which has room for FOLDED_MAX bytes; returns the length. */
static size_t fold(utf8proc_int32_t point, char *out)
{
    if (point < 0x80) {
        *out = (char)(point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point);
        return 1;
    }
    utf8proc_int32_t parts[FOLDED_MAX / 4];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        point, parts, FOLDED_MAX / 4,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &boundary);
    if (count < 0 || count > FOLDED_MAX / 4)
        return 0;
    size_t length = 0;
    for (utf8proc_ssize_t i = 0; i < count; i++) {
        const char *base = base_letter(parts[i]);
        if (base) {
            memcpy(out + length, base, strlen(base));
            length += strlen(base);
        } else {
            length += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)out + length);
        }
    }
    return length;
}

/* The text of a word from its first to its last letter or digit, or empty. */
static kith_str trim(kith_str word)
{
    size_t start = word.len, end = 0;
    for (size_t i = 0; i < word.len;) {
        utf8proc_int32_t point;
        size_t length = next_code_point(kith_str_slice(word, i, word.len), &point);
        if (is_letter_or_digit(point)) {
            if (start == word.len)
                start = i;
            end = i + length;
        }
        i += length;
    }
    /* The dot of "J." and "Inc." is a part of the word. */
    if (end > start && end < word.len && word.ptr[end] == '.')
        end++;
    return end > start ? kith_str_slice(word, start, end) : (kith_str){word.ptr, 0};
}

static kith_str fold_word(kith_str word, kith_arena *arena)
{
    static const char *const possessives[] = {"'s", "\u2019s", "'S", "\u2019S"};
    for (size_t i = 0; i < sizeof possessives / sizeof *possessives; i++) {
        kith_str ending = kith_str_of(possessives[i]);
        if (word.len > ending.len && kith_str_ends(word, ending))
            word.len -= ending.len;
    }
    char key[KEY_MAX + FOLDED_MAX];
    size_t length = 0;
    for (size_t i = 0; i < word.len && length < KEY_MAX;) {
        utf8proc_int32_t point;
        i += next_code_point(kith_str_slice(word, i, word.len), &point);
        if (is_letter_or_digit(point) || point == '&' || point == '+')
            length += fold(point, key + length);
    }
    return kith_arena_copy(arena, (kith_str){key, length});
}

kith_name kith_name_split(kith_str text, kith_arena *arena)
{
    kith_name_word words[KITH_NAME_WORDS_MAX];
    kith_name name = {.count = 0};
    size_t start = 0;
    for (size_t i = 0; i <= text.len && name.count < KITH_NAME_WORDS_MAX;) {
        utf8proc_int32_t point = ' ';
        size_t length =
            i < text.len ? next_code_point(kith_str_slice(text, i, text.len), &point) : 1;
        if (is_separator(point)) {
            kith_str word = trim(kith_str_slice(text, start, i));
            if (word.len == 0 && i - start == 1 && text.ptr[start] == '&')
                word = kith_str_slice(text, start, i);
            kith_str key = word.len ? fold_word(word, arena) : word;
            if (key.len)
                words[name.count++] = (kith_name_word){word, key};
            start = i + length;
        }
        i += length;
    }
    name.words = kith_arena_array(arena, kith_name_word, name.count);
    if (name.count)
        memcpy(name.words, words, name.count * sizeof *words);
    return name;
}

kith_str kith_name_key(kith_name name, kith_arena *arena)
{
    size_t length = 0;
    for (size_t i = 0; i < name.count; i++)
        length += name.words[i].key.len + 1;
    char *key = kith_arena_bytes(arena, length + 1);
    size_t at = 0;
    for (size_t i = 0; i < name.count; i++) {
        if (i > 0)
            key[at++] = ' ';
        memcpy(key + at, name.words[i].key.ptr, name.words[i].key.len);
        at += name.words[i].key.len;
    }
    return (kith_str){key, at};
}

kith_str kith_name_as_written(kith_name name)
{
    if (name.count == 0)
        return (kith_str){"", 0};
    const char *start = name.words[0].text.ptr;
    kith_str last = name.words[name.count - 1].text;
    return (kith_str){start, (size_t)(last.ptr + last.len - start)};
}

kith_str kith_name_text(kith_name name, kith_arena *arena)
{
    kith_str raw = kith_name_as_written(name);
    char *text = kith_arena_bytes(arena, raw.len + 1);
    size_t length = 0;
    for (size_t i = 0; i < raw.len; i++) {
        bool space = (unsigned char)raw.ptr[i] <= ' ';
        if (!space)
            text[length++] = raw.ptr[i];
        else if (text[length - 1] != ' ')
            text[length++] = ' ';
    }
    return (kith_str){text, length};
}

bool kith_name_equal(kith_name a, kith_name b)
{
    if (a.count != b.count)
        return false;
    for (size_t i = 0; i < a.count; i++) {
        if (!kith_str_equal(a.words[i].key, b.words[i].key))
            return false;
    }
    return true;
}

static int compare_word(const void *key, const void *word)
{
    return kith_str_compare(*(const kith_str *)key, kith_str_of(*(const char *const *)word));
}

bool kith_word_among(kith_str key, const char *const *words, size_t count)
{
    return bsearch(&key, words, count, sizeof *words, compare_word);
}
