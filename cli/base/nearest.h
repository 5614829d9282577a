/* cli/base/nearest.h - the word that a mistyped one was likely meant to be. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_NEAREST_H
#define KITH_CLI_BASE_NEAREST_H

#include "extract/base/str.h"

/** Edits (extract/base/edits.h) that a word meant may be away, and they are fewer than half of the
 * letters of the longer. */
#define KITH_NEAREST_MAX 2

/** A search begun as {.given = what was typed}. */
typedef struct kith_nearest {
    kith_str given;
    kith_str word; /* the nearest so far, borrowed; empty: none is near */
    size_t edits;
} kith_nearest;

/** Take `word` where it is nearer than those before. */
void kith_nearest_try(kith_nearest *nearest, kith_str word);

/** Try each word of a text, words being letters, digits and what joins them: "-", "_", ".". */
void kith_nearest_try_words(kith_nearest *nearest, kith_str text);

#endif
