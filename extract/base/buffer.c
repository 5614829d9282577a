/* extract/base/buffer.c - bytes that grow at the end. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/base/arena.h"

static char *make_room(kith_buffer *buffer, size_t more)
{
    buffer->ptr = kith_array_grow(buffer->ptr, &buffer->capacity, buffer->len + more, 1);
    return buffer->ptr + buffer->len;
}

void kith_buffer_append(kith_buffer *buffer, kith_str bytes)
{
    if (bytes.len == 0)
        return;
    memcpy(make_room(buffer, bytes.len), bytes.ptr, bytes.len);
    buffer->len += bytes.len;
}

void kith_buffer_append_byte(kith_buffer *buffer, char byte)
{
    *make_room(buffer, 1) = byte;
    buffer->len++;
}

void kith_buffer_format(kith_buffer *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0) {
        vsnprintf(make_room(buffer, (size_t)length + 1), (size_t)length + 1, format, again);
        buffer->len += (size_t)length;
    }
    va_end(again);
}

void kith_buffer_clear(kith_buffer *buffer)
{
    if (!buffer)
        return;
    free(buffer->ptr);
    *buffer = (kith_buffer){0};
}
