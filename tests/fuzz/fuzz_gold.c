/* tests/fuzz/fuzz_gold.c - tagged text, CoNLL and JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

#include "extract/training/gold.h"
#include "tests/fuzz/input_file.h"

/* Does some labelling within the sets of each sentence obey IOB2? */
static bool some_labelling_is_legal(const kith_gold *gold)
{
    for (size_t s = 0; s < gold->sentence_count; s++) {
        kith_labels before = 1u;
        for (size_t i = kith_gold_first_word(gold, s); i < gold->sentences[s]; i++) {
            kith_labels reached = 0;
            for (kith_label next = 0; next < kith_label_count(gold->fine); next++)
                for (kith_label previous = 0; previous < kith_label_count(gold->fine); previous++)
                    if (before >> previous & 1 && gold->allowed[i] >> next & 1 &&
                        kith_label_may_follow(previous, next))
                        reached |= 1u << next;
            if (!reached)
                return false;
            before = reached;
        }
    }
    return true;
}

static bool is_sound(const kith_gold *gold)
{
    size_t words = gold->sentence_count ? gold->sentences[gold->sentence_count - 1] : 0;
    size_t sentences = gold->document_count ? gold->documents[gold->document_count - 1] : 0;
    for (size_t s = 0; s < gold->sentence_count; s++)
        if (gold->sentences[s] <= kith_gold_first_word(gold, s))
            return false;
    return words == gold->word_count && sentences == gold->sentence_count &&
           some_labelling_is_legal(gold);
}

/* The first byte chooses the label set, the others are a file. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    input_file file;
    input_file_make(&file, data + 1, size - 1);
    kith_gold gold = {.fine = data[0] & 1};
    if (kith_gold_read(file.path, 1.0f, NULL, &gold, NULL) == KITH_OK && !is_sound(&gold))
        abort();
    kith_gold_clear(&gold);
    input_file_clear(&file);
    return 0;
}
