/* lib/body/reading_frame.c - the parts of a reading as frames. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/utf8.h"
#include "lib/body/call.h"
#include "lib/body/frame.h"
#include "lib/body/reading.h"

/* Add a span in both ways of counting; `place` walks through the text. */
static void add_span(kith_frame *frame, size_t column, const kith_document *document,
                     kith_utf8_place *place, size_t start, size_t end)
{
    kith_str text = document->record.text;
    kith_frame_add_count(frame, column, kith_utf8_move(text, place, start));
    kith_frame_add_count(frame, column + 1, kith_utf8_move(text, place, end));
    kith_frame_add_count(frame, column + 2, start);
    kith_frame_add_count(frame, column + 3, end);
}

static kith_frame *frame_mentions(const kith_reading *reading, unsigned types)
{
    enum { START, END, START_BYTE, END_BYTE, SENTENCE, TEXT, TYPE, FORM, ENTITY, SCORE };
    static const kith_frame_field fields[] = {
        [START] = {"start", KITH_FRAME_COUNT},
        [END] = {"end", KITH_FRAME_COUNT},
        [START_BYTE] = {"start_byte", KITH_FRAME_COUNT},
        [END_BYTE] = {"end_byte", KITH_FRAME_COUNT},
        [SENTENCE] = {"sentence", KITH_FRAME_COUNT},
        [TEXT] = {"text", KITH_FRAME_TEXT},
        [TYPE] = {"type", KITH_FRAME_TEXT},
        [FORM] = {"form", KITH_FRAME_TEXT},
        [ENTITY] = {"entity", KITH_FRAME_TEXT},
        [SCORE] = {"score", KITH_FRAME_NUMBER},
    };
    kith_frame *frame = KITH_FRAME_OF(fields);
    kith_utf8_place place = {0};
    for (size_t i = 0; i < reading->extraction.mention_count; i++) {
        const kith_mention *m = &reading->extraction.mentions[i];
        if (!(types & 1u << m->type))
            continue;
        add_span(frame, START, &reading->document, &place, m->start, m->end);
        kith_frame_add_count(frame, SENTENCE, m->sentence);
        kith_frame_add_text(frame, TEXT,
                            kith_str_slice(reading->document.record.text, m->start, m->end));
        kith_frame_add_text(frame, TYPE, kith_str_of(kith_type_name(m->type)));
        kith_frame_add_text(frame, FORM, kith_str_of(kith_form_name(m->form)));
        kith_frame_add_text(frame, ENTITY, reading->extraction.entities[m->entity].id);
        kith_frame_add_number(frame, SCORE, (double)m->score);
    }
    return frame;
}

static kith_frame *frame_entities(const kith_reading *reading, unsigned types)
{
    enum { ID, TYPE, NAME, ISO };
    static const kith_frame_field fields[] = {
        [ID] = {"id", KITH_FRAME_TEXT},
        [TYPE] = {"type", KITH_FRAME_TEXT},
        [NAME] = {"name", KITH_FRAME_TEXT},
        [ISO] = {"iso", KITH_FRAME_TEXT},
    };
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < reading->extraction.entity_count; i++) {
        const kith_entity *entity = &reading->extraction.entities[i];
        if (!(types & 1u << entity->type))
            continue;
        kith_frame_add_text(frame, ID, entity->id);
        kith_frame_add_text(frame, TYPE, kith_str_of(kith_type_name(entity->type)));
        kith_frame_add_text(frame, NAME, entity->name);
        kith_frame_add_text(frame, ISO, kith_str_of(entity->iso));
    }
    return frame;
}

static kith_frame *frame_names(const kith_reading *reading, unsigned types)
{
    enum { ENTITY, NAME };
    static const kith_frame_field fields[] = {
        [ENTITY] = {"entity", KITH_FRAME_TEXT},
        [NAME] = {"name", KITH_FRAME_TEXT},
    };
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < reading->extraction.entity_count; i++) {
        const kith_entity *entity = &reading->extraction.entities[i];
        for (size_t n = 0; types & 1u << entity->type && n < entity->name_count; n++) {
            kith_frame_add_text(frame, ENTITY, entity->id);
            kith_frame_add_text(frame, NAME, entity->names[n]);
        }
    }
    return frame;
}

static kith_frame *frame_relations(const kith_reading *reading, unsigned types)
{
    enum { LEFT, RELATION, RIGHT, SENTENCE, SCORE, STATUS, ROLE };
    static const kith_frame_field fields[] = {
        [LEFT] = {"left", KITH_FRAME_TEXT},     [RELATION] = {"relation", KITH_FRAME_TEXT},
        [RIGHT] = {"right", KITH_FRAME_TEXT},   [SENTENCE] = {"sentence", KITH_FRAME_COUNT},
        [SCORE] = {"score", KITH_FRAME_NUMBER}, [STATUS] = {"status", KITH_FRAME_TEXT},
        [ROLE] = {"role", KITH_FRAME_TEXT},
    };
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < reading->extraction.relation_count; i++) {
        const kith_relation *r = &reading->extraction.relations[i];
        const kith_entity *left = &reading->extraction.entities[r->left];
        const kith_entity *right = &reading->extraction.entities[r->right];
        if (!(types >> left->type & 1) || !(types >> right->type & 1))
            continue;
        kith_frame_add_text(frame, LEFT, left->id);
        kith_frame_add_text(frame, RELATION, kith_str_of(kith_relation_name(r->kind)));
        kith_frame_add_text(frame, RIGHT, right->id);
        kith_frame_add_count(frame, SENTENCE, r->sentence);
        kith_frame_add_number(frame, SCORE, (double)r->score);
        kith_frame_add_text(frame, STATUS, kith_str_of(kith_relation_status_name(r->status)));
        kith_frame_add_text(frame, ROLE, r->role);
    }
    return frame;
}

static kith_frame *frame_sentences(const kith_reading *reading)
{
    enum { START, END, START_BYTE, END_BYTE, PARAGRAPH, SECTION };
    static const kith_frame_field fields[] = {
        [START] = {"start", KITH_FRAME_COUNT},
        [END] = {"end", KITH_FRAME_COUNT},
        [START_BYTE] = {"start_byte", KITH_FRAME_COUNT},
        [END_BYTE] = {"end_byte", KITH_FRAME_COUNT},
        [PARAGRAPH] = {"paragraph", KITH_FRAME_COUNT},
        [SECTION] = {"section", KITH_FRAME_COUNT},
    };
    kith_frame *frame = KITH_FRAME_OF(fields);
    kith_utf8_place place = {0};
    for (size_t i = 0; i < reading->document.sentence_count; i++) {
        const kith_sentence *s = &reading->document.sentences[i];
        add_span(frame, START, &reading->document, &place, s->start, s->end);
        kith_frame_add_count(frame, PARAGRAPH, s->paragraph);
        kith_frame_add_count(frame, SECTION, s->section);
    }
    return frame;
}

static kith_frame *frame_document(const kith_reading *reading)
{
    enum { ID, TITLE, DATE, SOURCE, TEXT, WORDS, REPAIRED };
    static const kith_frame_field fields[] = {
        [ID] = {"id", KITH_FRAME_TEXT},
        [TITLE] = {"title", KITH_FRAME_TEXT},
        [DATE] = {"date", KITH_FRAME_TEXT},
        [SOURCE] = {"source", KITH_FRAME_TEXT},
        [TEXT] = {"text", KITH_FRAME_TEXT},
        [WORDS] = {"words", KITH_FRAME_COUNT},
        [REPAIRED] = {"repaired", KITH_FRAME_COUNT},
    };
    const kith_record *record = &reading->document.record;
    kith_frame *frame = KITH_FRAME_OF(fields);
    kith_frame_add_text(frame, ID, record->id);
    kith_frame_add_text(frame, TITLE, record->title);
    kith_frame_add_text(frame, DATE, record->date);
    kith_frame_add_text(frame, SOURCE, record->source);
    kith_frame_add_text(frame, TEXT, record->text);
    kith_frame_add_count(frame, WORDS, reading->document.word_count);
    kith_frame_add_count(frame, REPAIRED, reading->document.repaired);
    return frame;
}

typedef struct framing {
    const kith_reading *reading;
    kith_reading_part part;
    const char *types;
    kith_frame **out;
} framing;

static kith_status frame_part(void *arguments, kith_error *err)
{
    const framing *f = arguments;
    unsigned types = KITH_TYPES_DEFAULT;
    kith_status status = f->types ? kith_types_parse(kith_str_of(f->types), &types, err) : KITH_OK;
    if (status != KITH_OK)
        return status;
    kith_frame *frame = NULL;
    switch (f->part) {
    case KITH_READING_MENTIONS:
        frame = frame_mentions(f->reading, types);
        break;
    case KITH_READING_ENTITIES:
        frame = frame_entities(f->reading, types);
        break;
    case KITH_READING_NAMES:
        frame = frame_names(f->reading, types);
        break;
    case KITH_READING_SENTENCES:
        frame = frame_sentences(f->reading);
        break;
    case KITH_READING_RELATIONS:
        frame = frame_relations(f->reading, types);
        break;
    case KITH_READING_DOCUMENT:
        frame = frame_document(f->reading);
        break;
    }
    if (!frame)
        return kith_fail(err, KITH_EARGUMENT, "a reading has no part %d", (int)f->part);
    kith_frame_finish(frame);
    *f->out = frame;
    return KITH_OK;
}

kith_status kith_reading_frame(const kith_reading *reading, kith_reading_part part,
                               const char *types, kith_frame **out, kith_error *err)
{
    return kith_call_run(frame_part, &(framing){reading, part, types, out}, err);
}
