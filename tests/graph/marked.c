/* tests/graph/marked.c - documents for tests, written as text with marked mentions. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/graph/marked.h"

#include <stdlib.h>

#include "extract/base/buffer.h"
#include "extract/names/country.h"
#include "extract/base/hash.h"
#include "tests/unit.h"

static bool same_entity(const kith_entity *entity, kith_str id)
{
    return kith_str_equal(entity->id, id);
}

static const kith_country *country_of(kith_str iso)
{
    size_t count;
    const kith_country *all = kith_country_all(&count);
    for (size_t i = 0; i < count; i++)
        if (kith_str_equal(kith_str_of(all[i].iso), iso))
            return &all[i];
    fail_msg("%.*s is no country", KITH_STR_ARGS(iso));
    return NULL;
}

/* The place of the entity of `id`, which is made when it is new. */
static uint32_t place_entity(marked *out, kith_str type_name, kith_str name, size_t *room)
{
    kith_buffer id = {0};
    kith_buffer_format(&id, "%.*s:%.*s", KITH_STR_ARGS(type_name), KITH_STR_ARGS(name));
    kith_extraction *extraction = &out->extraction;
    size_t place = 0;
    while (place < extraction->entity_count &&
           !same_entity(&extraction->entities[place], kith_buffer_str(&id)))
        place++;
    if (place == extraction->entity_count) {
        kith_entity entity = {.name = kith_arena_copy(&out->arena, name)};
        assert_true(kith_type_parse(type_name, &entity.type));
        entity.id = kith_arena_copy(&out->arena, kith_buffer_str(&id));
        if (entity.type == KITH_TYPE_COUNTRY) {
            const kith_country *country = country_of(name);
            memcpy(entity.iso, country->iso, sizeof entity.iso);
            entity.name = kith_str_of(country->name);
        }
        extraction->entities =
            kith_array_grow(extraction->entities, room, place + 1, sizeof *extraction->entities);
        extraction->entities[extraction->entity_count++] = entity;
    }
    kith_buffer_clear(&id);
    return (uint32_t)place;
}

/* A mention's mark, behind its "|": "person", "person:Ada Lovelace", "~country:CN". */
static void read_mark(marked *out, kith_str mark, kith_str surface, kith_mention *mention,
                      size_t *room)
{
    if (mark.ptr[0] == '~') {
        mention->form = KITH_FORM_DEMONYM;
        mark = kith_str_slice(mark, 1, mark.len);
    }
    const char *colon = memchr(mark.ptr, ':', mark.len);
    size_t type_end = colon ? (size_t)(colon - mark.ptr) : mark.len;
    kith_str name = colon ? kith_str_slice(mark, type_end + 1, mark.len) : surface;
    mention->entity = place_entity(out, kith_str_slice(mark, 0, type_end), name, room);
    mention->type = out->extraction.entities[mention->entity].type;
    mention->score = 0.5f;
}

typedef struct reading {
    marked *out;
    kith_buffer text;
    uint32_t paragraph, section, last_section;
    size_t sentence_room, mention_room, entity_room;
} reading;

static void read_mentions(reading *r, kith_str line)
{
    kith_extraction *extraction = &r->out->extraction;
    for (size_t i = 0; i < line.len; i++) {
        if (line.ptr[i] != '[') {
            kith_buffer_append_byte(&r->text, line.ptr[i]);
            continue;
        }
        kith_str rest = kith_str_slice(line, i + 1, line.len);
        const char *bar = memchr(rest.ptr, '|', rest.len), *end = memchr(rest.ptr, ']', rest.len);
        assert_true(bar && end && bar < end);
        kith_str surface = kith_str_slice(rest, 0, (size_t)(bar - rest.ptr));
        kith_mention mention = {.start = (uint32_t)r->text.len,
                                .end = (uint32_t)(r->text.len + surface.len),
                                .sentence = (uint32_t)r->out->document.sentence_count};
        read_mark(r->out, (kith_str){bar + 1, (size_t)(end - bar - 1)}, surface, &mention,
                  &r->entity_room);
        extraction->mentions =
            kith_array_grow(extraction->mentions, &r->mention_room, extraction->mention_count + 1,
                            sizeof *extraction->mentions);
        extraction->mentions[extraction->mention_count++] = mention;
        kith_buffer_append(&r->text, surface);
        i = (size_t)(end - line.ptr);
    }
}

static void add_sentence(reading *r, kith_str line, uint32_t section)
{
    kith_document *document = &r->out->document;
    kith_sentence sentence = {
        .start = (uint32_t)r->text.len, .paragraph = r->paragraph, .section = section};
    read_mentions(r, line);
    sentence.end = (uint32_t)r->text.len;
    kith_buffer_append_byte(&r->text, '\n');
    document->sentences =
        kith_array_grow(document->sentences, &r->sentence_room, document->sentence_count + 1,
                        sizeof *document->sentences);
    document->sentences[document->sentence_count++] = sentence;
    document->word_count++;
    for (uint32_t i = sentence.start; i < sentence.end; i++)
        document->word_count += r->text.ptr[i] == ' ';
}

static void read_line(reading *r, kith_str line)
{
    if (line.len == 0) {
        r->paragraph++;
    } else if (kith_str_equal(line, KITH_STR("=="))) {
        r->paragraph++;
        r->section = ++r->last_section;
    } else if (line.ptr[0] == '>') {
        r->paragraph++;
        add_sentence(r, kith_str_slice(line, 1, line.len), ++r->last_section);
        r->paragraph++;
    } else {
        add_sentence(r, line, r->section);
    }
}

void marked_init(marked *out, const char *id, const char *date, const char *text)
{
    *out = (marked){0};
    reading r = {.out = out};
    for (const char *line = text, *next; *line; line = next) {
        size_t length = strcspn(line, "\n");
        next = line + length + (line[length] == '\n');
        read_line(&r, (kith_str){line, length});
    }
    kith_record *record = &out->document.record;
    record->id = kith_arena_copy(&out->arena, kith_str_of(id));
    record->date = kith_arena_copy(&out->arena, kith_str_of(date));
    record->text = kith_arena_copy(&out->arena, kith_buffer_str(&r.text));
    kith_buffer_clear(&r.text);
    kith_hash_content(record->id.ptr, record->id.len, out->document.hash);
    kith_hash_content(record->date.ptr, record->date.len, out->document.hash);
    kith_hash_content(record->text.ptr, record->text.len, out->document.hash);
}

void marked_clear(marked *document)
{
    free(document->document.sentences);
    free(document->extraction.mentions);
    free(document->extraction.entities);
    kith_arena_free(&document->arena);
}

bool marked_add(kith_corpus *corpus, const char *id, const char *date, const char *text)
{
    marked document;
    bool added;
    marked_init(&document, id, date, text);
    assert_int_equal(
        kith_corpus_add(corpus, &document.document, &document.extraction, &added, NULL), KITH_OK);
    marked_clear(&document);
    return added;
}
