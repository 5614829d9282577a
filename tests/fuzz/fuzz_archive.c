/* tests/fuzz/fuzz_archive.c - archives and compressed files of all kinds. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/input/archive.h"
#include "tests/memory_feed.h"

static void read_members(kith_pack *pack)
{
    for (bool found = true; found;) {
        kith_str name, block = {0};
        uint64_t size;
        kith_status status = kith_pack_next(pack, &found, &name, &size, NULL);
        kith_feed bytes = kith_pack_feed(pack);
        bool within = status == KITH_OK && found;
        while (within && bytes.block(bytes.context, &block, NULL) == KITH_OK)
            within = block.len > 0;
        found |= status != KITH_OK;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    memory_feed feed = {.rest = {(const char *)data, size}, .block = 700};
    kith_pack_budget budget = {0};
    kith_pack *pack;
    if (!kith_pack_detect(feed.rest) ||
        kith_pack_new(memory_feed_of(&feed), &budget, true, &pack, NULL) != KITH_OK)
        return 0;
    read_members(pack);
    kith_pack_free(pack);
    return 0;
}
