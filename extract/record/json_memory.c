/* extract/record/json_memory.c - jansson's memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/json_memory.h"

#include <jansson.h>
#include <pthread.h>
#include <stdlib.h>

#include "extract/base/memory.h"

static void set_allocators(void)
{
    json_malloc_t allocate;
    json_free_t give_back;
    json_get_alloc_funcs(&allocate, &give_back);
    if (allocate == malloc && give_back == free)
        json_set_alloc_funcs(kith_memory_get, free);
}

void kith_json_memory_use(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_allocators);
}
