/* extract/text/document.h - a document: text with its sections, paragraphs, sentences and tokens.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TEXT_DOCUMENT_H
#define KITH_EXTRACT_TEXT_DOCUMENT_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** The longest text of one document, in bytes of repaired UTF-8; offsets fit 32 bits. */
#define KITH_DOCUMENT_MAX ((size_t)32 * 1024 * 1024)

/** A sentence that runs on is cut after this many tokens. */
#define KITH_SENTENCE_TOKENS_MAX 512

/** A word, number or punctuation mark: bytes [start, end) of the document's text, start < end. */
typedef struct kith_token {
    uint32_t start, end;
} kith_token;

/** Bytes [start, end) of the text, without surrounding white space. */
typedef struct kith_sentence {
    uint32_t start, end;
    uint32_t token, token_count; /* tokens[token, token + token_count), at least one */
    uint32_t paragraph;          /* counts from 0 and never decreases */
    uint32_t section;            /* 0 is the story; comes back after a line that interrupts it */
} kith_sentence;

/** What a document says of itself; each may be empty. */
typedef struct kith_record {
    kith_str id; /* the name it has in its source: a JSON field, or the file's path */
    kith_str title;
    kith_str date;   /* "YYYY-MM-DD", "YYYY-MM", "YYYY" or empty */
    kith_str source; /* the file it came from, with the member after "!" for an archive */
    kith_str text;   /* bytes as they came; not yet known to be UTF-8 */
} kith_record;

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
