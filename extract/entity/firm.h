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
 * `mentions` are the tagger's, and are changed in place; nothing of `scratch` is needed afterwards.
 * Time: O(tokens).
 */
void kith_firms_join(const kith_document *document, kith_mentions *mentions, kith_arena *scratch);

#endif
