/* tests/fuzz/fuzz_wikitext.c - the marks of MediaWiki. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/xml/wikitext.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_arena arena = {0};
    (void)kith_wikitext_strip((kith_str){(const char *)data, size}, &arena);
    kith_arena_free(&arena);
    return 0;
}
