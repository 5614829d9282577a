/* cli/shared/extraction_json.c - a document's mentions and entities as one line of JSON. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/extraction_json.h"

#include "extract/base/json.h"
#include "extract/base/utf8.h"

/* The line as far as it is not written yet. */
typedef struct json_line {
    kith_buffer text;
    FILE *stream;
} json_line;

/* Write what has gathered but for its last byte, by which commas are placed. */
static void drain(json_line *line)
{
    enum { GATHERED_MAX = 64 * 1024 };
    kith_buffer *text = &line->text;
    if (text->len <= GATHERED_MAX)
        return;
    fwrite(text->ptr, 1, text->len - 1, line->stream);
    text->ptr[0] = text->ptr[text->len - 1];
    text->len = 1;
}

/* Code points before `byte`, which grows from call to call. */
static uint64_t points_before(const kith_document *document, kith_utf8_place *place, size_t byte)
{
    return kith_utf8_move(document->record.text, place, byte);
}

static void append_text_field(kith_buffer *out, kith_str name, kith_str value)
{
    kith_json_key(out, name);
    kith_json_string(out, value);
}

static void append_sentences(const kith_document *document, json_line *line)
{
    kith_buffer *out = &line->text;
    kith_utf8_place place = {0};
    kith_json_key(out, KITH_STR("sentences"));
    kith_buffer_append_byte(out, '[');
    for (size_t i = 0; i < document->sentence_count; i++) {
        if (i)
            kith_buffer_append_byte(out, ',');
        kith_buffer_append_byte(out, '[');
        kith_json_count(out, points_before(document, &place, document->sentences[i].start));
        kith_buffer_append_byte(out, ',');
        kith_json_count(out, points_before(document, &place, document->sentences[i].end));
        kith_buffer_append_byte(out, ']');
        drain(line);
    }
    kith_buffer_append_byte(out, ']');
}

static void append_mention(const kith_document *document, const kith_mention *mention,
                           const kith_entity *entity, kith_utf8_place *place, kith_buffer *out)
{
    kith_buffer_append(out, KITH_STR("{\"start\":"));
    kith_json_count(out, points_before(document, place, mention->start));
    kith_buffer_append(out, KITH_STR(",\"end\":"));
    kith_json_count(out, points_before(document, place, mention->end));
    kith_buffer_append(out, KITH_STR(",\"sentence\":"));
    kith_json_count(out, mention->sentence);
    append_text_field(out, KITH_STR("text"),
                      kith_str_slice(document->record.text, mention->start, mention->end));
    append_text_field(out, KITH_STR("type"), kith_str_of(kith_type_name(mention->type)));
    append_text_field(out, KITH_STR("form"), kith_str_of(kith_form_name(mention->form)));
    append_text_field(out, KITH_STR("entity"), entity->id);
    kith_buffer_append(out, KITH_STR(",\"score\":"));
    kith_json_share(out, (double)mention->score);
    kith_buffer_append_byte(out, '}');
}

static void append_mentions(const kith_document *document, const kith_extraction *extraction,
                            unsigned types, json_line *line)
{
    kith_buffer *out = &line->text;
    kith_utf8_place place = {0};
    kith_json_key(out, KITH_STR("mentions"));
    kith_buffer_append_byte(out, '[');
    for (size_t i = 0; i < extraction->mention_count; i++) {
        const kith_mention *mention = &extraction->mentions[i];
        if (!(types & 1u << mention->type))
            continue;
        if (out->ptr[out->len - 1] != '[')
            kith_buffer_append_byte(out, ',');
        append_mention(document, mention, &extraction->entities[mention->entity], &place, out);
        drain(line);
    }
    kith_buffer_append_byte(out, ']');
}

static void append_entity(const kith_entity *entity, json_line *line)
{
    kith_buffer *out = &line->text;
    kith_json_key(out, entity->id);
    kith_buffer_append_byte(out, '{');
    append_text_field(out, KITH_STR("type"), kith_str_of(kith_type_name(entity->type)));
    append_text_field(out, KITH_STR("name"), entity->name);
    kith_json_key(out, KITH_STR("names"));
    kith_buffer_append_byte(out, '[');
    for (size_t i = 0; i < entity->name_count; i++) {
        if (i)
            kith_buffer_append_byte(out, ',');
        kith_json_string(out, entity->names[i]);
        drain(line);
    }
    kith_buffer_append(out, KITH_STR("]}"));
}

static void append_entities(const kith_extraction *extraction, unsigned types, json_line *line)
{
    kith_buffer *out = &line->text;
    kith_json_key(out, KITH_STR("entities"));
    kith_buffer_append_byte(out, '{');
    for (size_t i = 0; i < extraction->entity_count; i++)
        if (types & 1u << extraction->entities[i].type)
            append_entity(&extraction->entities[i], line);
    kith_buffer_append_byte(out, '}');
}

static void append_relation(const kith_extraction *extraction, const kith_relation *relation,
                            kith_buffer *out)
{
    kith_buffer_append_byte(out, '[');
    kith_json_string(out, extraction->entities[relation->left].id);
    kith_buffer_format(out, ",\"%s\",", kith_relation_name(relation->kind));
    kith_json_string(out, extraction->entities[relation->right].id);
    kith_buffer_append(out, KITH_STR(",{\"sentence\":"));
    kith_json_count(out, relation->sentence);
    kith_buffer_append(out, KITH_STR(",\"score\":"));
    kith_json_share(out, (double)relation->score);
    if (relation->status != KITH_RELATION_NOW)
        append_text_field(out, KITH_STR("status"),
                          kith_str_of(kith_relation_status_name(relation->status)));
    if (relation->role.len)
        append_text_field(out, KITH_STR("role"), relation->role);
    kith_buffer_append(out, KITH_STR("}]"));
}

static void append_relations(const kith_extraction *extraction, unsigned types, json_line *line)
{
    kith_buffer *out = &line->text;
    kith_json_key(out, KITH_STR("relations"));
    kith_buffer_append_byte(out, '[');
    for (size_t i = 0; i < extraction->relation_count; i++) {
        const kith_relation *relation = &extraction->relations[i];
        if (!(types >> extraction->entities[relation->left].type & 1) ||
            !(types >> extraction->entities[relation->right].type & 1))
            continue;
        if (out->ptr[out->len - 1] != '[')
            kith_buffer_append_byte(out, ',');
        append_relation(extraction, relation, out);
        drain(line);
    }
    kith_buffer_append_byte(out, ']');
}

/* Whom the document says that it comes from, where it does. */
static void append_credits(const kith_extraction *extraction, kith_buffer *out)
{
    if (extraction->credit_count == 0)
        return;
    kith_json_key(out, KITH_STR("credits"));
    for (size_t i = 0; i < extraction->credit_count; i++) {
        kith_buffer_append_byte(out, i ? ',' : '[');
        kith_json_string(out, extraction->credits[i]);
    }
    kith_buffer_append_byte(out, ']');
}

static void append_head(const kith_record *record, bool with_text, kith_buffer *out)
{
    kith_buffer_append_byte(out, '{');
    append_text_field(out, KITH_STR("doc"), record->id);
    if (record->title.len)
        append_text_field(out, KITH_STR("title"), record->title);
    if (record->date.len)
        append_text_field(out, KITH_STR("date"), record->date);
    append_text_field(out, KITH_STR("source"), record->source);
    if (with_text)
        append_text_field(out, KITH_STR("text"), record->text);
}

void kith_extraction_write(const kith_document *document, const kith_extraction *extraction,
                           unsigned types, bool with_text, FILE *stream)
{
    json_line line = {.stream = stream};
    append_head(&document->record, with_text, &line.text);
    append_credits(extraction, &line.text);
    append_sentences(document, &line);
    append_mentions(document, extraction, types, &line);
    append_entities(extraction, types, &line);
    append_relations(extraction, types, &line);
    kith_buffer_append(&line.text, KITH_STR("}\n"));
    fwrite(line.text.ptr, 1, line.text.len, stream);
    kith_buffer_clear(&line.text);
}
