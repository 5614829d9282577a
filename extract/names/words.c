/* extract/names/words.c - words: looks words up in the table that was made of words.tsv. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/words.h"

#include "extract/base/rule.h"

#include <stdlib.h>

typedef struct classified_word {
    kith_str text;
    uint64_t classes;
} classified_word;

#define BIT(class) ((uint64_t)1 << KITH_WORD_##class)

#include "word_table.inc"

_Static_assert(KITH_WORD_CLASS_COUNT <= 64, "a set of classes has 64 bits");

static int compare_word(const void *text, const void *word)
{
    return kith_str_compare(*(const kith_str *)text, ((const classified_word *)word)->text);
}

/* What the table says of a word, whatever is switched off. */
static uint64_t classes_of(kith_str word)
{
    if (word.len == 0)
        return 0;
    /* Among those that begin with its first byte: most words that are asked for are none. */
    size_t first = word_starts[(unsigned char)word.ptr[0]];
    size_t count = word_starts[(unsigned char)word.ptr[0] + 1] - first;
    const classified_word *found =
        bsearch(&word, words + first, count, sizeof *words, compare_word);
    return found ? found->classes : 0;
}

uint64_t kith_word_classes(kith_str word)
{
    uint64_t classes = classes_of(word);
    for (uint64_t left = classes; left; left &= left - 1)
        if (!kith_rule_on(class_rules[__builtin_ctzll(left)]))
            classes &= ~(left & -left);
    return classes;
}

bool kith_word_is(kith_str word, kith_word_class class)
{
    return (classes_of(word) >> class & 1) && kith_rule_on(class_rules[class]);
}
