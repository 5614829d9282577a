/* tests/fuzz/fuzz_archive.c - archives and compressed files of all kinds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/input/archive.h"
#include "tests/memory_stream.h"

static void read_members(kith_archive *pack)
{
    for (bool found = true; found;) {
        kith_str name, block = {0};
        uint64_t size;
        kith_status status = kith_archive_next(pack, &found, &name, &size, NULL);
        kith_stream bytes = kith_archive_stream(pack);
        bool within = status == KITH_OK && found;
        while (within && bytes.block(bytes.context, &block, NULL) == KITH_OK)
            within = block.len > 0;
        found |= status != KITH_OK;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    memory_stream stream = {.rest = {(const char *)data, size}, .block = 700};
    kith_archive_budget budget = {0};
    kith_archive *pack;
    if (!kith_archive_detect(stream.rest) ||
        kith_archive_new(memory_stream_of(&stream), &budget, true, &pack, NULL) != KITH_OK)
        return 0;
    read_members(pack);
    kith_archive_free(pack);
    return 0;
}
