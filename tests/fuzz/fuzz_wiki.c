/* tests/fuzz/fuzz_wiki.c - dumps of MediaWiki. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/xml/mediawiki.h"
#include "tests/fuzz/fuzz_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_stream(kith_mediawiki_open, data, size);
}
