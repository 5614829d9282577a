/* extract/input/reader.c - one window over blocks, and what is cut out of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/reader.h"

#include <string.h>

void kith_reader_init(kith_reader *reader, kith_stream stream)
{
    *reader = (kith_reader){.stream = stream};
}

/* Move the window to the front of its buffer once more is behind it than in it. */
static void close_gap(kith_reader *reader)
{
    size_t length = reader->held.len - reader->start;
    if (reader->start <= length)
        return;
    memmove(reader->held.ptr, reader->held.ptr + reader->start, length);
    reader->held.len = length;
    reader->start = 0;
}

kith_status kith_reader_more(kith_reader *reader, kith_error *err)
{
    if (reader->ended)
        return KITH_OK;
    close_gap(reader);
    kith_str block = {0};
    kith_status status = reader->stream.block(reader->stream.context, &block, err);
    reader->ended = status != KITH_OK || block.len == 0;
    if (reader->encoding)
        kith_encoding_convert(reader->encoding, block, reader->ended, &reader->held);
    else
        kith_buffer_append(&reader->held, block);
    return status;
}

void kith_reader_skip(kith_reader *reader, size_t count)
{
    reader->start += count;
    reader->taken += count;
    if (reader->start == reader->held.len)
        reader->start = reader->held.len = 0;
}

kith_status kith_reader_peek(kith_reader *reader, size_t count, kith_error *err)
{
    while (!reader->ended && reader->held.len - reader->start < count) {
        kith_status status = kith_reader_more(reader, err);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

kith_status kith_reader_decode(kith_reader *reader, kith_error *err)
{
    kith_status status = kith_reader_peek(reader, KITH_ENCODING_MARK_MAX, err);
    if (status != KITH_OK)
        return status;
    kith_str window = kith_reader_window(reader);
    size_t mark;
    const char *name = kith_encoding_of_mark(window, &mark);
    if (!name)
        return KITH_OK;
    reader->marked = true;
    kith_reader_skip(reader, mark);
    if (strcmp(name, "UTF-8") == 0)
        return KITH_OK;
    reader->encoding = kith_encoding_new(name);
    if (!reader->encoding)
        return kith_fail(err, KITH_EIO, "the system has no decoder of %s, or no memory for it",
                         name);
    kith_buffer raw = reader->held;
    kith_str rest = kith_reader_window(reader);
    reader->held = (kith_buffer){0};
    reader->start = 0;
    kith_encoding_convert(reader->encoding, rest, reader->ended, &reader->held);
    kith_buffer_clear(&raw);
    return KITH_OK;
}

/* Throw away the rest of a line that is too long to be held. */
static kith_status pass_line(kith_reader *reader, size_t max, kith_error *err)
{
    size_t length = 0;
    for (;;) {
        kith_str window = kith_reader_window(reader);
        const char *end = window.len ? memchr(window.ptr, '\n', window.len) : NULL;
        size_t here = end ? (size_t)(end - window.ptr) : window.len;
        length += here;
        kith_reader_skip(reader, end ? here + 1 : here);
        if (end || reader->ended)
            return kith_fail(err, KITH_ELIMIT, "line of %zu bytes; the limit is %zu", length, max);
        kith_status status = kith_reader_more(reader, err);
        if (status != KITH_OK)
            return status;
    }
}

kith_status kith_reader_line(kith_reader *reader, size_t max, kith_str *line, bool *found,
                             kith_error *err)
{
    size_t seen = 0;
    for (;;) {
        kith_str window = kith_reader_window(reader);
        const char *end =
            window.len > seen ? memchr(window.ptr + seen, '\n', window.len - seen) : NULL;
        size_t length = end ? (size_t)(end - window.ptr) : window.len;
        if (length > max) {
            reader->line++;
            return pass_line(reader, max, err);
        }
        if (end || reader->ended) {
            *found = end || length > 0;
            reader->line += *found;
            kith_reader_skip(reader, end ? length + 1 : length);
            bool carriage = length > 0 && window.ptr[length - 1] == '\r';
            *line = (kith_str){window.ptr, length - carriage};
            return KITH_OK;
        }
        seen = window.len;
        kith_status status = kith_reader_more(reader, err);
        if (status != KITH_OK) {
            /* What is left of a broken stream is half a line: of no use. */
            kith_reader_skip(reader, kith_reader_window(reader).len);
            return status;
        }
    }
}

kith_status kith_reader_whole(kith_reader *reader, size_t max, kith_error *err)
{
    kith_status status = kith_reader_peek(reader, max + 1, err);
    if (status == KITH_OK && kith_reader_window(reader).len > max)
        return kith_fail(err, KITH_ELIMIT, "more than %zu bytes, the limit for one document", max);
    return status;
}

static kith_status take_block(void *context, kith_str *block, kith_error *err)
{
    kith_reader *reader = context;
    if (kith_reader_window(reader).len == 0) {
        kith_status status = kith_reader_more(reader, err);
        if (status != KITH_OK)
            return status;
    }
    /* Skipping leaves the bytes in place until more are asked for. */
    *block = kith_reader_window(reader);
    kith_reader_skip(reader, block->len);
    return KITH_OK;
}

kith_stream kith_reader_stream(kith_reader *reader)
{
    return (kith_stream){.block = take_block, .context = reader};
}

void kith_reader_clear(kith_reader *reader)
{
    if (!reader)
        return;
    kith_buffer_clear(&reader->held);
    kith_encoding_free(reader->encoding);
    *reader = (kith_reader){0};
}
