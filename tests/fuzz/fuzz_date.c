/* tests/fuzz/fuzz_date.c - dates, alone and in names and lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/base/date.h"
#include "extract/base/dating.h"

/* What comes out is a date that goes in again. */
static bool is_date(kith_str date, kith_arena *arena)
{
    return kith_str_equal(kith_date_parse(date, arena), date);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_arena arena = {0};
    kith_str wild = {(const char *)data, size};
    int year = kith_dating_year(wild);
    bool same = is_date(kith_date_parse(wild, &arena), &arena) &&
                is_date(kith_dating_name(wild, &arena), &arena) &&
                is_date(kith_dating_line(wild, &arena), &arena) &&
                is_date(kith_dating_text(wild, year, &arena), &arena);
    kith_arena_free(&arena);
    return same ? 0 : -1;
}
