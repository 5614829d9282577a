/* extract/entity/renaming.c - what a text says between two names of one: "Accenture, formerly ...".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/renaming.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

static kith_str without_article(kith_str phrase)
{
    size_t article = kith_str_ends(phrase, KITH_STR(" the")) ? 4 : 0;
    return kith_str_slice(phrase, 0, phrase.len - article);
}

/* The phrase between two names behind a comma, a semicolon or a bracket, but for an article; empty
 * when there is none. */
static kith_str phrase_of_aside(kith_str between)
{
    bool aside =
        between.len > 3 && between.ptr[between.len - 1] == ' ' &&
        (kith_str_starts(between, KITH_STR(", ")) || kith_str_starts(between, KITH_STR("; ")) ||
         kith_str_starts(between, KITH_STR(" (")));
    return aside ? without_article(kith_str_slice(between, 2, between.len - 1)) : (kith_str){0};
}

/* "known until January as", "known abroad as": what stands between is when or where. */
static bool is_known_as(kith_str phrase)
{
    enum { WORDS_MAX = 3 };
    size_t spaces = 0;
    for (size_t i = 0; i < phrase.len; i++)
        spaces += phrase.ptr[i] == ' ';
    return kith_str_starts(phrase, KITH_STR("known ")) && kith_str_ends(phrase, KITH_STR(" as")) &&
           spaces <= WORDS_MAX + 1;
}

bool kith_renaming_is_said(kith_str between)
{
    if (!kith_rule_on("organizations: renaming"))
        return false;
    kith_str aside = phrase_of_aside(between);
    if (aside.len)
        return kith_word_is(aside, KITH_WORD_RENAMED_ASIDE) || is_known_as(aside);
    if (between.len < 3 || between.ptr[0] != ' ' || between.ptr[between.len - 1] != ' ')
        return false;
    kith_str verb = without_article(kith_str_slice(between, 1, between.len - 1));
    return kith_word_is(verb, KITH_WORD_RENAMED_VERB);
}

bool kith_renaming_is_said_of_person(kith_str between)
{
    kith_str aside = phrase_of_aside(between);
    return kith_word_is(aside, KITH_WORD_ALIAS) || is_known_as(aside);
}
