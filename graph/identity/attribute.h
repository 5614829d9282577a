/* graph/identity/attribute.h - traits: what the sentences of a document say of whom a name
 * means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_IDENTITY_ATTRIBUTE_H
#define KITH_GRAPH_IDENTITY_ATTRIBUTE_H

#include "extract/base/arena.h"
#include "extract/base/intern.h"
#include "graph/store/store.h"

typedef struct kith_attribute {
    int64_t document; /* row */
    int64_t value;    /* number of a word, or row of a country */
} kith_attribute;

typedef struct kith_attributes {
    kith_attribute *at; /* heap */
    size_t count, room;
} kith_attributes;

/* Both append to `traits`, by document, and return KITH_ESTORE. */

/**
 * Read the telling words next to the mentions of the entity of that row, as numbers in `words`:
 * "goalkeeper", "judge". Short words, those of any story, and names of countries are left out.
 */
KITH_CHECKED kith_status kith_attributes_read_words(kith_store *store, int64_t entity,
                                                    kith_intern *words, kith_attributes *traits,
                                                    kith_error *err);

/** Read the countries that stand beside them: "Kenya's Finance Ministry", "... of Kenya". */
KITH_CHECKED kith_status kith_attributes_read_countries(kith_store *store, int64_t entity,
                                                        kith_attributes *traits, kith_error *err);

/** Accepts NULL. */
void kith_attributes_clear(kith_attributes *traits);

#endif
