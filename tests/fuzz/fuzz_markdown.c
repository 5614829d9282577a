/* tests/fuzz/fuzz_markdown.c - Markdown. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/record/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_arena arena = {0};
    kith_record record = {0};
    kith_markdown_read((kith_str){(const char *)data, size}, &arena, &record);
    kith_arena_free(&arena);
    return 0;
}
