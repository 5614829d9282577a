/* extract/tagger/casing.h - casing: capitals for words of texts that have none. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_CASING_H
#define KITH_EXTRACT_TAGGER_CASING_H

#include "extract/base/arena.h"
#include "extract/tagger/lexicon.h"

/** Has `text` letters of either case, and none of them a capital? ASCII tells. Time: O(text). */
bool kith_casing_is_missing(kith_str text);

/**
 * `word`, in lower case, with a capital unless the lexicon knows it as one that is mostly written
 * without; in `arena`.
 */
kith_str kith_casing_of_word(kith_str word, const kith_lexicon *lexicon, kith_arena *arena);

/** `name`, in lower case, with a capital for each word, in `arena`. */
kith_str kith_casing_of_name(kith_str name, kith_arena *arena);

#endif
