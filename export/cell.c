/* export/cell.c - cells: how text and numbers are written in every format. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/cell.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

static bool breaks_line(utf8proc_int32_t c)
{
    return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static bool is_forbidden(utf8proc_int32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
}

/* How many bytes of plain ASCII `text` begins with: nearly all of most text. */
static size_t count_plain(kith_str text)
{
    size_t count = 0;
    while (count < text.len && text.ptr[count] >= 0x20 && text.ptr[count] < 0x7f)
        count++;
    return count;
}

/* Append the character that `text` begins with, if it may stand; returns its bytes. */
static size_t append_character(kith_str text, kith_buffer *out)
{
    utf8proc_int32_t c;
    utf8proc_ssize_t size =
        utf8proc_iterate((const utf8proc_uint8_t *)text.ptr, (utf8proc_ssize_t)text.len, &c);
    if (size <= 0)
        return 1;
    if (!breaks_line(c) && !is_forbidden(c))
        kith_buffer_append(out, kith_str_slice(text, 0, (size_t)size));
    else if (breaks_line(c) && out->len > 0 && out->ptr[out->len - 1] != ' ')
        kith_buffer_append_byte(out, ' ');
    return (size_t)size;
}

void kith_cell_text(kith_str text, kith_buffer *out)
{
    size_t start = out->len;
    while (text.len > 0) {
        size_t done = count_plain(text);
        if (done > 0)
            kith_buffer_append(out, kith_str_slice(text, 0, done));
        else
            done = append_character(text, out);
        text = kith_str_slice(text, done, text.len);
    }

    size_t first = start;
    while (out->len > start && out->ptr[out->len - 1] == ' ')
        out->len--;
    while (first < out->len && out->ptr[first] == ' ')
        first++;
    if (first > start) {
        memmove(out->ptr + start, out->ptr + first, out->len - first);
        out->len -= first - start;
    }
}

/* 15 digits are enough for what a person would write, 17 for every number. */
static void print_shortest(double number, char digits[32])
{
    for (int precision = 15; precision < 17; precision++) {
        snprintf(digits, 32, "%.*g", precision, number);
        if (strtod(digits, NULL) == number)
            return;
    }
    snprintf(digits, 32, "%.17g", number);
}

void kith_cell_number(double number, kith_buffer *out)
{
    if (!isfinite(number))
        return;
    if (fabs(number) < 1e17 && number == trunc(number)) { /* nearly every weight */
        kith_buffer_format(out, "%" PRId64 ".0", (int64_t)number);
        return;
    }

    /* Any other has a point or an exponent: beyond 1e17, %g with 17 digits must use one. */
    char digits[32];
    print_shortest(number, digits);
    const char *const plain = "0123456789+-e";
    size_t whole = strspn(digits, plain);
    kith_buffer_append(out, (kith_str){digits, whole});
    if (digits[whole]) { /* the locale's point, of one byte or more */
        kith_buffer_append_byte(out, '.');
        kith_buffer_append(out, kith_str_of(digits + whole + strcspn(digits + whole, plain)));
    }
}
