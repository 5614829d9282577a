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

uint64_t kith_word_classes(kith_str word)
{
    const classified_word *found =
        bsearch(&word, words, sizeof words / sizeof *words, sizeof *words, compare_word);
    uint64_t classes = found ? found->classes : 0;
    for (kith_word_class class = 0; class < KITH_WORD_CLASS_COUNT; class ++)
        if (!kith_rule_on(class_rules[class]))
            classes &= ~((uint64_t)1 << class);
    return classes;
}

bool kith_word_is(kith_str word, kith_word_class class)
{
    return kith_word_classes(word) >> class & 1;
}
