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

kith_str kith_word_fold(kith_str word, char bytes[KITH_WORD_FOLDED_MAX])
{
    size_t length = 0;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.ptr[i];
        if (c == '.')
            continue;
        if (length == KITH_WORD_FOLDED_MAX)
            return (kith_str){bytes, 0};
        bytes[length++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (kith_str){bytes, length};
}

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
    for (uint64_t left = classes; left; left &= left - 1)
        if (!kith_rule_on(class_rules[__builtin_ctzll(left)]))
            classes &= ~(left & -left);
    return classes;
}

bool kith_word_is(kith_str word, kith_word_class class)
{
    return (classes_of(word) >> class & 1) && kith_rule_on(class_rules[class]);
}
