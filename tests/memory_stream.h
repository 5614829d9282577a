/* tests/memory_stream.h - bytes in memory as a stream, in blocks of any size. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_MEMORY_FEED_H
#define KITH_TESTS_MEMORY_FEED_H

#include "extract/input/reader.h"

/** `rest` is what has not been given yet; after it comes the end, or a failure. */
typedef struct memory_stream {
    kith_str rest;
    size_t block; /* bytes given at once, at least 1 */
    bool fails;
} memory_stream;

static inline kith_status memory_block(void *context, kith_str *block, kith_error *err)
{
    memory_stream *stream = context;
    size_t size = stream->rest.len < stream->block ? stream->rest.len : stream->block;
    if (size == 0 && stream->fails)
        return kith_fail(err, KITH_EIO, "the disk is on fire");
    *block = kith_str_slice(stream->rest, 0, size);
    stream->rest = kith_str_slice(stream->rest, size, stream->rest.len);
    return KITH_OK;
}

static inline kith_stream memory_stream_of(memory_stream *stream)
{
    return (kith_stream){.block = memory_block, .context = stream};
}

#endif
