/* extract/tagger/clue.h - what the rest of a document says of a word: how else it is used there. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_CLUE_H
#define KITH_EXTRACT_TAGGER_CLUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "extract/tagger/label.h"
#include "extract/tagger/word.h"

/**
 * What the first look and the other occurrences of a word, in whatever case, show. {0}: nothing.
 */
typedef struct kith_clue {
    kith_label look;     /* the first look's label of this occurrence */
    uint8_t left, right; /* 1 + tag of the next name to that side in the sentence; 0: none */
    uint8_t top;         /* 0: nothing; 1: mostly O; 2 + tag: mostly in names of that tag */
    uint8_t sure;        /* how mostly: 1 up to two thirds, 2 more, 3 always */
    uint8_t times;       /* capitalised elsewhere: 1 once, 2 up to three times, 3 more */
    bool inside;         /* mostly not the first word of the name */
    uint8_t lower;       /* in lower case elsewhere: 0 never, 1 less often than not, 2 more often */
    bool middle;         /* capitalised elsewhere in the middle of a sentence */
} kith_clue;

/** How a word of a document is used; the entries of a table. */
typedef struct kith_usage_count {
    uint64_t folded;                    /* 0 in an empty slot */
    uint32_t tags[1 + KITH_FINE_COUNT]; /* capitalised: [0] O, [1 + tag] in a name */
    uint32_t inside, lower, middle;
} kith_usage_count;

/** Caller's storage; {0} is empty; kept from one document to the next for its memory. */
typedef struct kith_clue_table {
    kith_usage_count *slots; /* open addressing by `folded` */
    size_t slot_count;
} kith_clue_table;

/**
 * Count how the words of a document are used, given labels of a first look.
 *
 * `ends` are of its sentences, in words. What the table held is forgotten. Time: O(words).
 */
void kith_clues_gather(kith_clue_table *table, const kith_word *const *words,
                       const kith_label *labels, const uint32_t *ends, size_t sentence_count);

/**
 * What is known of each of the `count` words of a sentence, which must be one of those gathered,
 * with its labels; an occurrence is left out of what is said of it. False: nothing of any word.
 */
bool kith_clues_of_sentence(const kith_clue_table *table, const kith_word *const *words,
                            const kith_label *labels, size_t count, kith_clue *out);

/** Accepts NULL. */
void kith_clues_clear(kith_clue_table *table);

#endif
