/* graph/corpus/copies.h - copies: documents that tell another document's story again. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_COPIES_H
#define KITH_GRAPH_CORPUS_COPIES_H

#include "graph/corpus/sketch.h"
#include "graph/store/store.h"

/** So many bins in common, of KITH_SKETCH_BINS, make a copy: a Jaccard index of some 0.7. */
#define KITH_COPY_COMMON_MIN 45

/** Sketches are looked for by bands of bins; so many of one band are compared, the last ones. */
#define KITH_COPY_BAND_BINS      4
#define KITH_COPY_CANDIDATES_MAX 64

/**
 * Decide anew which documents are copies, in a transaction of the caller's.
 *
 * Documents are taken by date, those without one last, then by hash, in whatever order they came.
 * One that is like an original before it is a copy of the one that it is most like; any other is an
 * original itself. Made from the sketches of all documents and never from what was decided before:
 * a corpus that grew step by step has the copies of one that was made at once.
 *
 * Likely pairs are found by locality-sensitive hashing: those that agree on one of 16 bands of
 * KITH_COPY_BAND_BINS bins (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", chapter 3): of two with a Jaccard index of 0.7 misses 1 in 80, of 0.8 1 in 5,000.
 * Returns KITH_ESTORE, or KITH_EFORMAT for a damaged corpus. Time: O(documents); memory: 300 bytes
 * a document.
 */
KITH_CHECKED kith_status kith_copies_update(kith_store *store, kith_error *err);

#endif
