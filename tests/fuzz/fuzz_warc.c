/* tests/fuzz/fuzz_warc.c - web archives. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/input/warc.h"
#include "tests/memory_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    memory_stream stream = {.rest = {(const char *)data, size}, .block = 7};
    kith_reader reader;
    kith_reader_init(&reader, memory_stream_of(&stream));
    kith_warc warc = {.in = &reader};
    for (bool found = true; found;) {
        kith_status status = kith_warc_next(&warc, &found, NULL);
        kith_stream body = kith_warc_stream(&warc);
        kith_str block = {0};
        bool within = status == KITH_OK && found;
        while (within && body.block(body.context, &block, NULL) == KITH_OK)
            within = block.len > 0;
        found |= status != KITH_OK;
    }
    kith_warc_clear(&warc);
    kith_reader_clear(&reader);
    return 0;
}
