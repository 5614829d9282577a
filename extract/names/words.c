/* extract/names/words.c - words: looks words up in the table that was made of words.tsv. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/words.h"

#include <stdint.h>
#include <stdlib.h>

#include "extract/base/rule.h"

enum { CLASSES_MAX = 12 }; /* of one word; make_words.py knows it, too */

typedef struct classified_word {
    kith_str text;
    uint8_t count, classes[CLASSES_MAX];
} classified_word;

#include "word_table.inc"

static int compare_word(const void *text, const void *word)
{
    return kith_str_compare(*(const kith_str *)text, ((const classified_word *)word)->text);
}

bool kith_word_is(kith_str word, kith_word_class class)
{
    const classified_word *found =
        bsearch(&word, words, sizeof words / sizeof *words, sizeof *words, compare_word);
    for (size_t i = 0; found && i < found->count; i++)
        if (found->classes[i] == class)
            return kith_rule_on(class_rules[class]);
    return false;
}
