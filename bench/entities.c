/* bench/entities.c - resolves the entities of gold mentions, to measure that step alone. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * entities < gold.jsonl > predicted.jsonl
 *
 * Reads documents in the form that `kith extract` prints, takes their mentions with type and form
 * but forgets which entity each is, and prints them with kith's own entities.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/entity/entity.h"

/* The byte at which each code point of `text` starts, and one more for the end. */
static uint32_t *index_code_points(kith_str text, kith_arena *arena, size_t *count)
{
    uint32_t *starts = kith_arena_array(arena, uint32_t, text.len + 1);
    *count = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (((unsigned char)text.ptr[i] & 0xc0) != 0x80)
            starts[(*count)++] = (uint32_t)i;
    }
    starts[*count] = (uint32_t)text.len;
    return starts;
}

static uint32_t byte_of(const json_t *object, const char *key, const uint32_t *starts, size_t count)
{
    json_int_t point = json_integer_value(json_object_get(object, key));
    return starts[point < 0 ? 0 : (size_t)point > count ? count : (size_t)point];
}

static int compare_mentions(const void *a, const void *b)
{
    const kith_mention *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

static size_t read_mentions(const json_t *document, kith_str text, kith_arena *arena,
                            kith_mention **out)
{
    size_t point_count, count = 0, i;
    uint32_t *starts = index_code_points(text, arena, &point_count);
    const json_t *array = json_object_get(document, "mentions");
    kith_mention *mentions = kith_arena_array(arena, kith_mention, json_array_size(array));
    json_t *item;
    json_array_foreach(array, i, item)
    {
        kith_mention mention = {
            .start = byte_of(item, "start", starts, point_count),
            .end = byte_of(item, "end", starts, point_count),
            .sentence = (uint32_t)json_integer_value(json_object_get(item, "sentence")),
            /* The item itself, to print it again. */
            .token = (uint32_t)i,
            .score = 1,
        };
        const char *form = json_string_value(json_object_get(item, "form"));
        if (form && strcmp(form, "demonym") == 0)
            mention.form = KITH_FORM_DEMONYM;
        const char *type = json_string_value(json_object_get(item, "type"));
        if (mention.start < mention.end && kith_type_parse(kith_str_of(type), &mention.type))
            mentions[count++] = mention;
    }
    qsort(mentions, count, sizeof *mentions, compare_mentions);
    *out = mentions;
    return count;
}

static void set_string(json_t *object, const char *key, kith_str s)
{
    json_object_set_new(object, key, json_stringn(s.ptr, s.len));
}

static void print(json_t *document, const kith_extraction *extraction)
{
    json_t *mentions = json_array(), *entities = json_object();
    for (size_t i = 0; i < extraction->mention_count; i++) {
        const kith_mention *mention = &extraction->mentions[i];
        json_t *item = json_array_get(json_object_get(document, "mentions"), mention->token);
        set_string(item, "entity", extraction->entities[mention->entity].id);
        json_object_set_new(item, "type", json_string(kith_type_name(mention->type)));
        if (json_is_string(json_object_get(item, "form")))
            json_object_set_new(item, "form", json_string(kith_form_name(mention->form)));
        json_array_append(mentions, item);
    }
    for (size_t i = 0; i < extraction->entity_count; i++) {
        const kith_entity *entity = &extraction->entities[i];
        json_t *item = json_object();
        json_object_set_new(item, "type", json_string(kith_type_name(entity->type)));
        set_string(item, "name", entity->name);
        json_object_setn_new(entities, entity->id.ptr, entity->id.len, item);
    }
    json_object_set_new(document, "mentions", mentions);
    json_object_set_new(document, "entities", entities);
    json_dumpf(document, stdout, JSON_COMPACT);
    putchar('\n');
}

int main(void)
{
    kith_arena arena = {0};
    json_error_t problem;
    json_t *document;
    while ((document = json_loadf(stdin, JSON_DISABLE_EOF_CHECK, &problem))) {
        const json_t *text = json_object_get(document, "text");
        kith_document made = {.record.text = {json_string_value(text), json_string_length(text)}};
        kith_mention *mentions;
        size_t count = read_mentions(document, made.record.text, &arena, &mentions);
        kith_extraction extraction;
        kith_entities_resolve(&made, mentions, count, &arena, &arena, &extraction);
        print(document, &extraction);
        json_decref(document);
        kith_arena_clear(&arena);
    }
    kith_arena_free(&arena);
    if (problem.line > 0 && !feof(stdin)) {
        fprintf(stderr, "entities: %s\n", problem.text);
        return 1;
    }
    return 0;
}
