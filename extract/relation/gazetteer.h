/* extract/relation/gazetteer.h - gazetteer: which country, and region of it, a place or a firm is
 * in. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_GAZETTEER_H
#define KITH_EXTRACT_RELATION_GAZETTEER_H

#include "extract/base/arena.h"
#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/names/name.h"

/** Where what has a name lies, by its table; two of one name are two homes. */
typedef struct kith_gazetteer_home {
    uint16_t country; /* kith_gazetteer_country() */
    uint16_t region;  /* kith_gazetteer_region() of it; 0: not known */
} kith_gazetteer_home;

typedef struct kith_gazetteer_slot {
    uint32_t check; /* of the name; 0 in an empty slot */
    kith_gazetteer_home home;
} kith_gazetteer_slot;

/** In place in a model; borrowed. {0} knows nothing. */
typedef struct kith_gazetteer {
    const kith_gazetteer_slot *slots; /* open addressing, linear probing */
    uint32_t slot_count;
} kith_gazetteer;

enum { KITH_GAZETTEER_HOMES_MAX = 4 };

/** The homes of a name, legal forms at its end aside; returns how many. */
size_t kith_gazetteer_find(const kith_gazetteer *gazetteer, kith_name name,
                           kith_gazetteer_home homes[KITH_GAZETTEER_HOMES_MAX]);

/** "DE" as a number, 0 for none. */
uint16_t kith_gazetteer_country(const char iso[3]);

/** The name of a region as a number, never 0. */
uint16_t kith_gazetteer_region(kith_name name);

/**
 * Append to `out` the table whose lines are "name TAB alpha-2 code TAB region", the region perhaps
 * empty. KITH_EFORMAT with the line's number.
 */
KITH_CHECKED kith_status kith_gazetteer_compile(kith_str table, kith_buffer *out, kith_error *err);

/** Use compiled bytes in place, aligned for uint32_t; KITH_EFORMAT when they are not whole. No
 * bytes are an empty table. */
KITH_CHECKED kith_status kith_gazetteer_open(kith_str bytes, kith_gazetteer *out, kith_error *err);

#endif
