/* extract/base/byte_escape.c - invalid bytes, carried through libraries that take only UTF-8. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/byte_escape.h"

#include "extract/base/utf8.h"

#define VEIL "\xF4\x8F\xBF\xBF"

void kith_bytes_escape(kith_str bytes, kith_buffer *out)
{
    while (bytes.len > 0) {
        size_t valid = kith_utf8_valid(bytes);
        kith_buffer_append(out, kith_str_slice(bytes, 0, valid));
        if (valid == bytes.len)
            break;
        kith_buffer_append(out, KITH_STR(VEIL));
        bytes = kith_str_slice(bytes, valid + 1, bytes.len);
    }
}

size_t kith_bytes_unescape(char *bytes, size_t length)
{
    const kith_str veil = KITH_STR(VEIL);
    size_t to = 0;
    for (size_t from = 0; from < length;) {
        bool veiled = length - from >= veil.len && memcmp(bytes + from, veil.ptr, veil.len) == 0;
        bytes[to++] = veiled ? '\xFF' : bytes[from];
        from += veiled ? veil.len : 1;
    }
    return to;
}
