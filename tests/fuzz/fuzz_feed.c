/* tests/fuzz/fuzz_feed.c - RSS and Atom, and the XML around them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/xml/feed.h"
#include "extract/xml/xml_root.h"
#include "tests/fuzz/fuzz_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (void)kith_xml_root((kith_str){(const char *)data, size});
    return fuzz_stream(kith_feed_open, data, size);
}
