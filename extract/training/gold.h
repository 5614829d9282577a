/* extract/training/gold.h - tagged text to learn from and to measure with. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_GOLD_H
#define KITH_EXTRACT_TRAINING_GOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/training/kinds.h"
#include "extract/tagger/label.h"
#include "extract/base/str.h"
#include "extract/tagger/tagger.h"

/**
 * Tagged documents; caller's storage, {0} is empty.
 *
 * Sets of texts differ in what they mark. So a word has not one label but the set of labels that
 * its source leaves open: ORG of a coarse source is COMPANY or ORGANIZATION in a fine label set,
 * and O of a source that marks no MISC may be MISC.
 */
typedef struct kith_gold {
    kith_arena arena; /* owns the words' text */
    bool fine;        /* the label set in use; set it before reading */
    kith_str *words;
    kith_labels *allowed; /* of each word, never empty */
    size_t word_count, word_capacity;
    uint32_t *sentences; /* ends in words */
    size_t sentence_count, sentence_capacity;
    uint32_t *documents; /* ends in sentences */
    float *weights;      /* of each document in training, > 0 */
    size_t document_count, document_capacity;
} kith_gold;

/**
 * Append the documents of a file: CoNLL, or JSON Lines as `kith extract --text` writes them.
 *
 * A CoNLL file that never uses MISC leaves it open; one whose labels have an underscore (Few-NERD's
 * types, some of them taken out) leaves every O open. `kinds` (may be NULL) settles which names of
 * type ORG are companies; countries settle which of type LOC are. Returns KITH_EIO, KITH_EFORMAT
 * or KITH_ELIMIT; the message has the file and the line, and `gold` may hold some of the file.
 */
KITH_CHECKED kith_status kith_gold_read(const char *path, float weight, const kith_kinds *kinds,
                                        kith_gold *gold, kith_error *err);

/** The words of document `i`; `ends` (borrowed room for its sentences) is filled in. */
kith_words kith_gold_document(const kith_gold *gold, size_t i, uint32_t *ends);

/** The first sentence of document `i`. */
static inline size_t kith_gold_first_sentence(const kith_gold *gold, size_t document)
{
    return document ? gold->documents[document - 1] : 0;
}

/** The first word of sentence `i`. */
static inline size_t kith_gold_first_word(const kith_gold *gold, size_t sentence)
{
    return sentence ? gold->sentences[sentence - 1] : 0;
}

/** Accepts NULL; the object is {0} then, `fine` apart. */
void kith_gold_clear(kith_gold *gold);

#endif
