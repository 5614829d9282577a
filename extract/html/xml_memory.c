/* extract/html/xml_memory.c - libxml2's memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/xml_memory.h"

#include <libxml/xmlmemory.h>
#include <pthread.h>
#include <stdlib.h>

#include "extract/base/memory.h"

static void set_allocators(void)
{
    xmlFreeFunc give_back;
    xmlMallocFunc allocate;
    xmlReallocFunc resize;
    xmlStrdupFunc copy;
    if (xmlMemGet(&give_back, &allocate, &resize, &copy) == 0 && allocate == malloc &&
        give_back == free)
        xmlMemSetup(free, kith_memory_get, kith_memory_resize, kith_memory_copy);
}

void kith_xml_memory_use(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, set_allocators);
}
