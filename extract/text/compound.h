/* extract/text/compound.h - compounds: which hyphens part a name from another word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_COMPOUND_H
#define KITH_EXTRACT_TEXT_COMPOUND_H

#include <stdbool.h>

#include "extract/base/str.h"

/**
 * Tell whether the hyphen of `whole`, bytes [left_end, right_start) of it, parts two words.
 *
 * Valid UTF-8 with something on either side. It parts a name from a common word ("London-based",
 * "pro-Russian") and two names when one is a country's ("German-Chinese"); it does not part
 * common words ("long-term"), names of people ("Jean-Claude", "Ki-moon", "al-Assad") or numbers.
 */
bool kith_compound_splits(kith_str whole, size_t left_end, size_t right_start);

#endif
