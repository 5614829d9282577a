/* extract/training/gold_json.h - tagged documents out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_GOLD_JSON_H
#define KITH_EXTRACT_TRAINING_GOLD_JSON_H

#include "extract/training/gold.h"

/**
 * Append the documents of `text`, one JSON object a line with "text" and "mentions" (start and
 * end in code points, type, form).
 *
 * A type may also be "demonym", "misc", or several that the source leaves open, as in
 * "company|organization". What is not marked is not a name of these types, and MISC only where no
 * mention of `text` is. What is marked with a form other than name (when none is given) and demonym
 * counts as not marked. In the stretches [start, end] of "open" nothing is known. Where no mention
 * of `text` is a company, an organization may be one, and `kinds` (may be NULL) settles for which
 * names; where none is a demonym, a place or country named by a demonym is one, and a demonym that
 * is not marked may be one. The text of a document is split as kith splits any. Returns
 * KITH_EFORMAT or KITH_ELIMIT with the line.
 */
KITH_CHECKED kith_status kith_gold_add_json(kith_str text, float weight, const kith_kinds *kinds,
                                            kith_gold *gold, kith_error *err);

#endif
