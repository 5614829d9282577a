/* extract/base/intern.h - strings as dense numbers: equal strings get the same one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_INTERN_H
#define KITH_EXTRACT_BASE_INTERN_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/str.h"

#define KITH_INTERN_NONE UINT32_MAX

/** Caller's storage, with nothing to free: all of it lives in `arena`. */
typedef struct kith_intern {
    kith_arena *arena;
    kith_str *strings; /* by number */
    uint64_t *hashes;
    uint32_t *slots; /* number + 1, 0 when free; open addressing */
    uint32_t count, capacity, slot_count;
} kith_intern;

/** An empty table over `arena`, with room for about `expected` strings before it grows. */
void kith_intern_init(kith_intern *intern, kith_arena *arena, size_t expected);

/** The number of `s`, counting from 0 in order of first use. `s` is borrowed as long as the table.
 */
uint32_t kith_intern_add(kith_intern *intern, kith_str s);

/** The number of `s`, or KITH_INTERN_NONE when it was never added. */
uint32_t kith_intern_find(const kith_intern *intern, kith_str s);

#endif
