/* extract/relation/relation_finder.h - finds what the sentences of a document say that its entities
 * are to one another. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RELATION_RELATION_FINDER_H
#define KITH_EXTRACT_RELATION_RELATION_FINDER_H

#include "extract/relation/pair_feature.h"
#include "extract/relation/relation_model.h"

/** A model with the scratch memory of one thread. */
typedef struct kith_relation_finder kith_relation_finder;

/** Make a finder over `model`, which is borrowed and may be shared by threads; NULL: the one that
 * the program carries. Free `*out` with kith_relation_finder_free(). */
KITH_CHECKED kith_status kith_relation_finder_make(const kith_relation_model *model,
                                                   kith_relation_finder **out, kith_error *err);

/** The score from which readers are told, unless they ask otherwise. */
float kith_relation_finder_threshold(const kith_relation_finder *finder);

/** The most relations that a text of that many bytes has; others, the last, are left out. */
static inline size_t kith_relations_max(size_t text_bytes)
{
    return 4096 + text_bytes / 24;
}

/**
 * Find the relations of `extraction`, of `document`, that are as likely as `least`, (0, 1]; each
 * pair of entities has one in a sentence, in order of text. Features of the kinds `without` (bits)
 * are not looked at.
 *
 * `extraction->relations` live in `arena`. Cannot fail. Time: O(text).
 */
void kith_relations_find(kith_relation_finder *finder, const kith_document *document, float least,
                         unsigned without, kith_arena *arena, kith_extraction *extraction);

/** Accepts NULL. */
void kith_relation_finder_free(kith_relation_finder *finder);

#endif
