/* extract/record/json_memory.h - jansson's memory. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_JSON_MEMORY_H
#define KITH_EXTRACT_RECORD_JSON_MEMORY_H

/**
 * Let jansson, which drops letters where memory runs out, take it by kith_memory_get(), unless the
 * program has given it an allocator of its own. To be called before anything is read or written.
 */
void kith_json_memory_use(void);

#endif
