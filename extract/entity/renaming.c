/* extract/entity/renaming.c - what a text says between two names of one: "Accenture, formerly ...".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/entity/renaming.h"

/* What may stand before and behind: a comma or a bracket, or nothing where it is a verb. */
static const char *const asides[] = {
    "f.k.a.",
    "formerly",
    "formerly called",
    "formerly known as",
    "now",
    "now called",
    "now known as",
    "previously",
    "previously called",
    "previously known as",
    "renamed",
    "since renamed",
    "which is now called",
    "which is now known as",
    "which was called",
    "which was formerly called",
    "which was formerly known as",
};

static const char *const verbs[] = {
    "changed its name to",
    "changes its name to",
    "changing its name to",
    "has been renamed",
    "has changed its name to",
    "has renamed itself",
    "is changing its name to",
    "is now called",
    "is now known as",
    "is renaming itself",
    "is to be renamed",
    "renamed itself",
    "renames itself",
    "to be renamed",
    "to change its name to",
    "to rename itself",
    "was formerly called",
    "was formerly known as",
    "was renamed",
    "will be renamed",
    "will change its name to",
};

static bool is_among(kith_str phrase, const char *const *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kith_str_equal(phrase, kith_str_of(phrases[i])))
            return true;
    return false;
}

bool kith_renaming_is_said(kith_str between)
{
    kith_str phrase = between;
    if (between.len < 3 || between.ptr[between.len - 1] != ' ')
        return false;
    phrase.len--;
    if (kith_str_starts(phrase, KITH_STR(", ")) || kith_str_starts(phrase, KITH_STR(" (")))
        return is_among(kith_str_slice(phrase, 2, phrase.len), asides,
                        sizeof asides / sizeof *asides);
    return phrase.ptr[0] == ' ' &&
           is_among(kith_str_slice(phrase, 1, phrase.len), verbs, sizeof verbs / sizeof *verbs);
}
