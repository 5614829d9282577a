/* graph/store/date.c - dates of documents, known to the year, the month or the day. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/date.h"

#include <stdio.h>

/* The number that `digits` write; -1 when a byte is no digit. */
static int read_digits(const char *digits, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return -1;
        number = number * 10 + (digits[i] - '0');
    }
    return number;
}

uint32_t kith_date_pack(kith_str text)
{
    if (text.len != 4 && text.len != 7 && text.len != 10)
        return 0;
    int year = read_digits(text.ptr, 4), month = 0, day = 0;
    if (year < 1)
        return 0;
    if (text.len >= 7) {
        month = read_digits(text.ptr + 5, 2);
        if (text.ptr[4] != '-' || month < 1 || month > 12)
            return 0;
    }
    if (text.len == 10) {
        day = read_digits(text.ptr + 8, 2);
        if (text.ptr[7] != '-' || day < 1 || day > 31)
            return 0;
    }
    return (uint32_t)(year * 10000 + month * 100 + day);
}

size_t kith_date_text(uint32_t date, char out[KITH_DATE_SIZE])
{
    unsigned year = date / 10000 % 10000, month = date / 100 % 100, day = date % 100;
    int length = 0;
    out[0] = '\0';
    if (day)
        length = snprintf(out, KITH_DATE_SIZE, "%04u-%02u-%02u", year, month, day);
    else if (month)
        length = snprintf(out, KITH_DATE_SIZE, "%04u-%02u", year, month);
    else if (year)
        length = snprintf(out, KITH_DATE_SIZE, "%04u", year);
    return (size_t)length;
}

kith_str kith_date_str(uint32_t date, kith_arena *arena)
{
    char text[KITH_DATE_SIZE];
    size_t length = kith_date_text(date, text);
    return kith_arena_copy(arena, (kith_str){text, length});
}
