/* graph/cooccurrence/pairs.h - pairs of entities, counted by the windows that name both. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_PAIRS_H
#define KITH_GRAPH_COOCCURRENCE_PAIRS_H

#include <stddef.h>
#include <stdint.h>

/** Two entities that share a window. What the numbers stand for is the caller's. */
typedef struct kith_pair {
    uint32_t a, b;                  /* a < b */
    uint32_t period;                /* of those documents; pairs of two periods are two */
    uint64_t windows, documents;    /* windows that name both, documents that have one */
    double shares;                  /* what those windows count for, summed up */
    uint32_t first_date, last_date; /* of those documents, as kith_date_pack() packs; 0: none */
} kith_pair;

/** When a pair was counted last, and for how much. */
typedef struct kith_pair_mark {
    uint64_t window, document;
    double share;
} kith_pair_mark;

/** Caller's storage; {0} is empty. `at` and `count` are for reading, the rest is the table's own.
 */
typedef struct kith_pairs {
    kith_pair *at; /* in order of first count, until sorted */
    size_t count;
    size_t pair_room, mark_room;
    kith_pair_mark *marks; /* for each pair */
    uint32_t *slots;       /* place + 1, 0 when free */
    size_t slot_count;     /* a power of two, more than twice the pairs */
} kith_pairs;

/** Where a pair is counted; windows and documents are numbered from 1 and in order. */
typedef struct kith_pair_place {
    uint64_t window, document;
    uint32_t date; /* of the document, 0: none */
    double share;  /* what the window counts for the pair, 0 or more */
    uint32_t period;
} kith_pair_place;

/**
 * Count two different entities once a window and once a document. Of several shares in one window
 * the greatest counts. Time: O(1).
 */
void kith_pairs_count(kith_pairs *pairs, uint32_t one, uint32_t other, kith_pair_place place);

/** Sort by a, then b, then period; no more can then be counted. */
void kith_pairs_sort(kith_pairs *pairs);

/** Free what it owns; it is then {0}. Accepts NULL. */
void kith_pairs_clear(kith_pairs *pairs);

#endif
