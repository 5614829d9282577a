/* graph/cooccurrence/cooccurrence.h - co-occurrence: which entities of a corpus share how many
 * windows. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_COOCCURRENCE_COOCCURRENCE_H
#define KITH_GRAPH_COOCCURRENCE_COOCCURRENCE_H

#include "graph/cooccurrence/pairs.h"
#include "graph/store/period.h"
#include "graph/corpus/roster.h"
#include "graph/store/scope.h"
#include "graph/network/slice.h"
#include "graph/cooccurrence/weighting.h"
#include "graph/network/window.h"

/** The most pairs that are counted, those of each period by themselves: more make no network that
 * could be measured. */
#define KITH_PAIRS_MAX ((size_t)1 << 24)

/** What is counted. */
typedef struct kith_cooccurrence_options {
    kith_window window;
    unsigned types;           /* bits 1 << kith_type */
    kith_weighting weighting; /* says what the shares of pairs are */
    kith_scope scope;
    kith_period by; /* also tell what each period has; then the weighting must add up */
} kith_cooccurrence_options;

/** Caller's storage; {0} is empty. */
typedef struct kith_cooccurrence {
    kith_roster roster; /* whom the documents name, of the types asked for, by row */
    uint64_t *windows;  /* for each of the roster: windows that name it */
    uint64_t document_count, sentence_count, mention_count; /* in the documents, of the roster */
    kith_pairs pairs; /* of places in the roster, by a, then b, with period 0 */
    kith_slices *roster_slices, *pair_slices; /* for each; NULL when periods were not asked for */
    uint64_t undated_count; /* documents whose period is not known: they are in no slice */
    uint64_t window_count;  /* windows that name anybody */
    uint64_t crowded_count; /* windows of more than KITH_WINDOW_ENTITIES_MAX entities */
    kith_arena arena;       /* owns all but the pairs */
} kith_cooccurrence;

/**
 * Count who is named together in the windows of the documents of `corpus` that are in scope. Of
 * the roster, mentions, documents and dates are what those documents have.
 *
 * Entities of other types are left out before anything is counted. A window counts an entity and a
 * pair once, however often it names them; its share is 1 unless the weighting says otherwise. A
 * crowded window (of KITH_WINDOW_DOCUMENT: a crowded section) counts in crowded_count and nowhere
 * else.
 * With a reach of one sentence, all types and copies the pairs are those of the corpus's table of
 * edges.
 *
 * Free `*out` with kith_cooccurrence_clear(). Returns KITH_EARGUMENT for a window of no kind or
 * reach, KITH_ELIMIT beyond KITH_PAIRS_MAX, KITH_ESTORE or KITH_EFORMAT; `*out` is then left
 * alone. Time: O(windows * entities per window squared).
 */
KITH_CHECKED kith_status kith_cooccurrence_count(kith_corpus *corpus,
                                                 const kith_cooccurrence_options *options,
                                                 kith_cooccurrence *out, kith_error *err);

/** Free what it owns; it is then {0}. Accepts NULL. */
void kith_cooccurrence_clear(kith_cooccurrence *cooccurrence);

#endif
