/* extract/text/token.h - tokens: the words, numbers and marks that a text is made of. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_TOKEN_H
#define KITH_EXTRACT_TEXT_TOKEN_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/str.h"

/** A word, number or punctuation mark: bytes [start, end) of the document's text, start < end. */
typedef struct kith_token {
    uint32_t start, end;
} kith_token;

/** A growing heap array; {0} is empty. Free `at`, or give it to an arena. */
typedef struct kith_tokens {
    kith_token *at;
    size_t count, capacity;
} kith_tokens;

/**
 * Append the tokens of bytes [start, end) of `text`, which is valid UTF-8 of at most
 * KITH_DOCUMENT_MAX bytes, cut at character boundaries. It is taken to be one paragraph.
 *
 * Every byte that is not white space falls into exactly one token. The manner is that of the
 * Penn Treebank and CoNLL-2003, with names cut free: "Moody's" is "Moody" "'s", "don't" is "do"
 * "n't", "U.S." and "Inc." keep their stop, "1,234.5", "9:30" and "1996-08-22" stay whole, as do
 * addresses of mail and web; "London-based", "anti-US" and "German-Chinese" are cut at the
 * hyphen, "Jean-Claude", "Ki-moon" and "al-Assad" are not. A word that a hyphen divides over the
 * end of a line is one. Time: O(end - start).
 */
void kith_tokens_split(kith_str text, size_t start, size_t end, kith_tokens *tokens);

/** `text`, of whole tokens, without the hyphens and ends of lines that divide words; in `arena`
 * when there are any. */
kith_str kith_token_undivided(kith_str text, kith_arena *arena);

#endif
