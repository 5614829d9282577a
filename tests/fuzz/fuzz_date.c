/* tests/fuzz/fuzz_date.c - dates. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/base/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_arena arena = {0};
    kith_str date = kith_date_parse((kith_str){(const char *)data, size}, &arena);
    /* What comes out is a date that goes in again. */
    bool same = kith_str_equal(kith_date_parse(date, &arena), date);
    kith_arena_free(&arena);
    return same ? 0 : -1;
}
