/* extract/names/country.h - countries: names, abbreviations and demonyms of ISO 3166-1. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_COUNTRY_H
#define KITH_EXTRACT_NAMES_COUNTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "extract/names/type.h"
#include "extract/base/str.h"

/** A country; static storage, valid for ever. */
typedef struct kith_country {
    char iso[3];      /* alpha-2, NUL-terminated; "" for a state that is no more (Soviet Union) */
    const char *name; /* the everyday English name, UTF-8 */
} kith_country;

/** How sure a name is to mean the country when a text says no more. */
typedef enum kith_country_certainty {
    KITH_COUNTRY_SURE,      /* "France", "U.S." */
    KITH_COUNTRY_AMBIGUOUS, /* "Georgia", "Jordan", "Chad": also people, places or words */
} kith_country_certainty;

typedef struct kith_country_match {
    const kith_country *country;
    const kith_country *other; /* whom "Congo" and "Korean" mean where a text names that one in
                                  full, or its capital, and not `country`; or NULL */
    kith_form form;            /* KITH_FORM_DEMONYM for "Chinese", "Frenchman", "Britons" */
    kith_country_certainty certainty;
    bool given_name; /* people bear it as one: "India", "Chad" */
} kith_country_match;

/**
 * Look a surface form up: common, official and everyday names, abbreviations and demonyms.
 *
 * England, Scotland, Wales and Northern Ireland are the United Kingdom. Case counts ("US" is a
 * country, "us" is not), but every form is also known in capitals. A leading "the" and a possessive
 * ending are passed over; dots, accents and hyphens may be missing. False, `*out` left alone, when
 * it names no country. Time: O(name.len).
 */
bool kith_country_find(kith_str name, kith_country_match *out);

/** Does a name of several words, as kith_country_find() knows them, begin with that of `word`? */
bool kith_country_long_name_begins(kith_str word);

/** Is `place` the capital of `country`, which has a name in common with another? "Brazzaville". */
bool kith_country_is_told_by(const kith_country *country, kith_str place);

/** Every country that has a code, in ISO order, for tables and tests. */
const kith_country *kith_country_all(size_t *count);

#endif
