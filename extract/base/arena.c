/* extract/base/arena.c - memory that is freed all at once. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

#include "extract/base/memory.h"

#if defined(__SANITIZE_ADDRESS__)
#define BLOCK_SIZE 0 /* each piece a block, so that the sanitizer sees its ends */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define BLOCK_SIZE 0
#endif
#endif
#ifndef BLOCK_SIZE
#define BLOCK_SIZE ((size_t)64 * 1024)
#endif

struct kith_arena_block {
    kith_arena_block *older;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

/* A heap block that the arena frees. */
struct kith_arena_owned {
    void *at;
    const kith_arena_owned *older;
};

size_t kith_array_bytes(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        kith_memory_out(SIZE_MAX);
    return count * size;
}

void *kith_array_grow(void *at, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity)
        return at;
    size_t room = *capacity ? *capacity : 8;
    while (room < needed)
        room *= 2;
    size_t bytes = kith_array_bytes(room, size);
    void *moved;
    while (!(moved = realloc(at, bytes)))
        kith_memory_lack(bytes);
    *capacity = room;
    return moved;
}

static kith_arena_block *add_block(kith_arena *arena, size_t size)
{
    kith_arena_block *block;
    while (!(block = calloc(1, sizeof *block + size)))
        kith_memory_lack(size);
    block->size = size;
    block->older = arena->newest;
    arena->newest = block;
    return block;
}

static void *take(kith_arena *arena, size_t size, size_t step)
{
    if (size > SIZE_MAX / 2)
        kith_memory_out(size);
    if (size == 0)
        size = 1;
    kith_arena_block *block = arena->newest;
    size_t used = block ? (block->used + step - 1) / step * step : 0;
    if (!block || block->size < used || block->size - used < size) {
        block = add_block(arena, size > BLOCK_SIZE / 4 ? size : BLOCK_SIZE);
        used = 0;
    }
    block->used = used + size;
    return block->bytes + used;
}

void *kith_arena_alloc(kith_arena *arena, size_t size)
{
    return take(arena, size, alignof(max_align_t));
}

char *kith_arena_bytes(kith_arena *arena, size_t size)
{
    return take(arena, size, 1);
}

void kith_arena_own(kith_arena *arena, void *at)
{
    kith_arena_owned *owned = kith_arena_alloc(arena, sizeof *owned);
    *owned = (kith_arena_owned){at, arena->owned};
    arena->owned = owned;
}

void *kith_arena_take(kith_arena *arena, void *at, size_t count, size_t size)
{
    void *taken = kith_arena_alloc(arena, kith_array_bytes(count, size));
    if (count)
        memcpy(taken, at, count * size);
    free(at);
    return taken;
}

kith_str kith_arena_copy(kith_arena *arena, kith_str s)
{
    char *copy = kith_arena_bytes(arena, s.len + 1);
    if (s.len)
        memcpy(copy, s.ptr, s.len);
    return (kith_str){copy, s.len};
}

static void free_owned(kith_arena *arena)
{
    for (const kith_arena_owned *owned = arena->owned; owned; owned = owned->older)
        free(owned->at);
    arena->owned = NULL;
}

void kith_arena_clear(kith_arena *arena)
{
    if (!arena)
        return;
    free_owned(arena);
    kith_arena_block *kept = NULL;
    for (kith_arena_block *block = arena->newest, *older; block; block = older) {
        older = block->older;
        if (!kept && block->size == BLOCK_SIZE && BLOCK_SIZE)
            kept = block;
        else
            free(block);
    }
    if (kept) {
        memset(kept->bytes, 0, kept->used);
        kept->used = 0;
        kept->older = NULL;
    }
    arena->newest = kept;
}

void kith_arena_free(kith_arena *arena)
{
    if (!arena)
        return;
    free_owned(arena);
    for (kith_arena_block *block = arena->newest, *older; block; block = older) {
        older = block->older;
        free(block);
    }
    arena->newest = NULL;
}
