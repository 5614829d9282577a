/* lib/body/call.c - how a function of the public header runs: what it is given proved, memory
 * guarded.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/call.h"

#include <string.h>

#include "extract/base/memory.h"

typedef struct running {
    kith_call *call;
    void *arguments;
    kith_status status;
    kith_error err;
} running;

static void run(void *context)
{
    running *r = context;
    r->status = r->call(r->arguments, &r->err);
}

kith_status kith_call_run(kith_call *call, void *arguments, kith_error *err)
{
    running r = {.call = call, .arguments = arguments};
    if (!kith_memory_guard(run, &r))
        return kith_fail(err, KITH_EMEMORY, "memory ran out");
    if (r.status != KITH_OK && err)
        *err = r.err;
    return r.status;
}

kith_status kith_call_take(const void *given, void *out, size_t size, kith_error *err)
{
    size_t theirs = 0;
    memset(out, 0, size);
    if (!given)
        return KITH_OK;
    memcpy(&theirs, given, sizeof theirs);
    if (theirs < sizeof theirs)
        return kith_fail(err, KITH_EARGUMENT,
                         "the size of a struct is not set: begin it by KITH_INIT");
    for (size_t i = size; i < theirs; i++)
        if (((const char *)given)[i])
            return kith_fail(err, KITH_EARGUMENT, "an option is asked for that kith %s has not",
                             KITH_VERSION);
    memcpy(out, given, theirs < size ? theirs : size);
    return KITH_OK;
}

void kith_call_give(const void *ours, void *given, size_t size)
{
    size_t theirs;
    if (!given)
        return;
    memcpy(&theirs, given, sizeof theirs);
    if (theirs > size)
        theirs = size;
    if (theirs > sizeof theirs)
        memcpy((char *)given + sizeof theirs, (const char *)ours + sizeof theirs,
               theirs - sizeof theirs);
}
