/* tests/extract/learned.h - gold text and models made of it, for tests of what uses them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_LEARNED_H
#define KITH_TESTS_EXTRACT_LEARNED_H

#include "tests/extract/test_file.h"

#include "extract/training/gold.h"
#include "extract/tagger/model.h"
#include "extract/training/trainer.h"

/** Append what a file of `content` holds to `gold`; the status and the message are its reader's. */
static inline kith_status add_gold(kith_str content, float weight, const kith_kinds *kinds,
                                   kith_gold *gold, kith_error *err)
{
    test_file file = TEST_FILE;
    write_test_file(&file, content);
    kith_status status = kith_gold_read(file.path, weight, kinds, gold, err);
    unlink(file.path);
    return status;
}

/** Gold text of `content`, which must be right. */
static inline kith_gold gold_of(kith_str content, bool fine)
{
    kith_gold gold = {.fine = fine};
    assert_int_equal(add_gold(content, 1.0f, NULL, &gold, NULL), KITH_OK);
    return gold;
}

/** What small texts are learned with: every feature counts. */
#define SMALL_TRAINING                                                                             \
    ((kith_training_options){.epochs = 20,                                                         \
                             .seed = 1,                                                            \
                             .rate = 0.2f,                                                         \
                             .l2 = 1e-4f,                                                          \
                             .cutoff = 1,                                                          \
                             .rounds = 1,                                                          \
                             .temperature = 1,                                                     \
                             .features_max = 100000})

/** The bytes of a model that has learned `content`, without a lexicon. */
static inline kith_buffer learn_text(kith_str content, bool fine)
{
    kith_gold gold = gold_of(content, fine);
    kith_training_options options = SMALL_TRAINING;
    kith_buffer bytes = {0};
    assert_int_equal(kith_train(&gold, KITH_STR(""), &options, &bytes, NULL), KITH_OK);
    kith_gold_clear(&gold);
    return bytes;
}

/** The model in `bytes`; free it with kith_model_free(). */
static inline kith_model *model_in(const kith_buffer *bytes)
{
    kith_model *model;
    assert_int_equal(kith_model_use(kith_buffer_str(bytes), &model, NULL), KITH_OK);
    return model;
}

#endif
