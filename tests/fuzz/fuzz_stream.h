/* tests/fuzz/fuzz_stream.h - a reader of records, fed. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_FUZZ_FUZZ_STREAM_H
#define KITH_TESTS_FUZZ_FUZZ_STREAM_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"
#include "tests/memory_stream.h"

/* Read all records of the bytes; returns 0. */
static inline int fuzz_stream(void (*open)(kith_reader *, kith_record_stream *),
                              const uint8_t *data, size_t size)
{
    memory_stream stream = {.rest = {(const char *)data, size}, .block = 61};
    kith_reader reader;
    kith_record_stream records;
    kith_arena arena = {0};
    kith_reader_init(&reader, memory_stream_of(&stream));
    if (kith_reader_decode(&reader, NULL, NULL) == KITH_OK) {
        open(&reader, &records);
        for (bool found = true; found;) {
            kith_record record;
            size_t line;
            kith_status status =
                records.next(records.context, &arena, &record, &found, &line, NULL);
            found |= status != KITH_OK;
            kith_arena_clear(&arena);
        }
        records.close(records.context);
    }
    kith_reader_clear(&reader);
    kith_arena_free(&arena);
    return 0;
}

#endif
