/* extract/text/document.c - a document: text with its sections, paragraphs, sentences and tokens.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/text/document.h"

#include <stdlib.h>

#include "extract/base/hash.h"
#include "extract/text/paragraph.h"
#include "extract/text/section.h"
#include "extract/base/utf8.h"

/* Copy the record with every string repaired; returns what was repaired in its text. */
static size_t copy_record(const kith_record *from, kith_arena *arena, kith_record *to)
{
    size_t repaired, elsewhere;
    to->id = kith_utf8_repair(from->id, arena, &elsewhere);
    to->title = kith_utf8_repair(from->title, arena, &elsewhere);
    to->date = kith_utf8_repair(from->date, arena, &elsewhere);
    to->source = kith_utf8_repair(from->source, arena, &elsewhere);
    to->text = kith_utf8_repair(from->text, arena, &repaired);
    return repaired;
}

static void hash_record(const kith_record *record, uint64_t hash[2])
{
    hash[0] = hash[1] = 0;
    kith_hash_content(record->title.ptr, record->title.len, hash);
    kith_hash_content(record->date.ptr, record->date.len, hash);
    kith_hash_content(record->text.ptr, record->text.len, hash);
}

/*
 * Leave a heap array to `arena`: it is the largest thing of a long document, of which there is no
 * second while it is copied.
 */
static void *keep(kith_arena *arena, void *array, size_t count, size_t size)
{
    void *kept = count ? realloc(array, kith_array_bytes(count, size)) : NULL;
    kept = kept ? kept : array; /* whoever cannot make it smaller leaves it as it is */
    kith_arena_own(arena, kept);
    return kept;
}

static bool has_letter_or_digit(kith_str token)
{
    for (size_t at = 0, length; at < token.len; at += length) {
        kith_char class = kith_utf8_at(token, at, &length);
        if (class == KITH_CHAR_IDEOGRAPH || kith_char_is_word(class))
            return true;
    }
    return false;
}

static size_t count_words(const kith_document *document)
{
    size_t words = 0;
    for (size_t i = 0; i < document->token_count; i++)
        words += has_letter_or_digit(kith_document_token(document, i));
    return words;
}

static void split(kith_document *document, kith_arena *arena)
{
    kith_str text = document->record.text;
    kith_paragraphs paragraphs = {0};
    kith_tokens tokens = {0};
    kith_sentences sentences = {0};
    kith_paragraphs_find(text, &paragraphs);
    for (size_t i = 0; i < paragraphs.count; i++) {
        size_t first = tokens.count;
        kith_tokens_split(text, paragraphs.at[i].start, paragraphs.at[i].end, &tokens);
        kith_sentences_split(text, &tokens, first, (uint32_t)i, &sentences);
    }
    kith_paragraphs_clear(&paragraphs);
    kith_sections_number(text, &sentences);
    document->tokens = keep(arena, tokens.at, tokens.count, sizeof *tokens.at);
    document->token_count = tokens.count;
    document->sentences = keep(arena, sentences.at, sentences.count, sizeof *sentences.at);
    document->sentence_count = sentences.count;
}

kith_status kith_document_make(const kith_record *record, kith_arena *arena, kith_document *out,
                               kith_error *err)
{
    kith_document document = {0};
    if (record->text.len <= KITH_DOCUMENT_MAX)
        document.repaired = copy_record(record, arena, &document.record);
    /* Repairs lengthen a text, so that it may be too long only now. */
    if (record->text.len > KITH_DOCUMENT_MAX || document.record.text.len > KITH_DOCUMENT_MAX)
        return kith_fail(err, KITH_ELIMIT, "the text has more than %zu MiB",
                         KITH_DOCUMENT_MAX / (1024 * 1024));
    hash_record(&document.record, document.hash);
    split(&document, arena);
    document.word_count = count_words(&document);
    *out = document;
    return KITH_OK;
}
