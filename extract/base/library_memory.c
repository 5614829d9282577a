/* extract/base/library_memory.c - the memory of jansson and libxml2. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/library_memory.h"

#include <jansson.h>
#include <libxml/xmlmemory.h>
#include <pthread.h>
#include <stdlib.h>

#include "extract/base/memory.h"

static void set_jansson(void)
{
    json_malloc_t allocate;
    json_free_t give_back;
    json_get_alloc_funcs(&allocate, &give_back);
    if (allocate == malloc && give_back == free)
        json_set_alloc_funcs(kith_memory_get, free);
}

static void set_libxml(void)
{
    xmlFreeFunc give_back;
    xmlMallocFunc allocate;
    xmlReallocFunc resize;
    xmlStrdupFunc copy;
    if (xmlMemGet(&give_back, &allocate, &resize, &copy) == 0 && allocate == malloc &&
        give_back == free)
        xmlMemSetup(free, kith_memory_get, kith_memory_resize, kith_memory_copy);
}

static void set_allocators(void)
{
    set_jansson();
    set_libxml();
}

void kith_library_memory_use(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_allocators);
}
