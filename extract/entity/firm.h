/* extract/entity/firm.h - firms: names of companies that are made of several: "James Capel and Co".
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_ENTITY_FIRM_H
#define KITH_EXTRACT_ENTITY_FIRM_H

#include "extract/text/document.h"
#include "extract/entity/mention.h"

/**
 * Join the mentions that are parts of the name of one firm.
 *
 * What is followed by "and Co" or "and Sons" is a firm with that, and so are names that are well
 * known to be one: "Standard and Poor", "Merrill Lynch, Pierce, Fenner and Smith".
 *
 * `mentions[0, count)` are in text order, of the tagger, and have room for one per token; they are
 * changed in place. Returns how many there are then. Scratch memory is taken of `arena`. Time:
 * O(tokens).
 */
size_t kith_firms_join(const kith_document *document, kith_mention *mentions, size_t count,
                       kith_arena *arena);

#endif
