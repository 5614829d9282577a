/* tests/fuzz/fuzz_jsonl.c - JSON Lines, and what is mended in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/record/jsonl.h"
#include "tests/memory_stream.h"
#include "extract/base/arena.h"
#include "extract/base/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    memory_stream stream = {.rest = {(const char *)data, size}, .block = 7};
    kith_reader reader;
    kith_arena arena = {0};
    kith_reader_init(&reader, memory_stream_of(&stream));
    kith_jsonl jsonl = {.reader = &reader};
    for (bool found = kith_reader_decode(&reader, NULL, NULL) == KITH_OK; found;) {
        kith_record record;
        size_t line;
        kith_status status = kith_jsonl_next(&jsonl, &arena, &record, &found, &line, NULL);
        found |= status != KITH_OK;
    }
    kith_jsonl_clear(&jsonl);
    kith_reader_clear(&reader);
    kith_arena_free(&arena);
    return 0;
}
