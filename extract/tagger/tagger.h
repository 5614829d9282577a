/* extract/tagger/tagger.h - labels for words: the best path through a linear-chain model. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_TAGGER_H
#define KITH_EXTRACT_TAGGER_TAGGER_H

#include <stddef.h>
#include <stdint.h>

#include "extract/tagger/label.h"
#include "extract/tagger/model.h"
#include "extract/base/str.h"

/** So many words are looked at together: what a document says of a word is counted over them. */
#define KITH_TAGGER_RUN_WORDS 16384

/** The words of one document in sentences; all borrowed, valid UTF-8. */
typedef struct kith_words {
    const kith_str *at;
    size_t count;
    const uint32_t *ends; /* of each sentence: one past its last word; ends[last] == count */
    size_t sentence_count;
} kith_words;

/** A model with the scratch memory of one thread. */
typedef struct kith_tagger kith_tagger;

/** `model` is borrowed. Never NULL; free with kith_tagger_free(). */
kith_tagger *kith_tagger_new(const kith_model *model);

/**
 * Label the words of a document.
 *
 * Writes the label of each word to `labels` and, unless NULL, the probability of that label given
 * the sentence to `scores` (1 for O, which nobody asks). The same words always get the same
 * labels. A sentence over 1024 words is labelled in pieces of that many. Time: O(words); memory:
 * bounded, whatever the document.
 */
void kith_tagger_run(kith_tagger *tagger, const kith_words *words, kith_label *labels,
                     float *scores);

/** Accepts NULL. */
void kith_tagger_free(kith_tagger *tagger);

#endif
