/* extract/base/json.c - JSON values appended to a buffer. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/json.h"

#include <math.h>

#include <utf8proc.h>

/* Bytes from `at` on that a string may hold as they are: ASCII but quotes, \ and controls. */
static size_t plain_run(kith_str text, size_t at)
{
    size_t end = at;
    while (end < text.len) {
        unsigned char c = (unsigned char)text.ptr[end];
        if (c < ' ' || c == '"' || c == '\\' || c >= 127)
            break;
        end++;
    }
    return end - at;
}

static void append_escaped(kith_buffer *out, unsigned char c)
{
    switch (c) {
    case '"':
        kith_buffer_append(out, KITH_STR("\\\""));
        break;
    case '\\':
        kith_buffer_append(out, KITH_STR("\\\\"));
        break;
    case '\n':
        kith_buffer_append(out, KITH_STR("\\n"));
        break;
    case '\t':
        kith_buffer_append(out, KITH_STR("\\t"));
        break;
    default:
        kith_buffer_format(out, "\\u%04x", c);
    }
}

/* Append the character that begins at `at`; returns its bytes. */
static size_t append_character(kith_buffer *out, kith_str text, size_t at)
{
    kith_str rest = kith_str_slice(text, at, text.len);
    utf8proc_int32_t code;
    utf8proc_ssize_t bytes =
        utf8proc_iterate((const utf8proc_uint8_t *)rest.ptr, (utf8proc_ssize_t)rest.len, &code);
    if (bytes <= 0) {
        kith_buffer_append(out, KITH_STR("\xEF\xBF\xBD"));
        return 1;
    }
    if (code < 128)
        append_escaped(out, (unsigned char)code);
    else
        kith_buffer_append(out, kith_str_slice(rest, 0, (size_t)bytes));
    return (size_t)bytes;
}

void kith_json_string(kith_buffer *out, kith_str text)
{
    kith_buffer_append_byte(out, '"');
    for (size_t at = 0; at < text.len;) {
        size_t run = plain_run(text, at);
        if (run) {
            kith_buffer_append(out, kith_str_slice(text, at, at + run));
            at += run;
        } else {
            at += append_character(out, text, at);
        }
    }
    kith_buffer_append_byte(out, '"');
}

void kith_json_count(kith_buffer *out, uint64_t count)
{
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + count % 10);
        count /= 10;
    } while (count);
    kith_buffer_append(out, (kith_str){digits + at, sizeof digits - at});
}

void kith_json_share(kith_buffer *out, double share)
{
    unsigned thousandths = share <= 0 ? 0 : share >= 1 ? 1000 : (unsigned)(share * 1000 + 0.5);
    if (thousandths % 1000 == 0) {
        kith_buffer_append_byte(out, thousandths ? '1' : '0');
        return;
    }
    char digits[] = {'0', '.', (char)('0' + thousandths / 100), (char)('0' + thousandths / 10 % 10),
                     (char)('0' + thousandths % 10)};
    size_t len = sizeof digits;
    while (digits[len - 1] == '0')
        len--;
    kith_buffer_append(out, (kith_str){digits, len});
}

void kith_json_number(kith_buffer *out, double number)
{
    if (isfinite(number))
        kith_buffer_format(out, "%.9g", number);
    else
        kith_buffer_append(out, KITH_STR("null"));
}

void kith_json_key(kith_buffer *out, kith_str name)
{
    if (out->len && out->ptr[out->len - 1] != '{')
        kith_buffer_append_byte(out, ',');
    kith_json_string(out, name);
    kith_buffer_append_byte(out, ':');
}
