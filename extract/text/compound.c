/* extract/text/compound.c - compounds: which hyphens part a name from another word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/compound.h"

#include "extract/base/rule.h"
#include "extract/names/country.h"
#include "extract/names/words.h"
#include "extract/base/utf8.h"

#define PART_MAX 15

/* Fold a short ASCII word to lower case; false when it is longer or something else. */
static bool fold_part(kith_str part, char folded[PART_MAX])
{
    if (part.len > PART_MAX)
        return false;
    for (size_t i = 0; i < part.len; i++) {
        char c = part.ptr[i];
        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return true;
}

static bool is(kith_str part, kith_word_class class)
{
    char folded[PART_MAX];
    return fold_part(part, folded) && kith_word_is((kith_str){folded, part.len}, class);
}

/* How a capitalised part of a compound looks. */
typedef enum name {
    NAME_UNKNOWN,
    NAME_PARTNER, /* stands beside countries: a region, an acronym, perhaps a country */
    NAME_COUNTRY,
} name;

/* Two capitals or more and nothing else but digits and stops: "EU", "U.S". */
static bool is_acronym(kith_str part)
{
    size_t capitals = 0;
    for (size_t i = 0; i < part.len; i++) {
        if (kith_utf8_ascii[part.ptr[i] & 0x7f] == KITH_CHAR_LOWER || (part.ptr[i] & 0x80))
            return false;
        capitals += kith_utf8_ascii[(unsigned char)part.ptr[i]] == KITH_CHAR_UPPER;
    }
    return capitals > 1;
}

static name name_of(kith_str part)
{
    kith_country_match match;
    if (kith_country_find(part, &match))
        return match.certainty == KITH_COUNTRY_SURE && !is(part, KITH_WORD_COUNTRY_SURNAME)
                   ? NAME_COUNTRY
                   : NAME_PARTNER;
    return is_acronym(part) || is(part, KITH_WORD_COMPOUND_REGION) ? NAME_PARTNER : NAME_UNKNOWN;
}

/* "-supervised", "-facing": what a verb or a longer word than a syllable of a name ends in. */
static bool is_participle(kith_str right)
{
    return (right.len >= 6 && kith_str_ends(right, KITH_STR("ed"))) ||
           (right.len >= 6 && kith_str_ends(right, KITH_STR("ing")));
}

/* "German-born", "UN-supervised" but not "Ki-moon", "Long-term". */
static bool name_before_word(kith_str left, kith_str right)
{
    if (is(left, KITH_WORD_COMPOUND_START))
        return false;
    return is(right, KITH_WORD_COMPOUND_END) ||
           (kith_rule_on("compound: participles") && is_participle(right)) ||
           (kith_rule_on("compound: country before a word") && name_of(left) != NAME_UNKNOWN);
}

/* "German-Chinese", "EU-China" but not "Jean-Claude", "Guinea-Bissau". */
static bool name_before_name(kith_str whole, kith_str left, kith_str right)
{
    if (is(left, KITH_WORD_NAME_PREFIX))
        return true;
    kith_country_match match;
    if (is(whole, KITH_WORD_COMPOUND_WHOLE) || kith_country_find(whole, &match))
        return false;
    name a = name_of(left), b = name_of(right);
    return (kith_rule_on("compound: two names") && (a == NAME_COUNTRY || b == NAME_COUNTRY)) ||
           (a == NAME_PARTNER && b == NAME_PARTNER) || is(right, KITH_WORD_COMPOUND_END);
}

bool kith_compound_splits(kith_str whole, size_t left_end, size_t right_start)
{
    size_t len;
    kith_str left = kith_str_slice(whole, 0, left_end);
    kith_str right = kith_str_slice(whole, right_start, whole.len);
    kith_char left_first = kith_utf8_at(left, 0, &len);
    kith_char right_first = kith_utf8_at(right, 0, &len);
    if (left_first == KITH_CHAR_UPPER && left.len > 1)
        return right_first == KITH_CHAR_UPPER   ? name_before_name(whole, left, right)
               : right_first == KITH_CHAR_LOWER ? name_before_word(left, right)
                                                : false;
    return left_first == KITH_CHAR_LOWER && right_first == KITH_CHAR_UPPER && left.len > 1 &&
           !is(left, KITH_WORD_COMPOUND_PARTICLE);
}
