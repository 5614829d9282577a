/* cli/base/nearest.c - the word that a mistyped one was likely meant to be. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/nearest.h"

#include "extract/base/edits.h"

void kith_nearest_try(kith_nearest *nearest, kith_str word)
{
    size_t most = nearest->word.len ? nearest->edits - 1 : KITH_NEAREST_MAX;
    size_t edits = kith_edits_count(nearest->given, word, most);
    size_t longer = word.len > nearest->given.len ? word.len : nearest->given.len;
    if (edits > most || 2 * edits >= longer)
        return;
    nearest->word = word;
    nearest->edits = edits;
}

static bool is_of_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           memchr("-_.", byte, 3) != NULL;
}

void kith_nearest_try_words(kith_nearest *nearest, kith_str text)
{
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        for (end = start; end < text.len && is_of_word(text.ptr[end]);)
            end++;
        if (end > start)
            kith_nearest_try(nearest, kith_str_slice(text, start, end));
    }
}
