/* extract/text/document.h - a document: text with its sections, paragraphs, sentences and tokens.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_DOCUMENT_H
#define KITH_EXTRACT_TEXT_DOCUMENT_H

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/record.h"
#include "extract/text/sentence.h"

typedef struct kith_document {
    kith_record record; /* as given, but valid UTF-8, and all strings are the arena's */
    size_t repaired;    /* invalid sequences of the text that became U+FFFD */
    uint64_t hash[2];   /* of title, date and text: the same story is one document, wherever
                           it was read from and whatever it was called there */
    kith_token *tokens; /* in text order, never overlapping */
    size_t token_count;
    size_t word_count;        /* tokens with a letter or digit */
    kith_sentence *sentences; /* in text order, never overlapping */
    size_t sentence_count;
} kith_document;

/**
 * Repair `record`'s text and split it into sections, paragraphs, sentences and tokens.
 *
 * `record` is borrowed for the call; everything in `out` lives in `arena`. An empty text is a
 * document without sentences. Returns KITH_ELIMIT when the text is longer than
 * KITH_DOCUMENT_MAX; `*out` is then left alone. Time: O(text).
 */
KITH_CHECKED kith_status kith_document_make(const kith_record *record, kith_arena *arena,
                                            kith_document *out, kith_error *err);

/** The text of token `i`, borrowed from the document. */
static inline kith_str kith_document_token(const kith_document *document, size_t i)
{
    const kith_token *token = &document->tokens[i];
    return kith_str_slice(document->record.text, token->start, token->end);
}

#endif
