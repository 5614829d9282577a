/* tests/fuzz/fuzz_charset.c - the encodings of web pages. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/input/charset.h"
#include "extract/base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_buffer decoded = {0};
    kith_charset_decode((kith_str){(const char *)data, size}, (kith_str){0}, &decoded);
    bool valid = kith_utf8_valid(kith_buffer_str(&decoded)) == decoded.len;
    kith_buffer_clear(&decoded);
    return valid ? 0 : -1;
}
