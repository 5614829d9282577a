/* extract/entity/renaming.c - what a text says between two names of one: "Accenture, formerly ...".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/renaming.h"

#include "extract/base/rule.h"
#include "extract/names/words.h"

bool kith_renaming_is_said(kith_str between)
{
    kith_str phrase = between;
    if (!kith_rule_on("organizations: renaming") || between.len < 3 ||
        between.ptr[between.len - 1] != ' ')
        return false;
    phrase.len--;
    if (kith_str_starts(phrase, KITH_STR(", ")) || kith_str_starts(phrase, KITH_STR(" (")))
        return kith_word_is(kith_str_slice(phrase, 2, phrase.len), KITH_WORD_RENAMED_ASIDE);
    return phrase.ptr[0] == ' ' &&
           kith_word_is(kith_str_slice(phrase, 1, phrase.len), KITH_WORD_RENAMED_VERB);
}
