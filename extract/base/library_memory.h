/* extract/base/library_memory.h - the memory of jansson and libxml2. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_LIBRARY_MEMORY_H
#define KITH_EXTRACT_BASE_LIBRARY_MEMORY_H

/**
 * Let jansson, which drops letters where memory runs out, and libxml2, which loses text or waits
 * for ever, take it by kith_memory_get(), unless the program has given them allocators of its own.
 * To be called by whoever uses them, before anything is parsed or written.
 */
void kith_library_memory_use(void);

#endif
