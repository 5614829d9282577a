/* extract/training/relation_gold.c - marked relations out of JSON Lines. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/relation_gold.h"

#include <jansson.h>
#include <stdlib.h>

#include "extract/base/intern.h"
#include "extract/base/library_memory.h"
#include "extract/base/search.h"
#include "extract/names/country.h"

/* A line as it is read. */
typedef struct gold_line {
    const json_t *object;
    kith_arena *arena;
    kith_relation_gold *gold;
    kith_intern entities;
    uint32_t *mention_of; /* the extraction's mention of each of the line's; UINT32_MAX: left out */
} gold_line;

static kith_str text_of(const json_t *value)
{
    return (kith_str){json_string_value(value), json_string_length(value)};
}

static kith_str member(const json_t *object, const char *key)
{
    return text_of(json_object_get(object, key));
}

/* The byte of each code point of `text`, and of its end. */
static uint32_t *index_code_points(kith_str text, kith_arena *arena, size_t *count)
{
    uint32_t *starts = kith_arena_array(arena, uint32_t, text.len + 1);
    *count = 0;
    for (size_t i = 0; i < text.len; i++)
        if (((unsigned char)text.ptr[i] & 0xc0) != 0x80)
            starts[(*count)++] = (uint32_t)i;
    starts[*count] = (uint32_t)text.len;
    return starts;
}

static int compare_token(const void *start, const void *token)
{
    return *(const uint32_t *)start < ((const kith_token *)token)->end ? -1 : 1;
}

static int compare_sentence(const void *token, const void *sentence)
{
    const kith_sentence *s = sentence;
    return *(const uint32_t *)token < s->token + s->token_count ? -1 : 1;
}

/* Fill in the tokens and the sentence of a mention; false when there are none. */
static bool place_mention(const kith_document *document, kith_mention *mention)
{
    size_t first = kith_search_place(&mention->start, document->tokens, document->token_count,
                                     sizeof *document->tokens, compare_token);
    size_t end = first;
    while (end < document->token_count && document->tokens[end].start < mention->end)
        end++;
    mention->token = (uint32_t)first;
    mention->token_count = (uint32_t)(end - first);
    mention->sentence =
        (uint32_t)kith_search_place(&mention->token, document->sentences, document->sentence_count,
                                    sizeof *document->sentences, compare_sentence);
    return end > first && mention->sentence < document->sentence_count;
}

/* The entity of a mention, made when it is new, with the fullest name it is called by. */
static uint32_t entity_of(gold_line *line, const kith_mention *mention, kith_str id)
{
    kith_extraction *x = &line->gold->extraction;
    uint32_t number = kith_intern_add(&line->entities, kith_arena_copy(line->arena, id));
    kith_entity *entity = &x->entities[number];
    kith_str name = kith_str_slice(line->gold->document.record.text, mention->start, mention->end);
    if (number == x->entity_count) {
        x->entity_count++;
        entity->type = mention->type;
        entity->id = line->entities.strings[number];
    }
    if (mention->form == KITH_FORM_NAME && name.len > entity->name.len)
        entity->name = name;
    kith_country_match match;
    if (mention->type == KITH_TYPE_COUNTRY && !entity->iso[0] && kith_country_find(name, &match))
        memcpy(entity->iso, match.country->iso, sizeof entity->iso);
    return number;
}

static bool has_name(const json_t *mention, kith_form *form)
{
    kith_str name = member(mention, "form");
    *form = kith_str_equal(name, KITH_STR("demonym")) ? KITH_FORM_DEMONYM : KITH_FORM_NAME;
    return name.len == 0 || *form == KITH_FORM_DEMONYM || kith_str_equal(name, KITH_STR("name"));
}

/* A mention with the number that it has in the line. */
typedef struct numbered {
    kith_mention mention;
    uint32_t number;
    kith_str entity;
} numbered;

static int compare_start(const void *left, const void *right)
{
    const numbered *p = left, *q = right;
    if (p->mention.start != q->mention.start)
        return p->mention.start < q->mention.start ? -1 : 1;
    return p->number < q->number ? -1 : 1;
}

static kith_status read_mention(gold_line *line, const json_t *object, const uint32_t *starts,
                                size_t points, numbered *out, bool *kept, kith_error *err)
{
    json_int_t start = json_integer_value(json_object_get(object, "start"));
    json_int_t end = json_integer_value(json_object_get(object, "end"));
    kith_type type;
    if (start < 0 || end <= start || (size_t)end > points)
        return kith_fail(err, KITH_EFORMAT, "mention %u does not lie in the text", out->number + 1);
    if (!kith_type_parse(member(object, "type"), &type))
        return kith_fail(err, KITH_EFORMAT, "mention %u has no known type", out->number + 1);
    out->mention =
        (kith_mention){.start = starts[start], .end = starts[end], .type = type, .score = 1};
    out->entity = member(object, "entity");
    *kept =
        has_name(object, &out->mention.form) && place_mention(&line->gold->document, &out->mention);
    return KITH_OK;
}

/* Put mentions in order, those left out that overlap others. */
static void settle_mentions(gold_line *line, numbered *at, size_t count)
{
    kith_extraction *x = &line->gold->extraction;
    x->mentions = kith_arena_array(line->arena, kith_mention, count);
    x->entities = kith_arena_array(line->arena, kith_entity, count);
    line->gold->numbers = kith_arena_array(line->arena, uint32_t, count);
    if (count)
        qsort(at, count, sizeof *at, compare_start);
    for (size_t i = 0; i < count; i++) {
        const kith_mention *last = x->mention_count ? &x->mentions[x->mention_count - 1] : NULL;
        if (last && at[i].mention.token < last->token + last->token_count)
            continue;
        at[i].mention.entity = entity_of(line, &at[i].mention, at[i].entity);
        line->mention_of[at[i].number] = (uint32_t)x->mention_count;
        line->gold->numbers[x->mention_count] = at[i].number;
        x->mentions[x->mention_count++] = at[i].mention;
    }
}

static kith_status read_mentions(gold_line *line, kith_error *err)
{
    const json_t *mentions = json_object_get(line->object, "mentions");
    size_t count = json_array_size(mentions), points, kept = 0;
    const uint32_t *starts =
        index_code_points(line->gold->document.record.text, line->arena, &points);
    numbered *at = kith_arena_array(line->arena, numbered, count);
    line->mention_of = kith_arena_array(line->arena, uint32_t, count);
    for (size_t i = 0; i < count; i++) {
        bool usable = false;
        at[kept].number = (uint32_t)i;
        line->mention_of[i] = UINT32_MAX;
        kith_status status = read_mention(line, json_array_get(mentions, i), starts, points,
                                          &at[kept], &usable, err);
        if (status != KITH_OK)
            return status;
        kept += usable;
    }
    settle_mentions(line, at, kept);
    return KITH_OK;
}

/* The classes of a mark's relations, "a|b", from one to the other; `turned`: from the other. */
static kith_status classes_of(kith_str names, bool turned, uint32_t *out, kith_error *err)
{
    for (bool more = true; more;) {
        size_t length = names.len;
        kith_str name = kith_str_cut(&names, '|');
        more = name.len < length;
        kith_relation_kind kind;
        if (kith_str_equal(name, KITH_STR("none")))
            *out |= 1;
        else if (kith_relation_parse(name, &kind))
            *out |= 1u << kith_relation_class(kind, turned);
        else
            return kith_fail(err, KITH_EFORMAT, "there is no relation %.*s", KITH_STR_ARGS(name));
    }
    return KITH_OK;
}

/* The number of a mark's side: a mention's or an entity's; UINT32_MAX: it was left out. */
static uint32_t side_of(const gold_line *line, const json_t *value)
{
    if (!line->gold->of_sentence)
        return kith_intern_find(&line->entities, text_of(value));
    json_int_t number = json_integer_value(value);
    size_t count = json_array_size(json_object_get(line->object, "mentions"));
    return number >= 0 && (size_t)number < count ? line->mention_of[number] : UINT32_MAX;
}

static void add_mark(gold_line *line, uint32_t left, uint32_t right, uint32_t classes, bool ignored)
{
    if (left == UINT32_MAX || right == UINT32_MAX || left == right)
        return;
    line->gold->marks[line->gold->mark_count++] = (kith_relation_mark){
        left < right ? left : right, left < right ? right : left, classes, ignored};
}

static int compare_marks(const void *left, const void *right)
{
    const kith_relation_mark *p = left, *q = right;
    if (p->low != q->low)
        return p->low < q->low ? -1 : 1;
    return p->high < q->high ? -1 : p->high > q->high;
}

static kith_status read_marks(gold_line *line, kith_error *err)
{
    const json_t *relations = json_object_get(line->object, "relations");
    const json_t *ignored = json_object_get(line->object, "ignore");
    size_t count = json_array_size(relations), more = json_array_size(ignored);
    line->gold->marks = kith_arena_array(line->arena, kith_relation_mark, count + more);
    for (size_t i = 0; i < count; i++) {
        const json_t *relation = json_array_get(relations, i);
        uint32_t left = side_of(line, json_array_get(relation, 0)), classes = 0;
        uint32_t right = side_of(line, json_array_get(relation, 2));
        kith_str name = text_of(json_array_get(relation, 1));
        bool off = kith_str_equal(name, KITH_STR("ignore"));
        kith_status status = off ? KITH_OK : classes_of(name, left > right, &classes, err);
        if (status != KITH_OK)
            return status;
        add_mark(line, left, right, classes, off);
    }
    for (size_t i = 0; i < more; i++) {
        const json_t *pair = json_array_get(ignored, i);
        add_mark(line, side_of(line, json_array_get(pair, 0)),
                 side_of(line, json_array_get(pair, 1)), 0, true);
    }
    if (line->gold->mark_count)
        qsort(line->gold->marks, line->gold->mark_count, sizeof *line->gold->marks, compare_marks);
    return KITH_OK;
}

static kith_status read_complete(gold_line *line, kith_error *err)
{
    size_t i;
    json_t *name;
    json_array_foreach(json_object_get(line->object, "complete_for"), i, name)
    {
        kith_relation_kind kind;
        if (!kith_relation_parse(text_of(name), &kind))
            return kith_fail(err, KITH_EFORMAT, "\"complete_for\" has no relation's name");
        line->gold->complete |= 1u << kind;
    }
    return KITH_OK;
}

/* A marked sentence is one, wherever kith would cut it. */
static void join_sentences(kith_document *document)
{
    if (document->sentence_count == 0)
        return;
    kith_sentence *last = &document->sentences[document->sentence_count - 1];
    document->sentences[0].token_count =
        last->token + last->token_count - document->sentences[0].token;
    document->sentences[0].end = last->end;
    document->sentence_count = 1;
}

static kith_status read_line(gold_line *line, kith_error *err)
{
    kith_relation_gold *gold = line->gold;
    kith_str text = member(line->object, "text"), id = member(line->object, "id");
    gold->of_sentence = id.len != 0;
    gold->id = id.len ? id : member(line->object, "doc");
    gold->distant = !gold->of_sentence || json_is_true(json_object_get(line->object, "distant"));
    if (!text.len || !json_is_array(json_object_get(line->object, "mentions")))
        return kith_fail(err, KITH_EFORMAT, "no \"text\" or no \"mentions\"");
    kith_record record = {.text = text};
    kith_status status = kith_document_make(&record, line->arena, &gold->document, err);
    if (status != KITH_OK)
        return status;
    if (gold->of_sentence)
        join_sentences(&gold->document);
    kith_intern_init(&line->entities, line->arena, 0);
    status = read_mentions(line, err);
    if (status == KITH_OK)
        status = read_marks(line, err);
    return status == KITH_OK ? read_complete(line, err) : status;
}

static kith_status read_object(kith_str text, kith_relation_gold_take *take, void *context,
                               kith_error *err)
{
    json_error_t problem;
    json_t *object = json_loadb(text.ptr, text.len, 0, &problem);
    if (!object)
        return kith_fail(err, KITH_EFORMAT, "%s", problem.text);
    kith_arena arena = {0};
    kith_relation_gold gold = {0};
    gold_line line = {.object = object, .arena = &arena, .gold = &gold};
    kith_status status = read_line(&line, err);
    if (status == KITH_OK)
        status = take(context, &gold, err);
    kith_arena_free(&arena);
    json_decref(object);
    return status;
}

kith_status kith_relation_gold_read(kith_str text, kith_relation_gold_take *take, void *context,
                                    kith_error *err)
{
    kith_str line;
    kith_library_memory_use();
    for (size_t number = 1; kith_str_next_line(&text, &line); number++) {
        kith_error cause;
        kith_status status = line.len ? read_object(line, take, context, &cause) : KITH_OK;
        if (status != KITH_OK)
            return kith_fail(err, status, "line %zu: %s", number, cause.message);
    }
    return KITH_OK;
}

/* The classes of the relations that a source marks nowhere without saying so. */
static uint32_t unmarked_classes(uint32_t complete)
{
    uint32_t classes = 1;
    for (int kind = 0; kind < KITH_RELATION_COUNT; kind++)
        if (!(complete >> kind & 1))
            classes |= 1u << kith_relation_class((kith_relation_kind)kind, false) |
                       1u << kith_relation_class((kith_relation_kind)kind, true);
    return classes;
}

/* The same classes from the other side. */
static uint32_t turn(uint32_t classes)
{
    uint32_t turned = classes & 1;
    for (int class = 1; class < KITH_RELATION_CLASS_COUNT; class ++)
        if (classes >> class & 1) {
            bool from_second;
            kith_relation_kind kind = kith_relation_class_kind(class, &from_second);
            turned |= 1u << kith_relation_class(kind, !from_second);
        }
    return turned;
}

uint32_t kith_relation_gold_classes(const kith_relation_gold *gold, uint32_t first, uint32_t second,
                                    bool *marked)
{
    const kith_mention *mentions = gold->extraction.mentions;
    uint32_t a = gold->of_sentence ? first : mentions[first].entity;
    uint32_t b = gold->of_sentence ? second : mentions[second].entity;
    kith_relation_mark key = {.low = a < b ? a : b, .high = a < b ? b : a};
    size_t at = kith_search_place(&key, gold->marks, gold->mark_count, sizeof key, compare_marks);
    uint32_t classes = 0;
    for (; at < gold->mark_count && compare_marks(&key, &gold->marks[at]) == 0; at++) {
        if (gold->marks[at].ignored)
            return 0;
        classes |= gold->marks[at].classes;
    }
    *marked = classes > 1;
    if (classes)
        return a < b ? classes : turn(classes);
    return gold->complete ? unmarked_classes(gold->complete) : 0;
}
