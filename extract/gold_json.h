/* extract/gold_json.h - tagged documents out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_GOLD_JSON_H
#define KITH_EXTRACT_GOLD_JSON_H

#include "extract/gold.h"

/**
 * Append the documents of `text`, one JSON object a line with "text" and "mentions" (start and
 * end in code points, type, form). What is not marked is not a name of these types; it may be
 * MISC. So may what is marked with a form other than name (when none is given) and demonym. The
 * text is split as kith splits any. Returns KITH_EFORMAT or KITH_ELIMIT with the line.
 */
KITH_CHECKED kith_status kith_gold_add_json(kith_str text, float weight, kith_gold *gold,
                                            kith_error *err);

#endif
