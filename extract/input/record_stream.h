/* extract/input/record_stream.h - records that come one after the other, whatever their form. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_RECORD_STREAM_H
#define KITH_EXTRACT_INPUT_RECORD_STREAM_H

#include <stdbool.h>

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/record.h"
#include "extract/input/reader.h"

/** An open input; {0} is none. */
typedef struct kith_record_stream {
    /**
     * Read the next record into `arena`; `*found` is false at the end, `*line` where it begins (0
     * where it is the whole input). After a failure it may be called again and goes on behind.
     */
    kith_status (*next)(void *context, kith_arena *arena, kith_record *out, bool *found,
                        size_t *line, kith_error *err);
    /** Free what `context` is and holds. */
    void (*close)(void *context);
    void *context;
} kith_record_stream;

/** Reads all bytes of an input as one record, whose strings are `arena`'s. */
typedef kith_status kith_record_read(kith_str bytes, kith_arena *arena, kith_record *out,
                                     kith_error *err);

/** Open an input that is one record of at most `max` bytes; `reader` is borrowed. */
void kith_record_stream_whole(kith_reader *reader, size_t max, kith_record_read *read,
                              kith_record_stream *out);

#endif
