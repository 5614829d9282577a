/* extract/names/words.c - words: looks words up in the table that was made of words.tsv. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/words.h"

#include "extract/base/rule.h"

typedef struct classified_word {
    kith_str text;
    uint64_t classes;
} classified_word;

#define BIT(class) ((uint64_t)1 << KITH_WORD_##class)

#include "word_table.inc"

_Static_assert(KITH_WORD_CLASS_COUNT <= 64, "a set of classes has 64 bits");

static const classified_word *find_word(kith_str word)
{
    for (uint32_t at = kith_word_hash(word) % SLOT_COUNT; slots[at]; at = (at + 1) % SLOT_COUNT)
        if (kith_str_equal(words[slots[at] - 1].text, word))
            return &words[slots[at] - 1];
    return NULL;
}

uint64_t kith_word_classes(kith_str word)
{
    const classified_word *found = word.len <= LONGEST_WORD ? find_word(word) : NULL;
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
