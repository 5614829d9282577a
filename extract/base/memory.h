/* extract/base/memory.h - what happens when memory runs out: ask, give up the call, or abort. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_MEMORY_H
#define KITH_EXTRACT_BASE_MEMORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdnoreturn.h>

#include "lib/kith.h" /* kith_memory_set_handler() */

/**
 * Run `call`; false when memory ran out in it, on this thread, and it was given up there and then.
 *
 * What the call held by kith_memory_hold() is let go, newest first; what else it had allocated or
 * opened is lost, and what it was changing is half changed: an object that it was given may only
 * be freed. Calls nest: the innermost guard catches.
 */
bool kith_memory_guard(void (*call)(void *context), void *context);

/** Something that others wait for: a lock, igraph. Caller's storage. */
typedef struct kith_hold {
    void (*let_go)(void *context);
    void *context;
    struct kith_hold *older;
} kith_hold;

/** Have `let_go` called should memory run out before kith_memory_release(), in reverse order. */
void kith_memory_hold(kith_hold *hold, void (*let_go)(void *context), void *context);
void kith_memory_release(const kith_hold *hold);

/** `size` bytes are not to be had: returns when the handler says so, else as kith_memory_out(). */
void kith_memory_lack(size_t size);

/**
 * malloc(), realloc() and strdup() that never return NULL: kith_memory_lack() is asked until there
 * is enough. For libraries that take allocators, and go on with wrong data where those fail. Give
 * back by free().
 */
void *kith_memory_get(size_t size);
void *kith_memory_resize(void *at, size_t size);
char *kith_memory_copy(const char *text);

/** Give up this thread's innermost guarded call; without one, tell the handler, and should
 * it return print one line and abort. */
noreturn void kith_memory_out(size_t size);

#endif
