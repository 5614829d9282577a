/* extract/tagger/feature.h - what the tagger looks at: each feature of a token is a 64-bit hash. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_FEATURE_H
#define KITH_EXTRACT_TAGGER_FEATURE_H

#include <stddef.h>
#include <stdint.h>

#include "extract/tagger/clue.h"
#include "extract/tagger/lexicon.h"
#include "extract/tagger/word.h"

/** A word is seen from the tokens up to this many places away. */
#define KITH_FEATURE_REACH 2

/** No word or context has more features than this. */
#define KITH_FEATURE_MAX 64

/** A name of the lexicon that covers a token. */
typedef struct kith_name_match {
    uint16_t classes; /* of the whole name; 0: the token is in no name */
    uint8_t place;    /* of the token in it, from 0 */
    uint8_t length;   /* of the name in tokens */
} kith_name_match;

/**
 * The words with capitals that a token stands among, by places in the sentence, ends exclusive: the
 * run without a word between, inside the chunk that goes on over connectors ("Bank of China" is one
 * chunk of two runs). first == end: it stands in none; a connector in a chunk is its own run.
 */
typedef struct kith_chunk {
    uint32_t first, end;         /* the chunk */
    uint32_t run_first, run_end; /* the run in it */
    uint32_t head;               /* the last word of the chunk's first run */
} kith_chunk;

/** A sentence as the features see it; all borrowed, all of `count` places. */
typedef struct kith_feature_view {
    const kith_word *const *words;
    const kith_name_match *names;
    const kith_chunk *chunks;
    size_t count;
    bool capitals; /* nearly every word is in capitals: a headline */
} kith_feature_view;

/**
 * The features that depend on `word` alone as seen from a token that `offset` places before it
 * (negative: behind it). NULL stands for the edge of the sentence.
 *
 * Writes at most KITH_FEATURE_MAX hashes to `out` and returns how many.
 */
size_t kith_feature_of_word(const kith_word *word, int offset, uint64_t *out);

/**
 * The features of token `i` that depend on several words: none where neither it nor its
 * neighbours have an upper-case letter. Otherwise the same.
 */
size_t kith_feature_of_context(const kith_feature_view *view, size_t i, uint64_t *out);

/**
 * The features of token `i` that depend on the rest of its document; `clues` is of the whole
 * sentence. Otherwise as above; none where nothing is known of the token and its neighbours.
 */
size_t kith_feature_of_clues(const kith_feature_view *view, const kith_clue *clues, size_t i,
                             uint64_t *out);

/**
 * Mark the longest names of the lexicon in a sentence, from left to right, none overlapping.
 *
 * The words were seen with the same lexicon. A name has at most 12 and neither begins nor ends with
 * one in lower case.
 */
void kith_feature_match_names(const kith_lexicon *lexicon, const kith_word *const *words,
                              size_t count, kith_name_match *out);

/** Find the chunk that each token of a sentence of less than 65,536 words stands in. */
void kith_feature_find_chunks(const kith_word *const *words, size_t count, kith_chunk *out);

/** Are nearly all words of the sentence that have letters written in capitals? */
bool kith_feature_in_capitals(const kith_word *const *words, size_t count);

#endif
