/* extract/text/abbreviation.c - words that keep their full stop, and what the stop then means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/abbreviation.h"

#include "extract/base/utf8.h"
#include "extract/names/words.h"

#define WORD_MAX 7

static kith_abbreviation find_exact(kith_str word)
{
    static const struct {
        kith_word_class class;
        kith_abbreviation kind;
    } kinds[] = {
        {KITH_WORD_ABBREVIATED_TITLE, KITH_ABBREVIATION_TITLE},
        {KITH_WORD_ABBREVIATED_TAIL, KITH_ABBREVIATION_TAIL},
        {KITH_WORD_ABBREVIATED_NUMBER, KITH_ABBREVIATION_NUMBER},
        {KITH_WORD_ABBREVIATED_INNER, KITH_ABBREVIATION_INNER},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kith_word_is(word, kinds[i].class))
            return kinds[i].kind;
    return KITH_ABBREVIATION_NONE;
}

/* "CORP" as "Corp"; false when it is not two or more ASCII capitals. */
static bool to_title_case(kith_str word, char title[WORD_MAX])
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c < 'A' || c > 'Z')
            return false;
        title[i] = i == 0 ? c : (char)(c - 'A' + 'a');
    }
    return word.len > 1;
}

/* Letters parted by stops, one in each part, or up to two after a capital: "U.S", "a.m", "Ph.D". */
static bool is_acronym(kith_str word)
{
    size_t in_part = 0, parts = 1, len = 0, longest = 0;
    for (size_t i = 0; i < word.len; i += len) {
        kith_char c = kith_utf8_at(word, i, &len);
        if (word.ptr[i] == '.') {
            parts++;
            in_part = 0;
        } else if (c < KITH_CHAR_UPPER) {
            return false;
        } else {
            in_part += c != KITH_CHAR_MARK;
            longest = in_part > longest ? in_part : longest;
            if (longest > 2)
                return false;
        }
    }
    kith_char first = kith_utf8_at(word, 0, &len);
    return parts > 1 && (longest == 1 || first == KITH_CHAR_UPPER);
}

static bool is_initial(kith_str word)
{
    size_t len, mark;
    if (kith_utf8_at(word, 0, &len) != KITH_CHAR_UPPER)
        return false;
    while (len < word.len && kith_utf8_at(word, len, &mark) == KITH_CHAR_MARK)
        len += mark;
    return len == word.len;
}

kith_abbreviation kith_abbreviation_find(kith_str word)
{
    char title[WORD_MAX];
    if (word.len == 0)
        return KITH_ABBREVIATION_NONE;
    if (is_initial(word))
        return KITH_ABBREVIATION_INITIAL;
    if (is_acronym(word))
        return KITH_ABBREVIATION_ACRONYM;
    if (word.len > WORD_MAX)
        return KITH_ABBREVIATION_NONE;
    kith_abbreviation kind = find_exact(word);
    if (kind == KITH_ABBREVIATION_NONE && to_title_case(word, title))
        kind = find_exact((kith_str){title, word.len});
    return kind;
}
