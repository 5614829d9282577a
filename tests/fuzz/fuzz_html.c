/* tests/fuzz/fuzz_html.c - web pages. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/html/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_arena arena = {0};
    kith_record record = {0};
    kith_str page = {(const char *)data, size};
    kith_status status = kith_html_read(page, (kith_str){0}, &arena, &record, NULL);
    kith_arena_free(&arena);
    return status == KITH_OK || status == KITH_ELIMIT ? 0 : -1;
}
