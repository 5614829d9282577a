/* extract/names/common_name.c - full names that many people bear: John Smith, Li Wei. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/common_name.h"

#include <stdint.h>
#include <stdlib.h>

/* A word, and the peoples among whom it is a given name or a surname, as bits. */
typedef struct common_word {
    kith_str word;
    uint32_t given, surname;
} common_word;

#include "common_name_table.inc"

enum { COMMON_WORD_COUNT = sizeof common_words / sizeof *common_words };

static int compare_word(const void *key, const void *word)
{
    return kith_str_compare(*(const kith_str *)key, ((const common_word *)word)->word);
}

static common_word find(kith_str key)
{
    const common_word *found =
        bsearch(&key, common_words, COMMON_WORD_COUNT, sizeof *common_words, compare_word);
    return found ? *found : (common_word){0};
}

bool kith_name_is_common(kith_name name)
{
    if (name.count < 2)
        return false;
    for (size_t i = 1; i + 1 < name.count; i++)
        if (name.words[i].key.len > 1)
            return false;
    common_word first = find(name.words[0].key), last = find(name.words[name.count - 1].key);
    return (first.given & last.surname) || (first.surname & last.given);
}
