/* extract/entity/organizations.h - which names of a document's organizations are the same one's. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_ORGANIZATIONS_H
#define KITH_EXTRACT_ENTITY_ORGANIZATIONS_H

#include <stdint.h>

#include "extract/names/organization.h"

/** Two names of which the text says that they are one: "European Central Bank (ECB)", "Meta,
 * formerly Facebook". */
typedef struct kith_name_pair {
    uint32_t a, b; /* indices of names */
} kith_name_pair;

/**
 * Give each of `names[0, count)`, distinct and in order of first mention, its organization.
 *
 * organizations[i] becomes the index of the first name of the same organization. Names are one
 * organization's when they are equal but for legal forms, when a pair says so, when the table of
 * well-known organizations does, when one is made of the initials of the other, or when one is
 * what a text goes on to call the other. Names have at least one word. Time: O(count) but for the
 * many names that share a word, of which 64 are compared.
 */
void kith_organizations_group(const kith_name *names, size_t count, const kith_name_pair *pairs,
                              size_t pair_count, kith_arena *arena, uint32_t *organizations);

#endif
