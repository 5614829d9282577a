/* tests/extract/invariants.h - what is true of every document, whatever its text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_INVARIANTS_H
#define KITH_TESTS_EXTRACT_INVARIANTS_H

#include <stdlib.h>

#include "extract/text/document.h"
#include "extract/base/utf8.h"

/** Stop the program, so that a fuzzer or a test runner sees it, unless `condition` holds. */
#define INVARIANT(condition)                                                                       \
    do {                                                                                           \
        if (!(condition))                                                                          \
            abort();                                                                               \
    } while (0)

/** Tokens in order, within the text, and over all of it but white space, each character once. */
static inline void assert_tokens_cover(const kith_document *document)
{
    kith_str text = document->record.text;
    size_t token = 0, len;
    for (size_t at = 0; at < text.len; at += len) {
        kith_char c = kith_utf8_at(text, at, &len);
        const kith_token *t = &document->tokens[token];
        bool inside = token < document->token_count && t->start <= at;
        INVARIANT(inside || kith_char_is_space(c));
        INVARIANT(!inside || at + len <= t->end);
        token += inside && at + len == t->end;
    }
    INVARIANT(token == document->token_count);
}

/** Sentences in order, made of all tokens, with paragraphs and sections that are known. */
static inline void assert_sentences_cover(const kith_document *document)
{
    size_t token = 0;
    uint32_t paragraph = 0;
    for (size_t i = 0; i < document->sentence_count; i++) {
        const kith_sentence *s = &document->sentences[i];
        INVARIANT(s->token == token && s->token_count > 0);
        INVARIANT(s->token_count <= KITH_SENTENCE_TOKENS_MAX);
        token += s->token_count;
        INVARIANT(token <= document->token_count);
        INVARIANT(s->start == document->tokens[s->token].start);
        INVARIANT(s->end == document->tokens[token - 1].end);
        INVARIANT(s->paragraph >= paragraph && s->paragraph <= i && s->section <= i + 1);
        paragraph = s->paragraph;
    }
    INVARIANT(token == document->token_count);
}

static inline void assert_invariants(const kith_document *document)
{
    kith_arena arena = {0};
    size_t repaired;
    kith_utf8_repair(document->record.text, &arena, &repaired);
    INVARIANT(repaired == 0);
    kith_arena_free(&arena);
    assert_tokens_cover(document);
    assert_sentences_cover(document);
}

#endif
