/* extract/names/words.c - words: looks words up in the table that was made of words.tsv. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/words.h"

#include <stdint.h>

#include "extract/base/rule.h"

enum { CLASSES_MAX = 12 }; /* of one word; make_words.py knows it, too */

typedef struct classified_word {
    kith_str text;
    uint8_t count, classes[CLASSES_MAX];
} classified_word;

#include "word_table.inc"

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
    if (word.len > LONGEST_WORD)
        return NULL;
    for (uint32_t at = kith_word_hash(word) % SLOT_COUNT; slots[at]; at = (at + 1) % SLOT_COUNT)
        if (kith_str_equal(words[slots[at] - 1].text, word))
            return &words[slots[at] - 1];
    return NULL;
}

bool kith_word_is(kith_str word, kith_word_class class)
{
    const classified_word *found = find_word(word);
    for (size_t i = 0; found && i < found->count; i++)
        if (found->classes[i] == class)
            return kith_rule_on(class_rules[class]);
    return false;
}

bool kith_word_is_thing(kith_str name, kith_str next, kith_word_class class)
{
    char thing[64];
    if (name.len + 1 + next.len > sizeof thing || next.len == 0 || memchr(name.ptr, ' ', name.len))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        thing[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    thing[name.len] = ' ';
    memcpy(thing + name.len + 1, next.ptr, next.len);
    kith_str whole = {thing, name.len + 1 + next.len};
    if (kith_word_is(whole, class))
        return true;
    whole.len -= thing[whole.len - 1] == 's';
    return kith_word_is(whole, class);
}
