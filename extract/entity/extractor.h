/* extract/entity/extractor.h - the whole of extract/: a document in, its mentions and entities out.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_EXTRACTOR_H
#define KITH_EXTRACT_ENTITY_EXTRACTOR_H

#include "extract/text/document.h"
#include "extract/entity/credit.h"
#include "extract/entity/entity.h"
#include "extract/tagger/model.h"

/** A model with the scratch memory of one thread. */
typedef struct kith_extractor kith_extractor;

/**
 * Make an extractor over `model`, which is borrowed and may be shared by threads.
 *
 * Returns KITH_EARGUMENT when the model's labels are too coarse to tell companies and countries.
 * Free `*out` with kith_extractor_free().
 */
KITH_CHECKED kith_status kith_extractor_make(const kith_model *model, kith_extractor **out,
                                             kith_error *err);

/**
 * Find the mentions of `document`, which has `credits`, as the tagger reads them, no more than
 * kith_mentions_max(); `*left_out` is how many were beyond. No entity is settled. Free `at` of the
 * result, or give it to an arena (kith_arena_own()). Cannot fail.
 */
kith_mentions kith_extractor_find(kith_extractor *extractor, const kith_document *document,
                                  const kith_credits *credits, size_t *left_out);

/**
 * Find the mentions and entities of `document`, as many as those of mention.h; `out` lives in
 * `arena`.
 *
 * Cannot fail. With kith_document_make() it takes at most 25 bytes of memory for each byte of text,
 * beyond some 16 MB for a document of few bytes and many names.
 */
void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out);

/** Accepts NULL. */
void kith_extractor_free(kith_extractor *extractor);

#endif
