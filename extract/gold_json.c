/* extract/gold_json.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/gold_json.h"

#include <jansson.h>

#include "extract/conll.h"
#include "extract/document.h"
#include "extract/gold_fill.h"
#include "extract/mention.h"

/* A gold mention in bytes, with the tag that it asks for. */
typedef struct gold_span {
    size_t start, end;
    int tag;
} gold_span;

typedef struct gold_spans {
    gold_span *at;
    size_t count;
} gold_spans;

/* The tag of a mention's type and form; false when there is no such type. */
static bool read_tag(const json_t *mention, bool fine, int *tag)
{
    static const kith_fine_tag tags[KITH_TYPE_COUNT] = {
        [KITH_TYPE_PERSON] = KITH_FINE_PERSON,   [KITH_TYPE_COMPANY] = KITH_FINE_COMPANY,
        [KITH_TYPE_COUNTRY] = KITH_FINE_COUNTRY, [KITH_TYPE_ORGANIZATION] = KITH_FINE_ORGANIZATION,
        [KITH_TYPE_PLACE] = KITH_FINE_PLACE,
    };
    kith_type type;
    if (!kith_type_parse(kith_str_of(json_string_value(json_object_get(mention, "type"))), &type))
        return false;
    const char *form = json_string_value(json_object_get(mention, "form"));
    bool demonym = form && strcmp(form, "demonym") == 0;
    kith_fine_tag fine_tag = demonym ? KITH_FINE_DEMONYM : tags[type];
    *tag = fine ? (int)fine_tag : (int)kith_tag_coarse(fine_tag);
    return true;
}

/* The byte offset of each code point of `text` and of its end. */
static size_t *byte_offsets(kith_str text, size_t *count, kith_arena *arena)
{
    size_t *offsets = kith_arena_array(arena, size_t, text.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        if ((text.ptr[i] & 0xc0) != 0x80)
            offsets[n++] = i;
    offsets[n] = text.len;
    *count = n;
    return offsets;
}

/* Is it a name or a demonym? Other forms ("the company", "he") name nobody. */
static bool is_name(const json_t *mention)
{
    const char *form = json_string_value(json_object_get(mention, "form"));
    return !form || strcmp(form, "name") == 0 || strcmp(form, "demonym") == 0;
}

static kith_status read_spans(const json_t *mentions, kith_str text, bool fine, gold_spans *out,
                              kith_arena *arena, kith_error *err)
{
    size_t points, index;
    const size_t *offsets = byte_offsets(text, &points, arena);
    *out = (gold_spans){kith_arena_array(arena, gold_span, json_array_size(mentions)), 0};
    json_t *mention;
    json_array_foreach(mentions, index, mention)
    {
        json_int_t start = json_integer_value(json_object_get(mention, "start"));
        json_int_t end = json_integer_value(json_object_get(mention, "end"));
        if (start < 0 || end <= start || (size_t)end > points)
            return kith_fail(err, KITH_EFORMAT, "mention %zu does not lie in the text", index + 1);
        gold_span span = {.start = offsets[start], .end = offsets[end]};
        if (!read_tag(mention, fine, &span.tag))
            return kith_fail(err, KITH_EFORMAT, "mention %zu has no known type", index + 1);
        if (is_name(mention))
            out->at[out->count++] = span;
    }
    return KITH_OK;
}

/* The first token that ends behind byte `start`. */
static size_t first_token(const kith_document *document, size_t start)
{
    size_t low = 0, high = document->token_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->tokens[middle].end > start)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/*
 * The labels of each token: those of the span it lies in, or O with MISC left open. Of spans that
 * overlap the one that comes first in the file counts, for labels can say no more.
 */
static void label_tokens(const kith_document *document, const gold_spans *spans, bool fine,
                         kith_labels *out)
{
    int misc = fine ? (int)KITH_FINE_MISC : (int)KITH_COARSE_MISC;
    kith_labels open = 1u | 1u << kith_label_begin(misc) | 1u << kith_label_inside(misc);
    for (size_t t = 0; t < document->token_count; t++)
        out[t] = open;
    for (size_t s = 0; s < spans->count; s++) {
        const gold_span *span = &spans->at[s];
        size_t first = first_token(document, span->start), end = first;
        bool clear = true;
        for (; end < document->token_count && document->tokens[end].start < span->end; end++)
            clear &= out[end] == open;
        for (size_t t = first; clear && t < end; t++)
            out[t] =
                1u << (t == first ? kith_label_begin(span->tag) : kith_label_inside(span->tag));
    }
}

static bool is_inside(kith_labels labels)
{
    return !(labels & 1) && !kith_label_is_begin((kith_label)__builtin_ctz(labels));
}

static void add_document(const kith_document *document, kith_labels *labels, float weight,
                         kith_gold *gold)
{
    for (size_t s = 0; s < document->sentence_count; s++) {
        const kith_sentence *sentence = &document->sentences[s];
        if (is_inside(labels[sentence->token]))
            labels[sentence->token] >>= 1; /* a name that is cut in two goes on as another */
        for (size_t t = sentence->token; t < sentence->token + sentence->token_count; t++)
            kith_gold_add_word(gold, kith_document_token(document, t), labels[t]);
        kith_gold_end_sentence(gold);
    }
    kith_gold_end_document(gold, weight);
}

static kith_status add_object(const json_t *object, float weight, kith_gold *gold, kith_error *err)
{
    const json_t *text = json_object_get(object, "text");
    const json_t *mentions = json_object_get(object, "mentions");
    if (!json_is_string(text) || !json_is_array(mentions))
        return kith_fail(err, KITH_EFORMAT, "no \"text\" or no \"mentions\"");
    kith_record record = {.text = {json_string_value(text), json_string_length(text)}};
    kith_document document;
    kith_status status = kith_document_make(&record, &gold->arena, &document, err);
    if (status != KITH_OK)
        return status;
    gold_spans spans;
    status = read_spans(mentions, document.record.text, gold->fine, &spans, &gold->arena, err);
    if (status != KITH_OK)
        return status;
    kith_labels *labels = kith_arena_array(&gold->arena, kith_labels, document.token_count);
    label_tokens(&document, &spans, gold->fine, labels);
    add_document(&document, labels, weight, gold);
    return KITH_OK;
}

kith_status kith_gold_add_json(kith_str text, float weight, kith_gold *gold, kith_error *err)
{
    kith_str line;
    for (size_t number = 1; kith_conll_next(&text, &line); number++) {
        if (line.len == 0)
            continue;
        json_error_t problem;
        json_t *object = json_loadb(line.ptr, line.len, 0, &problem);
        if (!object)
            return kith_fail(err, KITH_EFORMAT, "line %zu: %s", number, problem.text);
        kith_error cause;
        kith_status status = add_object(object, weight, gold, &cause);
        json_decref(object);
        if (status != KITH_OK)
            return kith_fail(err, status, "line %zu: %s", number, cause.message);
    }
    return KITH_OK;
}
