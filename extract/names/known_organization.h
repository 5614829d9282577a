/* extract/names/known_organization.h - well-known companies and other organizations, by their
 * names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_NAMES_KNOWN_ORGANIZATION_H
#define KITH_EXTRACT_NAMES_KNOWN_ORGANIZATION_H

#include "extract/names/type.h"
#include "extract/base/str.h"

typedef struct kith_known_organization {
    kith_str name;  /* the one that stands for it */
    kith_type type; /* company or organization */
} kith_known_organization;

/**
 * Whose name it is that kith_name_key() makes `key` of when stripped: European Union of "eu".
 *
 * `*sure` is false when others bear the name too ("Commission"): it is then to be believed only
 * where the text says more. NULL, `*sure` left alone, when none is known. The result is static.
 */
const kith_known_organization *kith_known_organization_find(kith_str key, bool *sure);

/** Is `key` that of a word behind "and" in one of the names? */
bool kith_known_organization_word_follows_and(kith_str key);

/** Does `text` begin with the first word of a name that kith_known_organization_written() knows? */
bool kith_known_organization_begins(kith_str text);

/**
 * Whose name `text` is, exactly as written but for ends of lines and curly apostrophes, when
 * nothing else is ever written so: "WhatsApp".
 *
 * NULL when it is none. The result is static.
 */
const kith_known_organization *kith_known_organization_written(kith_str text);

#endif
