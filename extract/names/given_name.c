/* extract/names/given_name.c - given names that one person goes by: William and Bill. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/given_name.h"

#include <stdint.h>

#include "extract/base/search.h"

/* A form in a line of the table; a form of several lines is there several times. */
typedef struct given_name {
    kith_str form;
    uint16_t line;
} given_name;

#include "given_name_table.inc"

enum { GIVEN_NAME_COUNT = sizeof given_names / sizeof *given_names };

static int compare_form(const void *key, const void *name)
{
    return kith_str_compare(*(const kith_str *)key, ((const given_name *)name)->form);
}

/* The place of the first `key`, or where it would be. */
static size_t find(kith_str key)
{
    return kith_search_place(&key, given_names, GIVEN_NAME_COUNT, sizeof *given_names,
                             compare_form);
}

static bool is_at(size_t place, kith_str key)
{
    return place < GIVEN_NAME_COUNT && kith_str_equal(given_names[place].form, key);
}

bool kith_given_name_is_known(kith_str key)
{
    return is_at(find(key), key);
}

bool kith_given_name_is_variant(kith_str a, kith_str b)
{
    size_t first = find(b);
    for (size_t i = find(a); is_at(i, a); i++) {
        for (size_t k = first; is_at(k, b); k++) {
            if (given_names[i].line == given_names[k].line)
                return true;
        }
    }
    return false;
}

static unsigned letter_of(kith_str key)
{
    char first = key.len ? key.ptr[0] : '\0';
    return first >= 'a' && first <= 'z' ? 1u << (first - 'a') : 0;
}

unsigned kith_given_name_letters(kith_str key)
{
    unsigned letters = letter_of(key);
    for (size_t i = find(key); is_at(i, key); i++) {
        for (size_t k = 0; k < GIVEN_NAME_COUNT; k++) {
            if (given_names[k].line == given_names[i].line)
                letters |= letter_of(given_names[k].form);
        }
    }
    return letters;
}
