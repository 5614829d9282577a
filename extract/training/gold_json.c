/* extract/training/gold_json.c - tagged documents out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/gold_json.h"

#include <jansson.h>

#include "extract/base/library_memory.h"
#include "extract/base/search.h"
#include "extract/training/conll.h"
#include "extract/names/country.h"
#include "extract/text/document.h"
#include "extract/training/gold_fill.h"
#include "extract/names/type.h"

/* A gold mention in bytes, with the tags that it leaves open, as bits. */
typedef struct gold_span {
    size_t start, end;
    unsigned tags;
} gold_span;

/* What a file tells apart, and what settles the rest. */
typedef struct conventions {
    bool companies, demonyms, misc;
    const kith_kinds *kinds;
} conventions;

typedef struct gold_spans {
    gold_span *at;
    size_t count;
} gold_spans;

static bool is_text(const json_t *object, const char *key, const char *value)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text && strcmp(text, value) == 0;
}

#define BIT(tag) (1u << KITH_FINE_##tag)

/* The fine tag of one type, as a bit; 0 when it is not known. */
static unsigned tag_of_type(kith_str name)
{
    static const unsigned tags[KITH_TYPE_COUNT] = {
        [KITH_TYPE_PERSON] = BIT(PERSON),   [KITH_TYPE_COMPANY] = BIT(COMPANY),
        [KITH_TYPE_COUNTRY] = BIT(COUNTRY), [KITH_TYPE_ORGANIZATION] = BIT(ORGANIZATION),
        [KITH_TYPE_PLACE] = BIT(PLACE),
    };
    kith_type type;
    if (kith_str_equal(name, KITH_STR("demonym")))
        return BIT(DEMONYM);
    if (kith_str_equal(name, KITH_STR("misc")))
        return BIT(MISC);
    return kith_type_parse(name, &type) ? tags[type] : 0;
}

/* The fine tags of a mention's types, "company|organization"; 0 when one is not known. */
static unsigned tags_of_types(const json_t *mention)
{
    const json_t *type = json_object_get(mention, "type");
    kith_str rest = {json_string_value(type), json_string_length(type)};
    unsigned tags = 0;
    for (size_t i = 0, start = 0; i <= rest.len; i++) {
        if (i < rest.len && rest.ptr[i] != '|')
            continue;
        unsigned tag = tag_of_type(kith_str_slice(rest, start, i));
        if (!tag)
            return 0;
        tags |= tag;
        start = i + 1;
    }
    return tags;
}

/* The fine tags of a mention; 0 when its type is not known. */
static unsigned fine_tags(const json_t *mention, kith_str name, const conventions *file)
{
    kith_country_match match;
    unsigned tags = tags_of_types(mention);
    bool territory = tags == BIT(COUNTRY) || tags == BIT(PLACE);
    if (is_text(mention, "form", "demonym") ||
        (territory && !file->demonyms && kith_country_find(name, &match) &&
         match.form == KITH_FORM_DEMONYM))
        return BIT(DEMONYM);
    if (tags == BIT(ORGANIZATION) && !file->companies)
        return kith_gold_narrow(BIT(COMPANY) | BIT(ORGANIZATION), name, file->kinds);
    return tags;
}

/* Those of the label set in use. */
static unsigned tags_in_use(unsigned fine_tags, bool fine)
{
    unsigned tags = 0;
    for (int tag = 0; tag < KITH_FINE_COUNT; tag++)
        if (fine_tags >> tag & 1)
            tags |= 1u << (fine ? tag : (int)kith_tag_coarse((kith_fine_tag)tag));
    return tags;
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

static kith_status read_spans(const json_t *mentions, kith_str text, const conventions *file,
                              bool fine, gold_spans *out, kith_arena *arena, kith_error *err)
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
        kith_str name = kith_str_slice(text, span.start, span.end);
        span.tags = tags_in_use(fine_tags(mention, name, file), fine);
        if (!span.tags)
            return kith_fail(err, KITH_EFORMAT, "mention %zu has no known type", index + 1);
        if (is_name(mention))
            out->at[out->count++] = span;
    }
    return KITH_OK;
}

static int compare_end(const void *start, const void *token)
{
    return *(const size_t *)start < ((const kith_token *)token)->end ? -1 : 1;
}

/* The first token that ends behind byte `start`. */
static size_t first_token(const kith_document *document, size_t start)
{
    return kith_search_place(&start, document->tokens, document->token_count,
                             sizeof *document->tokens, compare_end);
}

/* What a token may be that the file does not mark: a demonym too, if it knows none. */
static kith_labels open_labels(kith_str token, const conventions *file, bool fine)
{
    unsigned tags = file->misc ? 0 : BIT(MISC);
    kith_country_match match;
    if (!file->demonyms && kith_country_find(token, &match) && match.form == KITH_FORM_DEMONYM)
        tags |= BIT(DEMONYM);
    tags = tags_in_use(tags, fine);
    return kith_gold_open(token, 1u | kith_gold_labels(tags, true) | kith_gold_labels(tags, false));
}

/*
 * The labels of each token: those of the span it lies in, or those left open. Of spans that
 * overlap the one that comes first in the file counts, for labels can say no more.
 */
static void label_tokens(const kith_document *document, const gold_spans *spans,
                         const conventions *file, bool fine, kith_labels *out)
{
    for (size_t t = 0; t < document->token_count; t++)
        out[t] = open_labels(kith_document_token(document, t), file, fine);
    for (size_t s = 0; s < spans->count; s++) {
        const gold_span *span = &spans->at[s];
        size_t first = first_token(document, span->start), end = first;
        bool clear = true;
        for (; end < document->token_count && document->tokens[end].start < span->end; end++)
            clear &= out[end] & 1;
        for (size_t t = first; clear && t < end; t++)
            out[t] = kith_gold_labels(span->tags, t == first);
    }
}

/* Within the stretches of `open` every label is possible: nothing is learned there. */
static kith_status open_tokens(const kith_document *document, const json_t *open, bool fine,
                               kith_labels *out, kith_arena *arena, kith_error *err)
{
    size_t points, index;
    const size_t *offsets = byte_offsets(document->record.text, &points, arena);
    json_t *stretch;
    json_array_foreach(open, index, stretch)
    {
        json_int_t start = json_integer_value(json_array_get(stretch, 0));
        json_int_t end = json_integer_value(json_array_get(stretch, 1));
        if (start < 0 || end <= start || (size_t)end > points)
            return kith_fail(err, KITH_EFORMAT, "stretch %zu does not lie in the text", index + 1);
        size_t t = first_token(document, offsets[start]);
        for (; t < document->token_count && document->tokens[t].start < offsets[end]; t++)
            if (out[t] & 1)
                out[t] = (1u << kith_label_count(fine)) - 1;
    }
    return KITH_OK;
}

/* Does a name go on here, whatever it is? */
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

static kith_status add_object(const json_t *object, float weight, const conventions *file,
                              kith_gold *gold, kith_error *err)
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
    status =
        read_spans(mentions, document.record.text, file, gold->fine, &spans, &gold->arena, err);
    if (status != KITH_OK)
        return status;
    kith_labels *labels = kith_arena_array(&gold->arena, kith_labels, document.token_count);
    label_tokens(&document, &spans, file, gold->fine, labels);
    status = open_tokens(&document, json_object_get(object, "open"), gold->fine, labels,
                         &gold->arena, err);
    if (status == KITH_OK)
        add_document(&document, labels, weight, gold);
    return status;
}

/* The objects of `text`, one a line; an array that is the caller's. */
static kith_status read_objects(kith_str text, json_t **out, kith_error *err)
{
    kith_library_memory_use();
    json_t *objects = json_array();
    kith_str line;
    for (size_t number = 1; kith_str_next_line(&text, &line); number++) {
        json_error_t problem;
        /* An empty line stands in the array too, so that places tell lines. */
        json_t *object = line.len ? json_loadb(line.ptr, line.len, 0, &problem) : json_null();
        if (!object) {
            json_decref(objects);
            return kith_fail(err, KITH_EFORMAT, "line %zu: %s", number, problem.text);
        }
        json_array_append_new(objects, object);
    }
    *out = objects;
    return KITH_OK;
}

static conventions look_through(const json_t *objects, const kith_kinds *kinds)
{
    conventions file = {.kinds = kinds};
    size_t i, k;
    json_t *object, *mention;
    json_array_foreach(objects, i, object)
    {
        json_array_foreach(json_object_get(object, "mentions"), k, mention)
        {
            unsigned tags = tags_of_types(mention);
            file.companies |= tags == BIT(COMPANY);
            file.demonyms |= tags == BIT(DEMONYM) || is_text(mention, "form", "demonym");
            file.misc |= tags == BIT(MISC);
        }
    }
    return file;
}

kith_status kith_gold_add_json(kith_str text, float weight, const kith_kinds *kinds,
                               kith_gold *gold, kith_error *err)
{
    json_t *objects = NULL, *object;
    kith_status status = read_objects(text, &objects, err);
    if (status != KITH_OK)
        return status;
    conventions file = look_through(objects, kinds);
    size_t i;
    json_array_foreach(objects, i, object)
    {
        kith_error cause;
        status = json_is_null(object) ? KITH_OK : add_object(object, weight, &file, gold, &cause);
        if (status != KITH_OK) {
            (void)kith_fail(err, status, "line %zu: %s", i + 1, cause.message);
            break;
        }
    }
    json_decref(objects);
    return status;
}
