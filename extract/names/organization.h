/* extract/names/organization.h - which writings of an organization's name belong together. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_ORGANIZATION_H
#define KITH_EXTRACT_NAMES_ORGANIZATION_H

#include "extract/names/name.h"

/** `name` without a leading "the" and legal forms at its end: "Volkswagen" of "Volkswagen AG". */
kith_name kith_organization_name_strip(kith_name name);

/** Is `key`, that of a word, a legal form: "inc", "ltd", "ag"? */
bool kith_organization_word_is_legal_form(kith_str key);

/** One word of two to eight letters, most of them capitals: "IMF", "UNESCO", "NBCU". */
bool kith_organization_name_is_acronym(kith_name name);

/**
 * The initials of `name` in lower case, in `arena`: "imf" of "International Monetary Fund".
 *
 * Words such as "of" and "the" count only when `with_small_words`. Empty for a single word.
 */
kith_str kith_organization_name_initials(kith_name name, bool with_small_words, kith_arena *arena);

/** Can `a` be what a text goes on to call `b`? "Volkswagen" of "Volkswagen Group". */
bool kith_organization_name_shortens(kith_name a, kith_name b);

/**
 * Can `a` be what a text that has told of `b` goes on to call it? "Tessera" of "Tessera Networks";
 * not "Ford" of "Ford Foundation", which is another body than the one that it is named for.
 */
bool kith_organization_name_recalls(kith_name a, kith_name b);

/** Is `name` made of words that any country may call one of its own by? "Finance Ministry". */
bool kith_organization_name_is_of_any_country(kith_name name);

/** And of those that any town may? "City Council", "County Hospital". */
bool kith_organization_name_is_of_any_town(kith_name name);

#endif
