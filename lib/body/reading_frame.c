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

enum {
    MENTION_START,
    MENTION_END,
    MENTION_START_BYTE,
    MENTION_END_BYTE,
    MENTION_SENTENCE,
    MENTION_TEXT,
    MENTION_TYPE,
    MENTION_FORM,
    MENTION_ENTITY,
    MENTION_SCORE,
};

static const kith_frame_field mention_fields[] = {
    [MENTION_START] = {"start", KITH_FRAME_COUNT},
    [MENTION_END] = {"end", KITH_FRAME_COUNT},
    [MENTION_START_BYTE] = {"start_byte", KITH_FRAME_COUNT},
    [MENTION_END_BYTE] = {"end_byte", KITH_FRAME_COUNT},
    [MENTION_SENTENCE] = {"sentence", KITH_FRAME_COUNT},
    [MENTION_TEXT] = {"text", KITH_FRAME_TEXT},
    [MENTION_TYPE] = {"type", KITH_FRAME_TEXT},
    [MENTION_FORM] = {"form", KITH_FRAME_TEXT},
    [MENTION_ENTITY] = {"entity", KITH_FRAME_TEXT},
    [MENTION_SCORE] = {"score", KITH_FRAME_NUMBER},
};

static void add_mentions(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    kith_utf8_place place = {0};
    for (size_t i = 0; i < reading->extraction.mention_count; i++) {
        const kith_mention *m = &reading->extraction.mentions[i];
        if (!(types & 1u << m->type))
            continue;
        add_span(frame, MENTION_START, &reading->document, &place, m->start, m->end);
        kith_frame_add_count(frame, MENTION_SENTENCE, m->sentence);
        kith_frame_add_text(frame, MENTION_TEXT,
                            kith_str_slice(reading->document.record.text, m->start, m->end));
        kith_frame_add_text(frame, MENTION_TYPE, kith_str_of(kith_type_name(m->type)));
        kith_frame_add_text(frame, MENTION_FORM, kith_str_of(kith_form_name(m->form)));
        kith_frame_add_text(frame, MENTION_ENTITY, reading->extraction.entities[m->entity].id);
        kith_frame_add_number(frame, MENTION_SCORE, (double)m->score);
    }
}

enum {
    ENTITY_ID,
    ENTITY_TYPE,
    ENTITY_NAME,
    ENTITY_ISO,
};

static const kith_frame_field entity_fields[] = {
    [ENTITY_ID] = {"id", KITH_FRAME_TEXT},
    [ENTITY_TYPE] = {"type", KITH_FRAME_TEXT},
    [ENTITY_NAME] = {"name", KITH_FRAME_TEXT},
    [ENTITY_ISO] = {"iso", KITH_FRAME_TEXT},
};

static void add_entities(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    for (size_t i = 0; i < reading->extraction.entity_count; i++) {
        const kith_entity *entity = &reading->extraction.entities[i];
        if (!(types & 1u << entity->type))
            continue;
        kith_frame_add_text(frame, ENTITY_ID, entity->id);
        kith_frame_add_text(frame, ENTITY_TYPE, kith_str_of(kith_type_name(entity->type)));
        kith_frame_add_text(frame, ENTITY_NAME, entity->name);
        kith_frame_add_text(frame, ENTITY_ISO, kith_str_of(entity->iso));
    }
}

enum {
    NAME_ENTITY,
    NAME_NAME,
};

static const kith_frame_field name_fields[] = {
    [NAME_ENTITY] = {"entity", KITH_FRAME_TEXT},
    [NAME_NAME] = {"name", KITH_FRAME_TEXT},
};

static void add_names(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    for (size_t i = 0; i < reading->extraction.entity_count; i++) {
        const kith_entity *entity = &reading->extraction.entities[i];
        for (size_t n = 0; types & 1u << entity->type && n < entity->name_count; n++) {
            kith_frame_add_text(frame, NAME_ENTITY, entity->id);
            kith_frame_add_text(frame, NAME_NAME, entity->names[n]);
        }
    }
}

enum {
    SENTENCE_START,
    SENTENCE_END,
    SENTENCE_START_BYTE,
    SENTENCE_END_BYTE,
    SENTENCE_PARAGRAPH,
    SENTENCE_SECTION,
};

static const kith_frame_field sentence_fields[] = {
    [SENTENCE_START] = {"start", KITH_FRAME_COUNT},
    [SENTENCE_END] = {"end", KITH_FRAME_COUNT},
    [SENTENCE_START_BYTE] = {"start_byte", KITH_FRAME_COUNT},
    [SENTENCE_END_BYTE] = {"end_byte", KITH_FRAME_COUNT},
    [SENTENCE_PARAGRAPH] = {"paragraph", KITH_FRAME_COUNT},
    [SENTENCE_SECTION] = {"section", KITH_FRAME_COUNT},
};

static void add_sentences(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    (void)types;
    kith_utf8_place place = {0};
    for (size_t i = 0; i < reading->document.sentence_count; i++) {
        const kith_sentence *s = &reading->document.sentences[i];
        add_span(frame, SENTENCE_START, &reading->document, &place, s->start, s->end);
        kith_frame_add_count(frame, SENTENCE_PARAGRAPH, s->paragraph);
        kith_frame_add_count(frame, SENTENCE_SECTION, s->section);
    }
}

enum {
    DOCUMENT_ID,
    DOCUMENT_TITLE,
    DOCUMENT_DATE,
    DOCUMENT_SOURCE,
    DOCUMENT_TEXT,
    DOCUMENT_WORDS,
    DOCUMENT_REPAIRED,
};

static const kith_frame_field document_fields[] = {
    [DOCUMENT_ID] = {"id", KITH_FRAME_TEXT},
    [DOCUMENT_TITLE] = {"title", KITH_FRAME_TEXT},
    [DOCUMENT_DATE] = {"date", KITH_FRAME_TEXT},
    [DOCUMENT_SOURCE] = {"source", KITH_FRAME_TEXT},
    [DOCUMENT_TEXT] = {"text", KITH_FRAME_TEXT},
    [DOCUMENT_WORDS] = {"words", KITH_FRAME_COUNT},
    [DOCUMENT_REPAIRED] = {"repaired", KITH_FRAME_COUNT},
};

static void add_document(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    (void)types;
    const kith_record *record = &reading->document.record;
    kith_frame_add_text(frame, DOCUMENT_ID, record->id);
    kith_frame_add_text(frame, DOCUMENT_TITLE, record->title);
    kith_frame_add_text(frame, DOCUMENT_DATE, record->date);
    kith_frame_add_text(frame, DOCUMENT_SOURCE, record->source);
    kith_frame_add_text(frame, DOCUMENT_TEXT, record->text);
    kith_frame_add_count(frame, DOCUMENT_WORDS, reading->document.word_count);
    kith_frame_add_count(frame, DOCUMENT_REPAIRED, reading->document.repaired);
}

enum {
    RELATION_LEFT,
    RELATION_RELATION,
    RELATION_RIGHT,
    RELATION_SENTENCE,
    RELATION_SCORE,
    RELATION_STATUS,
    RELATION_ROLE,
};

static const kith_frame_field relation_fields[] = {
    [RELATION_LEFT] = {"left", KITH_FRAME_TEXT},
    [RELATION_RELATION] = {"relation", KITH_FRAME_TEXT},
    [RELATION_RIGHT] = {"right", KITH_FRAME_TEXT},
    [RELATION_SENTENCE] = {"sentence", KITH_FRAME_COUNT},
    [RELATION_SCORE] = {"score", KITH_FRAME_NUMBER},
    [RELATION_STATUS] = {"status", KITH_FRAME_TEXT},
    [RELATION_ROLE] = {"role", KITH_FRAME_TEXT},
};

static void add_relations(kith_frame *frame, const kith_reading *reading, unsigned types)
{
    for (size_t i = 0; i < reading->extraction.relation_count; i++) {
        const kith_relation *r = &reading->extraction.relations[i];
        const kith_entity *left = &reading->extraction.entities[r->left];
        const kith_entity *right = &reading->extraction.entities[r->right];
        if (!(types >> left->type & 1) || !(types >> right->type & 1))
            continue;
        kith_frame_add_text(frame, RELATION_LEFT, left->id);
        kith_frame_add_text(frame, RELATION_RELATION, kith_str_of(kith_relation_name(r->kind)));
        kith_frame_add_text(frame, RELATION_RIGHT, right->id);
        kith_frame_add_count(frame, RELATION_SENTENCE, r->sentence);
        kith_frame_add_number(frame, RELATION_SCORE, (double)r->score);
        kith_frame_add_text(frame, RELATION_STATUS,
                            kith_str_of(kith_relation_status_name(r->status)));
        kith_frame_add_text(frame, RELATION_ROLE, r->role);
    }
}

/* A part of a reading: its columns, and what adds a reading's rows to them. */
typedef struct reading_part {
    const kith_frame_field *fields;
    size_t field_count;
    void (*add)(kith_frame *frame, const kith_reading *reading, unsigned types);
} reading_part;

#define PART(fields, add)                                                                          \
    {                                                                                              \
        fields, sizeof fields / sizeof *fields, add                                                \
    }
#define FIELDS_MAX 11 /* the most that a part has, and a document's number */

static const reading_part parts[] = {
    [KITH_READING_MENTIONS] = PART(mention_fields, add_mentions),
    [KITH_READING_ENTITIES] = PART(entity_fields, add_entities),
    [KITH_READING_NAMES] = PART(name_fields, add_names),
    [KITH_READING_SENTENCES] = PART(sentence_fields, add_sentences),
    [KITH_READING_DOCUMENT] = PART(document_fields, add_document),
    [KITH_READING_RELATIONS] = PART(relation_fields, add_relations),
};

/* Find the part and the types that are asked for. */
static kith_status choose(kith_reading_part which, const char *types, const reading_part **out,
                          unsigned *mask, kith_error *err)
{
    if ((size_t)which >= sizeof parts / sizeof *parts)
        return kith_fail(err, KITH_EARGUMENT, "a reading has no part %d", (int)which);
    *out = &parts[which];
    *mask = KITH_TYPES_DEFAULT;
    return types ? kith_types_parse(kith_str_of(types), mask, err) : KITH_OK;
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
    const reading_part *chosen = NULL;
    unsigned types;
    kith_status status = choose(f->part, f->types, &chosen, &types, err);
    if (status != KITH_OK)
        return status;
    kith_frame *frame = kith_frame_new(chosen->fields, chosen->field_count);
    chosen->add(frame, f->reading, types);
    kith_frame_finish(frame);
    *f->out = frame;
    return KITH_OK;
}

kith_status kith_reading_frame(const kith_reading *reading, kith_reading_part part,
                               const char *types, kith_frame **out, kith_error *err)
{
    return kith_call_run(frame_part, &(framing){reading, part, types, out}, err);
}

/* A frame that readings are added to, one after another. */
typedef struct gathering {
    kith_frame *frame;
    const reading_part *part;
    unsigned types;
    uint64_t documents;
} gathering;

static kith_status gather(void *context, const kith_document *document,
                          const kith_extraction *extraction, kith_error *err)
{
    gathering *g = context;
    const kith_reading reading = {.document = *document, .extraction = *extraction};
    (void)err;
    size_t before = kith_frame_row_count(g->frame);
    g->part->add(g->frame, &reading, g->types);
    for (size_t row = before; row < kith_frame_row_count(g->frame); row++)
        kith_frame_add_count(g->frame, g->part->field_count, g->documents);
    g->documents++;
    return KITH_OK;
}

typedef struct extracting {
    const kith_model *model;
    const kith_reading_options *options;
    kith_reading_part part;
    const char *types;
    kith_frame **out;
    kith_totals *totals;
} extracting;

static kith_status extract(void *arguments, kith_error *err)
{
    const extracting *e = arguments;
    gathering g = {0};
    kith_reading_feed reading;
    kith_feed_totals totals = {0};
    kith_status status = choose(e->part, e->types, &g.part, &g.types, err);
    if (status == KITH_OK)
        status = kith_reading_feed_init(&reading, e->model, e->options, err);
    if (status != KITH_OK)
        return status;
    kith_frame_field fields[FIELDS_MAX];
    memcpy(fields, g.part->fields, g.part->field_count * sizeof *fields);
    fields[g.part->field_count] = (kith_frame_field){"document", KITH_FRAME_COUNT};
    g.frame = kith_frame_new(fields, g.part->field_count + 1);
    kith_sink sink = {.take = gather, .context = &g};
    status = kith_feed_run(&reading.feed, &sink, &totals, err);
    kith_totals shown = kith_reading_totals(&totals);
    kith_call_give(&shown, e->totals, sizeof shown);
    if (status != KITH_OK) {
        kith_frame_free(g.frame);
        return status;
    }
    kith_frame_finish(g.frame);
    *e->out = g.frame;
    return KITH_OK;
}

kith_status kith_extract_frame(const kith_model *model, const kith_reading_options *options,
                               kith_reading_part part, const char *types, kith_frame **out,
                               kith_totals *totals, kith_error *err)
{
    return kith_call_run(extract, &(extracting){model, options, part, types, out, totals}, err);
}
