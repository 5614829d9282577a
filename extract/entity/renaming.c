/* extract/entity/renaming.c - what a text says between two names of one: "Accenture, formerly ...".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/renaming.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

/* The phrase between two names behind a comma or a bracket; empty when there is none. */
static kith_str phrase_of_aside(kith_str between)
{
    bool aside =
        between.len > 3 && between.ptr[between.len - 1] == ' ' &&
        (kith_str_starts(between, KITH_STR(", ")) || kith_str_starts(between, KITH_STR(" (")));
    return aside ? kith_str_slice(between, 2, between.len - 1) : (kith_str){0};
}

bool kith_renaming_is_said(kith_str between)
{
    if (!kith_rule_on("organizations: renaming"))
        return false;
    kith_str aside = phrase_of_aside(between);
    if (aside.len)
        return kith_word_is(aside, KITH_WORD_RENAMED_ASIDE);
    return between.len >= 3 && between.ptr[0] == ' ' && between.ptr[between.len - 1] == ' ' &&
           kith_word_is(kith_str_slice(between, 1, between.len - 1), KITH_WORD_RENAMED_VERB);
}

bool kith_renaming_is_said_of_person(kith_str between)
{
    return kith_word_is(phrase_of_aside(between), KITH_WORD_ALIAS);
}
