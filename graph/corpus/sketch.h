/* graph/corpus/sketch.h - sketches: a few numbers by which two stories are found to be one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_CORPUS_SKETCH_H
#define KITH_GRAPH_CORPUS_SKETCH_H

#include <stdbool.h>

#include "extract/text/document.h"

#define KITH_SKETCH_BINS      64
#define KITH_SKETCH_SIZE      (KITH_SKETCH_BINS * 2) /* in bytes */
#define KITH_SKETCH_SHINGLE   4                      /* words in a row */
#define KITH_SKETCH_WORDS_MIN 30 /* stories of fewer words are alike by accident */

/** A sketch of the set of a story's shingles: runs of KITH_SKETCH_SHINGLE words, case aside. */
typedef struct kith_sketch {
    uint16_t bins[KITH_SKETCH_BINS];
} kith_sketch;

/**
 * Sketch the story of `document`, the sentences of its section 0; false when it has fewer words
 * than KITH_SKETCH_WORDS_MIN.
 *
 * The same on every platform and in every release: corpora depend on it. Only sentences and the
 * text in them are read. MinHash with one permutation (Broder, "On the resemblance and containment
 * of documents", 1997; Li, Owen and Zhang, "One permutation hashing", 2012), of which a bin keeps
 * 16 bits; empty bins borrow from others (Shrivastava, "Optimal densification for fast and accurate
 * minwise hashing", 2017). Time: O(text).
 */
bool kith_sketch_make(const kith_document *document, kith_sketch *out);

/**
 * The bins that two sketches have in common: as a share of all, an estimate of the Jaccard index of
 * their sets of shingles, with a standard deviation of 0.06 at the most.
 */
size_t kith_sketch_common(const kith_sketch *one, const kith_sketch *other);

/** To bytes, the same on every platform, and back. */
void kith_sketch_write(const kith_sketch *sketch, char out[KITH_SKETCH_SIZE]);
void kith_sketch_read(const char bytes[KITH_SKETCH_SIZE], kith_sketch *out);

#endif
