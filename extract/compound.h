/* extract/compound.h - compounds: which hyphens part a name from another word. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_COMPOUND_H
#define KITH_EXTRACT_COMPOUND_H

#include <stdbool.h>

#include "extract/str.h"

/**
 * Tell whether the hyphen between `left` and `right` parts two words.
 *
 * Both are valid UTF-8 and not empty. It parts a name from a common word ("London-based",
 * "pro-Russian") and two names when one is a country's ("German-Chinese"); it does not part
 * common words ("long-term"), names of people ("Jean-Claude", "Ki-moon", "al-Assad") or numbers.
 */
bool kith_compound_splits(kith_str left, kith_str right);

#endif
