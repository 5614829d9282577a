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
 * Find the mentions of `document`, which has `credits`, as the tagger reads them, `*out` in
 * `arena`, with room for one a token. Returns how many there are; no entity is settled. Cannot
 * fail.
 */
size_t kith_extractor_find(kith_extractor *extractor, const kith_document *document,
                           const kith_credits *credits, kith_arena *arena, kith_mention **out);

/** Find the mentions and entities of `document`; `out` lives in `arena`. Cannot fail. */
void kith_extractor_run(kith_extractor *extractor, const kith_document *document, kith_arena *arena,
                        kith_extraction *out);

/** Accepts NULL. */
void kith_extractor_free(kith_extractor *extractor);

#endif
