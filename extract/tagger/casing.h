/* extract/tagger/casing.h - casing: words of texts that have no capitals, or nothing else, as they
 * are written elsewhere. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_CASING_H
#define KITH_EXTRACT_TAGGER_CASING_H

#include "extract/base/arena.h"
#include "extract/tagger/lexicon.h"

typedef enum kith_casing {
    KITH_CASING_MIXED,    /* as is usual, or too short to tell */
    KITH_CASING_SMALL,    /* no letter is a capital */
    KITH_CASING_CAPITALS, /* every letter is */
} kith_casing;

/** How the letters of `text` are written. ASCII tells. Time: O(text), mostly less. */
kith_casing kith_casing_of_text(kith_str text);

/**
 * `word` of a text whose letters all are of one case, as texts with both would have it, in `arena`:
 * small when the lexicon knows it as a word that is mostly written so, with a capital otherwise,
 * and in capitals where the lexicon has only that ("NATO").
 */
kith_str kith_casing_of_word(kith_str word, const kith_lexicon *lexicon, kith_arena *arena);

/** `name`, in one case, with a capital for each word, in `arena`. */
kith_str kith_casing_of_name(kith_str name, kith_arena *arena);

#endif
