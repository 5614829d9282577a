/* extract/base/buffer.h - bytes that grow at the end. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_BUFFER_H
#define KITH_EXTRACT_BASE_BUFFER_H

#include <stdint.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

/** Caller's storage; {0} is empty. `ptr` is owned, moved by every append, freed by clear. */
typedef struct kith_buffer {
    char *ptr;
    size_t len, capacity;
} kith_buffer;

void kith_buffer_append(kith_buffer *buffer, kith_str bytes);
void kith_buffer_append_byte(kith_buffer *buffer, char byte);

/** Append what printf would print. */
void kith_buffer_format(kith_buffer *buffer, const char *format, ...) KITH_PRINTF(2, 3);

/** What it holds, borrowed until the next call on it. */
static inline kith_str kith_buffer_str(const kith_buffer *buffer)
{
    return (kith_str){buffer->ptr, buffer->len};
}

/** Free what it holds; it is then {0}. Accepts NULL. */
void kith_buffer_clear(kith_buffer *buffer);

#endif
