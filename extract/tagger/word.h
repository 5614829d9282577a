/* extract/tagger/word.h - what one word shows by itself, whatever stands around it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TAGGER_WORD_H
#define KITH_EXTRACT_TAGGER_WORD_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/tagger/lexicon.h"
#include "extract/base/str.h"

/** Affixes of 1 to this many characters are looked at. */
#define KITH_AFFIX_MAX 4

/** A word's attributes; hashes stand for text. */
typedef struct kith_word {
    uint64_t text;    /* as written */
    uint64_t folded;  /* lower case, digits as '0' */
    uint32_t shape;   /* X, x, 0 for classes of characters, others as they are; runs cut at 4 */
    uint32_t outline; /* the same with runs cut at 1 */
    uint32_t prefix[KITH_AFFIX_MAX], suffix[KITH_AFFIX_MAX]; /* of the folded word; 0: too short */
    uint16_t cluster[KITH_CLUSTER_GRAINS];                   /* 0: unknown */
    uint16_t classes;                                        /* of kith_lexicon_class */
    bool capitalised;                                        /* begins with an upper-case letter */
    bool all_capitals; /* two letters or more, all upper case */
    bool lower;        /* begins with a lower-case letter */
    bool plain;        /* has no upper-case letter */
    bool connector;    /* may stand inside a name in lower case: of, the, for, and, de, & */
} kith_word;

/**
 * Look at a word of valid UTF-8. Of a word over 252 bytes, `text` stands for all of it and the rest
 * for the characters that begin in its first 252. Cannot fail.
 *
 * A word that the lexicon does not hold as written is tried in lower case and, when it is all in
 * capitals, with one capital.
 */
void kith_word_see(kith_str text, const kith_lexicon *lexicon, kith_word *out);

#endif
