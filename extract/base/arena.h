/* extract/base/arena.h - memory that is freed all at once. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_ARENA_H
#define KITH_EXTRACT_BASE_ARENA_H

#include <stddef.h>

#include "extract/base/str.h"

typedef struct kith_arena_block kith_arena_block;
typedef struct kith_arena_owned kith_arena_owned;

/** Caller's storage; {0} is an empty arena. Not to be shared by threads without a lock. */
typedef struct kith_arena {
    kith_arena_block *newest;
    kith_arena_owned *owned;
} kith_arena;

/**
 * Zeroed room for `size` bytes, aligned for any type, valid until kith_arena_clear().
 *
 * Never NULL. When memory is out, extract/base/memory.h says what happens; all that the library
 * allocates comes from here. Under sanitizers each piece is a block of its own.
 */
void *kith_arena_alloc(kith_arena *arena, size_t size);

/** Zeroed room for `count` objects of `type`. */
#define kith_arena_array(arena, type, count)                                                       \
    ((type *)kith_arena_alloc((arena), kith_array_bytes((count), sizeof(type))))

/** As kith_arena_alloc(), for bytes: aligned for nothing, so that short strings lie closely. */
char *kith_arena_bytes(kith_arena *arena, size_t size);

/**
 * Let the arena free the heap block `at`, of malloc() or kith_array_grow(), when it is cleared.
 * `at` may be NULL.
 */
void kith_arena_own(kith_arena *arena, void *at);

/** `count` objects of `size` bytes each, moved into the arena from the heap array `at`, which is
 * freed.
 */
void *kith_arena_take(kith_arena *arena, void *at, size_t count, size_t size);

/** A copy of `s` in the arena, followed by a NUL that `len` does not count. */
kith_str kith_arena_copy(kith_arena *arena, kith_str s);

/** Free everything in the arena but one block, kept for reuse. Accepts NULL. */
void kith_arena_clear(kith_arena *arena);

/** Free everything; the arena is then {0}. Accepts NULL. */
void kith_arena_free(kith_arena *arena);

/** count * size; memory is out, as for kith_arena_alloc(), when that overflows. */
size_t kith_array_bytes(size_t count, size_t size);

/**
 * Room for at least `needed` objects of `size` bytes in a heap array that grows by doubling.
 *
 * `at` is NULL or from an earlier call; `*capacity` is its size in objects and is updated. The
 * caller frees the result with free(). Never NULL, as kith_arena_alloc().
 */
void *kith_array_grow(void *at, size_t *capacity, size_t needed, size_t size);

#endif
