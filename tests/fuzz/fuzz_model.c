/* tests/fuzz/fuzz_model.c - model files, damaged in ways that no checksum gives away. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "extract/base/hash.h"
#include "extract/tagger/tagger.h"

/* Where a model's head has its checksum, and how extract/tagger/model.c makes that. */
enum { CHECKSUM_AT = 24, HEAD_SIZE = 64 };
#define MODEL_SEED 0x6b697468u

static void put_checksum(char *bytes, size_t size)
{
    if (size < HEAD_SIZE)
        return;
    memset(bytes + CHECKSUM_AT, 0, sizeof(uint64_t));
    uint64_t head = kith_hash(bytes, HEAD_SIZE, MODEL_SEED);
    uint64_t sum = kith_hash(bytes + HEAD_SIZE, size - HEAD_SIZE, head);
    memcpy(bytes + CHECKSUM_AT, &sum, sizeof sum);
}

static void tag(const kith_model *model)
{
    static const char *const text[] = {"Ada",  "Lovelace", "saw", "New",     "York",
                                       "NATO", "1843",     "",    "Lovelace"};
    enum { COUNT = sizeof text / sizeof *text };
    kith_str at[COUNT];
    uint32_t ends[] = {COUNT - 1, COUNT};
    kith_label labels[COUNT];
    float scores[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        at[i] = kith_str_of(text[i]);
    kith_tagger *tagger = kith_tagger_new(model);
    kith_tagger_run(tagger, &(kith_words){at, COUNT, ends, 2}, labels, scores);
    for (size_t i = 0; i < COUNT; i++)
        if (labels[i] >= kith_label_count(model->fine) || !(scores[i] >= 0))
            abort();
    kith_tagger_free(tagger);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    /* Of its very size, so that a sanitizer sees a step behind its end. */
    char *bytes = malloc(size ? size : 1);
    if (!bytes)
        return 0;
    if (size)
        memcpy(bytes, data, size);
    put_checksum(bytes, size);
    kith_model *model;
    if (kith_model_use((kith_str){bytes, size}, &model, NULL) == KITH_OK) {
        tag(model);
        kith_model_free(model);
    }
    free(bytes);
    return 0;
}
