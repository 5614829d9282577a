/* tests/fuzz/fuzz_lexicon.c - tables of words and names. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

#include "extract/tagger/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    kith_str table = {(const char *)data, size};
    kith_buffer bytes = {0};
    if (kith_lexicon_compile(table, &bytes, NULL) == KITH_OK) {
        kith_lexicon lexicon;
        kith_word word;
        if (kith_lexicon_open(kith_buffer_str(&bytes), &lexicon, NULL) != KITH_OK)
            abort();
        kith_word_see(KITH_STR("ADA"), &lexicon, &word);
    }
    kith_buffer_clear(&bytes);
    return 0;
}
