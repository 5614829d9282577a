/* extract/names/type.h - what an entity is, and how a mention speaks of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_TYPE_H
#define KITH_EXTRACT_NAMES_TYPE_H

#include <stdbool.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

/** What an entity is. The numbers are stored in corpora: never renumber. */
typedef enum kith_type {
    KITH_TYPE_PERSON = 0,
    KITH_TYPE_COMPANY = 1, /* businesses, media, banks, airlines */
    KITH_TYPE_COUNTRY = 2,
    KITH_TYPE_ORGANIZATION = 3, /* any other: agencies, parties, teams, schools, charities */
    KITH_TYPE_PLACE = 4,        /* any other: cities, regions, rivers */
    KITH_TYPE_COUNT = 5,
} kith_type;

/** Sets of types, as bits 1 << type. */
#define KITH_TYPES_DEFAULT                                                                         \
    (1u << KITH_TYPE_PERSON | 1u << KITH_TYPE_COMPANY | 1u << KITH_TYPE_COUNTRY)
#define KITH_TYPES_ALL ((1u << KITH_TYPE_COUNT) - 1)

/** Is it a company or any other organization? */
static inline bool kith_type_is_organization(kith_type type)
{
    return type == KITH_TYPE_COMPANY || type == KITH_TYPE_ORGANIZATION;
}

/** How a mention speaks of its entity. Stored in corpora: never renumber. */
typedef enum kith_form {
    KITH_FORM_NAME = 0,
    KITH_FORM_DEMONYM = 1, /* "Chinese": an adjective or a people, tied to the country */
} kith_form;

/** "person", "company", "country", "organization", "place"; static storage. */
const char *kith_type_name(kith_type type);

/** The type of that name; false, `*out` left alone, when there is none. */
bool kith_type_parse(kith_str name, kith_type *out);

/** The set of types that are named with commas between, or "all"; KITH_EARGUMENT for others. */
KITH_CHECKED kith_status kith_types_parse(kith_str names, unsigned *out, kith_error *err);

/** "name" or "demonym"; static storage. */
const char *kith_form_name(kith_form form);

#endif
