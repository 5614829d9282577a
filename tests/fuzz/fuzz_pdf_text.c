/* tests/fuzz/fuzz_pdf_text.c - pages of PDF joined. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/pdf/pdf_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_buffer out = {0};
    kith_pdf_text_join((kith_str){(const char *)data, size}, &out);
    kith_buffer_clear(&out);
    return 0;
}
