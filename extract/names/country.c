/* extract/names/country.c - countries: names, abbreviations and demonyms of ISO 3166-1. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/country.h"

#include <stdint.h>
#include <stdlib.h>

#include "extract/names/name.h"
#include "extract/names/words.h"

typedef struct country_form {
    kith_str key;            /* as normalise() leaves a name */
    uint16_t country, other; /* or NO_OTHER */
    uint8_t form, certainty;
    bool given;
} country_form;

typedef struct country_capital {
    uint16_t country;
    const char *name;
} country_capital;

enum { NO_OTHER = UINT16_MAX };

#include "country_table.inc"

/* Name without a leading "the" and a possessive ending. */
static kith_str strip(kith_str name)
{
    static const char *const articles[] = {"the ", "The ", "THE "};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        kith_str article = kith_str_of(articles[i]);
        if (kith_str_starts(name, article)) {
            name = kith_str_slice(name, article.len, name.len);
            break;
        }
    }
    static const char *const possessives[] = {"'s", "\u2019s", "'S", "\u2019S", "'", "\u2019"};
    for (size_t i = 0; i < sizeof possessives / sizeof *possessives; i++) {
        kith_str ending = kith_str_of(possessives[i]);
        if (kith_str_ends(name, ending))
            return kith_str_slice(name, 0, name.len - ending.len);
    }
    return name;
}

typedef struct key_writer {
    char bytes[LONGEST_FORM];
    size_t len;
    bool space; /* before the next byte */
    bool overflow;
} key_writer;

static void put(key_writer *key, kith_str bytes)
{
    size_t gap = key->space && key->len ? 1 : 0;
    if (gap + bytes.len > sizeof key->bytes - key->len) {
        key->overflow = true;
        return;
    }
    if (gap)
        key->bytes[key->len++] = ' ';
    memcpy(key->bytes + key->len, bytes.ptr, bytes.len);
    key->len += bytes.len;
    key->space = false;
}

/*
 * One space for white space and hyphens, no dots, "and" for "&", "'" for a curly apostrophe.
 * False when the result is longer than every form known.
 */
static bool normalise(kith_str name, key_writer *key)
{
    for (size_t i = 0; i < name.len && !key->overflow; i++) {
        kith_str rest = kith_str_slice(name, i, name.len);
        char byte = name.ptr[i];
        if (byte == '.')
            continue;
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '-') {
            key->space = true;
        } else if (kith_str_starts(rest, KITH_STR("\u00a0"))) {
            key->space = true;
            i += 1;
        } else if (kith_str_starts(rest, KITH_STR("\u2013"))) {
            key->space = true;
            i += 2;
        } else if (kith_str_starts(rest, KITH_STR("\u2019"))) {
            put(key, KITH_STR("'"));
            i += 2;
        } else if (byte == '&') {
            put(key, KITH_STR("and"));
        } else {
            put(key, (kith_str){&byte, 1});
        }
    }
    return !key->overflow;
}

static int compare_form(const void *key, const void *form)
{
    return kith_str_compare(*(const kith_str *)key, ((const country_form *)form)->key);
}

bool kith_country_find(kith_str name, kith_country_match *out)
{
    key_writer writer = {.len = 0};
    if (!normalise(strip(name), &writer))
        return false;
    kith_str key = {writer.bytes, writer.len};

    const country_form *form =
        bsearch(&key, forms, sizeof forms / sizeof *forms, sizeof *forms, compare_form);
    if (!form)
        return false;
    *out = (kith_country_match){
        .country = &countries[form->country],
        .other = form->other == NO_OTHER ? NULL : &countries[form->other],
        .form = (kith_form)form->form,
        .certainty = (kith_country_certainty)form->certainty,
        .given_name = form->given,
    };
    return true;
}

bool kith_country_long_name_begins(kith_str word)
{
    key_writer writer = {.len = 0};
    if (!normalise(word, &writer))
        return false;
    kith_str rest = {writer.bytes, writer.len};
    kith_str first = kith_str_cut(&rest, ' ');
    uint32_t bit = kith_word_hash(first) % BEGINNING_BITS;
    return beginning_bits[bit / 64] >> bit % 64 & 1 &&
           kith_word_among(first, beginnings, sizeof beginnings / sizeof *beginnings);
}

bool kith_country_is_told_by(const kith_country *country, kith_str place)
{
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
        if (&countries[capitals[i].country] == country &&
            kith_str_equal(place, kith_str_of(capitals[i].name)))
            return true;
    return false;
}

const kith_country *kith_country_all(size_t *count)
{
    *count = COUNTRY_COUNT;
    return countries;
}
