/* extract/base/memory.c - what happens when memory runs out: ask, give up the call, or abort. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/memory.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where this thread goes on when memory runs out, and what it holds until then. */
typedef struct guard {
    jmp_buf place;
    kith_hold *holds;
    struct guard *outer;
} guard;

static _Thread_local guard *innermost;

/* The one setting of the process, as malloc's own hooks are: it is about malloc. */
static kith_memory_handler *handler;
static void *handler_context;

bool kith_memory_guard(void (*call)(void *context), void *context)
{
    guard here = {.outer = innermost};
    bool done = true;
    innermost = &here;
    if (setjmp(here.place) == 0)
        call(context);
    else
        done = false;
    innermost = here.outer;
    return done;
}

/* Without a guard nobody would let it go. */
void kith_memory_hold(kith_hold *hold, void (*let_go)(void *context), void *context)
{
    *hold = (kith_hold){let_go, context, innermost ? innermost->holds : NULL};
    if (innermost)
        innermost->holds = hold;
}

void kith_memory_release(const kith_hold *hold)
{
    if (innermost)
        innermost->holds = hold->older;
}

void kith_memory_set_handler(kith_memory_handler *new_handler, void *context)
{
    handler = new_handler;
    handler_context = context;
}

void kith_memory_lack(size_t size)
{
    if (!handler || !handler(handler_context, size))
        kith_memory_out(size);
}

void *kith_memory_get(size_t size)
{
    return kith_memory_resize(NULL, size);
}

void *kith_memory_resize(void *at, size_t size)
{
    /* Of no bytes there would be NULL. */
    size_t asked = size ? size : 1;
    void *moved;
    while (!(moved = realloc(at, asked)))
        kith_memory_lack(asked);
    return moved;
}

char *kith_memory_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(kith_memory_get(size), text, size);
}

void kith_memory_out(size_t size)
{
    if (!innermost) {
        if (handler)
            handler(handler_context, size);
        fprintf(stderr, "kith: out of memory (%zu bytes asked for)\n", size);
        abort();
    }
    while (innermost->holds) {
        kith_hold *hold = innermost->holds;
        innermost->holds = hold->older;
        hold->let_go(hold->context);
    }
    longjmp(innermost->place, 1);
}
