/* extract/base/intern.c - strings as dense numbers: equal strings get the same one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/intern.h"

#include "extract/base/hash.h"

static void allocate(kith_intern *intern, uint32_t capacity)
{
    intern->capacity = capacity;
    intern->slot_count = 2 * capacity;
    intern->strings = kith_arena_array(intern->arena, kith_str, capacity);
    intern->hashes = kith_arena_array(intern->arena, uint64_t, capacity);
    intern->slots = kith_arena_array(intern->arena, uint32_t, intern->slot_count);
}

void kith_intern_init(kith_intern *intern, kith_arena *arena, size_t expected)
{
    uint32_t capacity = 16;
    while (capacity < expected && capacity < (UINT32_MAX >> 3))
        capacity *= 2;
    *intern = (kith_intern){.arena = arena};
    allocate(intern, capacity);
}

/* The slot of `s`, or the free one where it belongs. */
static uint32_t *find_slot(const kith_intern *intern, kith_str s, uint64_t hash)
{
    uint32_t mask = intern->slot_count - 1;
    for (uint32_t i = (uint32_t)hash & mask;; i = (i + 1) & mask) {
        uint32_t *slot = &intern->slots[i];
        if (*slot == 0)
            return slot;
        uint32_t number = *slot - 1;
        if (intern->hashes[number] == hash && kith_str_equal(intern->strings[number], s))
            return slot;
    }
}

static void grow(kith_intern *intern)
{
    kith_intern old = *intern;
    allocate(intern, 2 * old.capacity);
    for (uint32_t i = 0; i < old.count; i++) {
        intern->strings[i] = old.strings[i];
        intern->hashes[i] = old.hashes[i];
        *find_slot(intern, old.strings[i], old.hashes[i]) = i + 1;
    }
}

uint32_t kith_intern_add(kith_intern *intern, kith_str s)
{
    uint64_t hash = kith_hash(s.ptr, s.len, 0);
    uint32_t *slot = find_slot(intern, s, hash);
    if (*slot)
        return *slot - 1;
    if (intern->count == intern->capacity) {
        grow(intern);
        slot = find_slot(intern, s, hash);
    }
    intern->strings[intern->count] = s;
    intern->hashes[intern->count] = hash;
    *slot = ++intern->count;
    return intern->count - 1;
}

uint32_t kith_intern_find(const kith_intern *intern, kith_str s)
{
    uint32_t slot = *find_slot(intern, s, kith_hash(s.ptr, s.len, 0));
    return slot ? slot - 1 : KITH_INTERN_NONE;
}
