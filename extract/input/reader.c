/* extract/input/reader.c - one window over blocks, and what is cut out of it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/reader.h"

#include <string.h>

/* Bytes that are enough to tell an encoding by. */
#define GUESS_SIZE       ((size_t)64 * 1024)
#define WIDE_SAMPLE_SIZE ((size_t)512)

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

static kith_status add_block(kith_reader *reader, kith_error *err)
{
    kith_str block = {0};
    kith_status status = reader->stream.block(reader->stream.context, &block, err);
    reader->ended = status != KITH_OK || block.len == 0;
    if (reader->encoding)
        kith_encoding_convert(reader->encoding, block, reader->ended, &reader->held);
    else
        kith_buffer_append(&reader->held, block);
    return status;
}

/* Decode what is held from `at` on, and all that comes. */
static void decode_from(kith_reader *reader, size_t at, kith_encoding *encoding)
{
    kith_buffer raw = {0};
    reader->encoding = encoding;
    kith_buffer_append(&raw, kith_str_slice(kith_buffer_str(&reader->held), at, reader->held.len));
    reader->held.len = at;
    kith_encoding_convert(encoding, kith_buffer_str(&raw), reader->ended, &reader->held);
    kith_buffer_clear(&raw);
}

/* Tell the encoding, if there is a byte beyond ASCII in what is held from `from` on. */
static kith_status settle(kith_reader *reader, size_t from, kith_error *err)
{
    size_t at = from;
    while (at < reader->held.len && (unsigned char)reader->held.ptr[at] < 0x80)
        at++;
    if (at == reader->held.len)
        return KITH_OK;
    reader->guessing = false;
    kith_status status = KITH_OK;
    while (status == KITH_OK && !reader->ended && reader->held.len - at < GUESS_SIZE)
        status = add_block(reader, err);
    kith_str sample = kith_str_slice(kith_buffer_str(&reader->held), at, reader->held.len);
    if (status == KITH_OK && kith_encoding_is_western(sample)) {
        kith_encoding *western = kith_encoding_new("WINDOWS-1252");
        reader->guessed = western != NULL;
        if (western)
            decode_from(reader, at, western);
    }
    return status;
}

kith_status kith_reader_more(kith_reader *reader, kith_error *err)
{
    if (reader->ended)
        return KITH_OK;
    close_gap(reader);
    size_t before = reader->held.len;
    kith_status status = add_block(reader, err);
    if (status == KITH_OK && reader->guessing)
        status = settle(reader, before, err);
    return status;
}

kith_status kith_reader_guess(kith_reader *reader, kith_error *err)
{
    if (reader->marked || reader->encoding)
        return KITH_OK;
    reader->guessing = true;
    return settle(reader, reader->start, err);
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

/* UTF-16 without a mark: Latin text has a 0 in every other byte. */
static const char *wide_encoding(kith_str sample)
{
    size_t zeros[2] = {0}, letters[2] = {0}, pairs = sample.len / 2;
    for (size_t i = 0; i < 2 * pairs; i++) {
        unsigned char byte = (unsigned char)sample.ptr[i];
        zeros[i % 2] += byte == 0;
        letters[i % 2] += (byte >= 0x20 && byte < 0x7F) || kith_byte_is_space((char)byte);
    }
    for (int low = 0; low < 2; low++)
        if (pairs >= 2 && zeros[low] == 0 && zeros[1 - low] >= pairs - pairs / 4 &&
            letters[low] >= pairs - pairs / 4)
            return low == 0 ? "UTF-16LE" : "UTF-16BE";
    return NULL;
}

kith_status kith_reader_decode(kith_reader *reader, const char *given, kith_error *err)
{
    kith_status status = kith_reader_peek(reader, WIDE_SAMPLE_SIZE, err);
    if (status != KITH_OK)
        return status;
    kith_str window = kith_reader_window(reader);
    size_t mark = 0;
    const char *name = kith_encoding_of_mark(window, &mark);
    kith_reader_skip(reader, mark);
    if (!name)
        name = given ? given : wide_encoding(window);
    reader->marked = name != NULL;
    if (!name || strcmp(name, "UTF-8") == 0)
        return KITH_OK;
    kith_encoding *encoding = kith_encoding_new(name);
    if (!encoding)
        return kith_fail(err, KITH_EIO, "the system has no decoder of %s, or no memory for it",
                         name);
    decode_from(reader, reader->start, encoding);
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
