/* tests/fuzz/fuzz_lists.c - lists for a corpus: aliases, and decisions by hand. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>

#include "tests/lib/news.h"

static size_t count(kith_corpus *corpus, kith_corpus_part part)
{
    kith_frame *frame;
    if (kith_corpus_frame(corpus, part, &frame, NULL) != KITH_OK)
        abort();
    size_t rows = kith_frame_row_count(frame);
    kith_frame_free(frame);
    return rows;
}

typedef kith_status set_list(kith_corpus *corpus, kith_str text, kith_error *err);

/* The first byte chooses the list. Taken back, it leaves what was there; refused, too. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static kith_corpus *corpus;
    static size_t identities, members;
    if (size == 0)
        return 0;
    if (!corpus) {
        corpus = news_corpus();
        identities = count(corpus, KITH_CORPUS_IDENTITIES);
        members = count(corpus, KITH_CORPUS_MEMBERS);
    }
    set_list *set = data[0] & 1 ? kith_corpus_set_names : kith_corpus_set_decisions;
    kith_status status = set(corpus, (kith_str){(const char *)data + 1, size - 1}, NULL);
    if (status == KITH_OK) {
        (void)count(corpus, KITH_CORPUS_IDENTITIES);
        (void)count(corpus, KITH_CORPUS_DECISIONS);
        status = set(corpus, (kith_str){0}, NULL);
    } else if (status == KITH_EARGUMENT || status == KITH_EFORMAT || status == KITH_ELIMIT ||
               status == KITH_ENOTFOUND) {
        status = KITH_OK;
    }
    if (status != KITH_OK || count(corpus, KITH_CORPUS_IDENTITIES) != identities ||
        count(corpus, KITH_CORPUS_MEMBERS) != members)
        abort();
    return 0;
}
