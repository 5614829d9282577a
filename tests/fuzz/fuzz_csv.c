/* tests/fuzz/fuzz_csv.c - tables. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/record/csv.h"
#include "tests/memory_stream.h"
#include "extract/base/arena.h"
#include "extract/base/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    memory_stream stream = {.rest = {(const char *)data, size}, .block = 7};
    kith_reader reader;
    kith_arena arena = {0};
    kith_reader_init(&reader, memory_stream_of(&stream));
    kith_csv csv = {.reader = &reader};
    (void)kith_csv_detect(stream.rest);
    for (bool found = true; found;) {
        kith_record record;
        size_t line;
        kith_status status = kith_csv_next(&csv, &arena, &record, &found, &line, NULL);
        found |= status != KITH_OK;
    }
    kith_reader_clear(&reader);
    kith_arena_free(&arena);
    return 0;
}
