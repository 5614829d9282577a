/* bench/bearer/evidence.c - what documents tell of each name, beside whose it is. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * evidence < gold.jsonl > evidence.tsv
 *
 * Reads documents with marked mentions ("text"; "mentions" as kith extract prints them, of which
 * start, end and type are read) and prints a line for each name that kith and the marks take for a
 * person's or an organization's: the name, whose it is (1: an organization's) by most of its marks,
 * its evidence.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/entity/extractor.h"
#include "extract/entity/spelling.h"

/* Marks of a spelling, of either kind. */
typedef struct marks {
    unsigned persons, organizations;
} marks;

static void print(const kith_spelling *spelling, const marks *m, kith_arena *arena)
{
    const kith_bearer_evidence *e = &spelling->evidence;
    kith_str key = kith_name_key(spelling->name, arena);
    if (m->persons == m->organizations || spelling->country || e->persons + e->organizations <= 0)
        return;
    printf("%.*s\t%d\t%g\t%g\t%g\t%g\t%g\t%g\t%zu\t%d\t%d\n", (int)key.len, key.ptr,
           m->organizations > m->persons, e->persons, e->organizations, e->persons_said,
           e->firms_said, e->bearers, e->called_after, e->words, e->known, e->given);
}

/* The byte of each code point of `text`, and of its end. */
static size_t *index_code_points(kith_str text, kith_arena *arena, size_t *count)
{
    size_t *starts = kith_arena_array(arena, size_t, text.len + 1);
    *count = 0;
    for (size_t i = 0; i < text.len; i++)
        if (((unsigned char)text.ptr[i] & 0xc0) != 0x80)
            starts[(*count)++] = i;
    starts[*count] = text.len;
    return starts;
}

/* Count the marks of each spelling: those that a mention has exactly. */
static void count_marks(const json_t *array, kith_str text, const kith_mention *mentions,
                        size_t count, marks *out, kith_arena *arena)
{
    size_t points, i;
    size_t *starts = index_code_points(text, arena, &points);
    json_t *item;
    json_array_foreach(array, i, item)
    {
        size_t from = (size_t)json_integer_value(json_object_get(item, "start"));
        size_t to = (size_t)json_integer_value(json_object_get(item, "end"));
        kith_type type;
        const char *name = json_string_value(json_object_get(item, "type"));
        if (from > points || to > points || !kith_type_parse(kith_str_of(name), &type))
            continue;
        for (size_t k = 0; k < count; k++)
            if (mentions[k].start == starts[from] && mentions[k].end == starts[to]) {
                out[mentions[k].entity].persons += type == KITH_TYPE_PERSON;
                out[mentions[k].entity].organizations += kith_type_is_organization(type);
            }
    }
}

static void look_at(kith_extractor *extractor, const json_t *gold, kith_arena *arena)
{
    const json_t *text = json_object_get(gold, "text");
    const kith_record record = {.text = {json_string_value(text), json_string_length(text)}};
    kith_document document;
    if (kith_document_make(&record, arena, &document, NULL) != KITH_OK)
        return;
    kith_credits credits = kith_credits_find(&document, arena);
    size_t left_out;
    kith_mentions found = kith_extractor_find(extractor, &document, &credits, &left_out);
    kith_arena_own(arena, found.at);
    kith_spellings spellings = kith_spellings_settle(&document, found.at, &found.count, arena);
    marks *of = kith_arena_array(arena, marks, spellings.count);
    count_marks(json_object_get(gold, "mentions"), document.record.text, found.at, found.count, of,
                arena);
    for (uint32_t i = 0; i < spellings.count; i++)
        print(&spellings.at[i], &of[i], arena);
}

int main(void)
{
    kith_arena arena = {NULL};
    kith_model *model;
    kith_extractor *extractor;
    json_error_t problem;
    json_t *gold;
    if (kith_model_open_default(&model, NULL) != KITH_OK ||
        kith_extractor_make(model, &extractor, NULL) != KITH_OK)
        return 1;
    while ((gold = json_loadf(stdin, JSON_DISABLE_EOF_CHECK, &problem))) {
        look_at(extractor, gold, &arena);
        json_decref(gold);
        kith_arena_clear(&arena);
    }
    kith_extractor_free(extractor);
    kith_model_free(model);
    kith_arena_free(&arena);
    return 0;
}
