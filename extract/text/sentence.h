/* extract/text/sentence.h - sentences: where one ends and the next begins. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_SENTENCE_H
#define KITH_EXTRACT_TEXT_SENTENCE_H

#include "extract/text/token.h"

/** A sentence that runs on is cut after this many tokens. */
#define KITH_SENTENCE_TOKENS_MAX 512

/** Bytes [start, end) of the text, without surrounding white space. */
typedef struct kith_sentence {
    uint32_t start, end;
    uint32_t token, token_count; /* tokens[token, token + token_count), at least one */
    uint32_t paragraph;          /* counts from 0 and never decreases */
    uint32_t section;            /* 0 is the story; comes back after a line that interrupts it */
} kith_sentence;

/** A growing heap array; {0} is empty. Free `at`, or give it to an arena. */
typedef struct kith_sentences {
    kith_sentence *at;
    size_t count, capacity;
} kith_sentences;

/**
 * Append the sentences of paragraph number `paragraph`, the tokens from `first` to the last of
 * `tokens`; all are of section 0.
 *
 * `text` is valid UTF-8. Full stops of abbreviations and initials, ellipses and quoted questions
 * end a sentence only when what follows looks like a beginning; closing quotes and brackets stay
 * with the sentence before them. A sentence is cut after KITH_SENTENCE_TOKENS_MAX tokens. Time:
 * O(tokens).
 */
void kith_sentences_split(kith_str text, const kith_tokens *tokens, size_t first,
                          uint32_t paragraph, kith_sentences *sentences);

#endif
