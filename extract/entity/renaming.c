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

/* Names of one person, behind a comma or in brackets. */
static const char *const aliases[] = {
    "a.k.a.",
    "aka",
    "alias",
    "also known as",
    "best known as",
    "better known as",
    "born",
    "formerly",
    "formerly known as",
    "known as",
    "known professionally as",
    "nee",
    "n\u00e9",
    "n\u00e9e",
    "otherwise known as",
    "previously known as",
    "who is also known as",
    "who is better known as",
};

static bool is_among(kith_str phrase, const char *const *phrases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kith_str_equal(phrase, kith_str_of(phrases[i])))
            return true;
    return false;
}

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
    kith_str aside = phrase_of_aside(between);
    if (aside.len)
        return is_among(aside, asides, sizeof asides / sizeof *asides);
    return between.len >= 3 && between.ptr[0] == ' ' && between.ptr[between.len - 1] == ' ' &&
           is_among(kith_str_slice(between, 1, between.len - 1), verbs,
                    sizeof verbs / sizeof *verbs);
}

bool kith_renaming_is_said_of_person(kith_str between)
{
    return is_among(phrase_of_aside(between), aliases, sizeof aliases / sizeof *aliases);
}
