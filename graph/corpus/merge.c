/* graph/corpus/merge.c - one corpus out of several that were made apart. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/merge.h"

#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"
#include "extract/base/intern.h"
#include "graph/corpus/corpus_store.h"

enum { DOCUMENTS, SENTENCES, MENTIONS, RELATIONS, QUERY_COUNT };

static const char *const query_sql[QUERY_COUNT] = {
    [DOCUMENTS] = "SELECT id, hash, name, title, date, source, words FROM document ORDER BY id",
    [SENTENCES] = "SELECT id, section, paragraph, start, text FROM sentence"
                  " WHERE document = ?1 ORDER BY id",
    [MENTIONS] = "SELECT m.start, m.end, m.form, m.score, e.key, e.type, e.name, e.iso"
                 " FROM mention m JOIN entity n ON n.id = m.entity"
                 " JOIN entity e ON e.id = coalesce(n.namesake_of, n.id)"
                 " WHERE m.sentence = ?1 ORDER BY m.start",
    [RELATIONS] = "SELECT left, right, kind, status, score, start, end, role FROM relation"
                  " WHERE sentence = ?1 ORDER BY left, right",
};

/* A document as it is read back; its arrays are kept from one to the next. */
typedef struct reading {
    const char *path; /* of the corpus, for messages */
    kith_query *queries[QUERY_COUNT];
    kith_arena arena; /* owns the strings */
    kith_buffer text; /* the sentences at their places, spaces between */
    kith_document document;
    kith_extraction extraction;
    kith_intern entities; /* of the document, by their ids */
    int64_t *sentence_rows;
    size_t sentence_room, sentence_row_room, mention_room, entity_room, relation_room;
} reading;

static uint64_t big_endian(const char *bytes)
{
    uint64_t number = 0;
    for (int i = 0; i < 8; i++)
        number = number << 8 | (unsigned char)bytes[i];
    return number;
}

static kith_str keep(reading *r, kith_query *query, int column)
{
    return kith_arena_copy(&r->arena, kith_query_text(query, column));
}

static kith_status read_record(reading *r, kith_query *query, kith_error *err)
{
    kith_str hash = kith_query_text(query, 1);
    if (hash.len != 16)
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: a document's hash is cut",
                         r->path);
    r->document.hash[0] = big_endian(hash.ptr);
    r->document.hash[1] = big_endian(hash.ptr + 8);
    r->document.record = (kith_record){
        .id = keep(r, query, 2),
        .title = keep(r, query, 3),
        .date = keep(r, query, 4),
        .source = keep(r, query, 5),
    };
    r->document.word_count = (size_t)kith_query_number(query, 6);
    r->document.sentence_count = 0;
    r->extraction.mention_count = r->extraction.entity_count = 0;
    r->extraction.relation_count = 0;
    r->text.len = 0;
    return KITH_OK;
}

/* Put a sentence's text at its place; false when the place cannot be. */
static bool place_text(reading *r, int64_t start, kith_str text)
{
    if (start < (int64_t)r->text.len || start > (int64_t)KITH_DOCUMENT_MAX ||
        text.len > KITH_DOCUMENT_MAX)
        return false;
    while (r->text.len < (size_t)start)
        kith_buffer_append_byte(&r->text, ' ');
    kith_buffer_append(&r->text, text);
    return true;
}

static kith_status read_sentences(reading *r, int64_t document, kith_error *err)
{
    kith_query *query = r->queries[SENTENCES];
    kith_query_bind_number(query, 1, document);
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        size_t i = r->document.sentence_count++;
        r->document.sentences = kith_array_grow(r->document.sentences, &r->sentence_room, i + 1,
                                                sizeof *r->document.sentences);
        r->sentence_rows = kith_array_grow(r->sentence_rows, &r->sentence_row_room, i + 1,
                                           sizeof *r->sentence_rows);
        r->sentence_rows[i] = kith_query_number(query, 0);
        if (!place_text(r, kith_query_number(query, 3), kith_query_text(query, 4)))
            return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: sentences overlap",
                             r->path);
        r->document.sentences[i] = (kith_sentence){
            .start = (uint32_t)kith_query_number(query, 3),
            .end = (uint32_t)r->text.len,
            .section = (uint32_t)kith_query_number(query, 1),
            .paragraph = (uint32_t)kith_query_number(query, 2),
        };
    }
    r->document.record.text = kith_buffer_str(&r->text);
    return status;
}

/* The place of an entity in the extraction, where it is put when it is new there. */
static uint32_t find_or_add_entity(reading *r, kith_query *query)
{
    uint32_t i = kith_intern_find(&r->entities, kith_query_text(query, 4));
    if (i != KITH_INTERN_NONE)
        return i;
    kith_str id = keep(r, query, 4);
    i = kith_intern_add(&r->entities, id);
    r->extraction.entity_count = r->entities.count;
    r->extraction.entities = kith_array_grow(r->extraction.entities, &r->entity_room,
                                             r->entities.count, sizeof *r->extraction.entities);
    kith_entity *added = &r->extraction.entities[i];
    *added = (kith_entity){
        .type = (kith_type)kith_query_number(query, 5),
        .id = id,
        .name = keep(r, query, 6),
    };
    kith_str iso = kith_query_text(query, 7);
    if (iso.len == 2)
        memcpy(added->iso, iso.ptr, 2);
    return i;
}

static kith_status read_mentions(reading *r, size_t sentence, kith_error *err)
{
    kith_query *query = r->queries[MENTIONS];
    kith_query_bind_number(query, 1, r->sentence_rows[sentence]);
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        int64_t start = kith_query_number(query, 0), end = kith_query_number(query, 1);
        if (start < 0 || end <= start || end > (int64_t)r->text.len)
            return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: a mention is no place",
                             r->path);
        size_t i = r->extraction.mention_count++;
        r->extraction.mentions = kith_array_grow(r->extraction.mentions, &r->mention_room, i + 1,
                                                 sizeof *r->extraction.mentions);
        uint32_t entity = find_or_add_entity(r, query);
        r->extraction.mentions[i] = (kith_mention){
            .start = (uint32_t)start,
            .end = (uint32_t)end,
            .sentence = (uint32_t)sentence,
            .entity = entity,
            .type = r->extraction.entities[entity].type,
            .form = (kith_form)kith_query_number(query, 2),
            .score = (float)kith_query_real(query, 3),
        };
    }
    return status;
}

static int compare_start(const void *start, const void *mention)
{
    int64_t at = *(const int64_t *)start, place = ((const kith_mention *)mention)->start;
    return (at > place) - (at < place);
}

/* The mention of the sentence, the last that was read, that begins there. */
static kith_status find_mention(const reading *r, size_t first, int64_t start, uint32_t *out,
                                kith_error *err)
{
    const kith_mention *mentions = r->extraction.mentions;
    size_t count = r->extraction.mention_count - first;
    const kith_mention *found =
        count ? bsearch(&start, mentions + first, count, sizeof *mentions, compare_start) : NULL;
    if (!found)
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: a relation is of nobody",
                         r->path);
    *out = (uint32_t)(found - mentions);
    return KITH_OK;
}

/* Read the relations of a sentence, whose mentions are those from `first` on. */
static kith_status read_relations(reading *r, size_t sentence, size_t first, kith_error *err)
{
    kith_query *query = r->queries[RELATIONS];
    kith_query_bind_number(query, 1, r->sentence_rows[sentence]);
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        kith_relation relation = {
            .sentence = (uint32_t)sentence,
            .kind = (kith_relation_kind)kith_query_number(query, 2),
            .status = (kith_relation_status)kith_query_number(query, 3),
            .score = (float)kith_query_real(query, 4),
            .start = (uint32_t)kith_query_number(query, 5),
            .end = (uint32_t)kith_query_number(query, 6),
            .role = keep(r, query, 7),
        };
        status = find_mention(r, first, kith_query_number(query, 0), &relation.left_mention, err);
        if (status == KITH_OK)
            status =
                find_mention(r, first, kith_query_number(query, 1), &relation.right_mention, err);
        size_t i = r->extraction.relation_count++;
        r->extraction.relations = kith_array_grow(r->extraction.relations, &r->relation_room, i + 1,
                                                  sizeof *r->extraction.relations);
        r->extraction.relations[i] = relation;
    }
    return status;
}

static kith_status read_document(reading *r, kith_query *query, kith_error *err)
{
    kith_status status = read_record(r, query, err);
    kith_intern_init(&r->entities, &r->arena, 0);
    if (status == KITH_OK)
        status = read_sentences(r, kith_query_number(query, 0), err);
    for (size_t s = 0; s < r->document.sentence_count && status == KITH_OK; s++) {
        size_t first = r->extraction.mention_count;
        status = read_mentions(r, s, err);
        if (status == KITH_OK)
            status = read_relations(r, s, first, err);
    }
    return status;
}

static void clear_reading(reading *r)
{
    for (int i = 0; i < QUERY_COUNT; i++)
        kith_query_free(r->queries[i]);
    kith_arena_free(&r->arena);
    kith_buffer_clear(&r->text);
    free(r->document.sentences);
    free(r->extraction.mentions);
    free(r->extraction.entities);
    free(r->extraction.relations);
    free(r->sentence_rows);
}

kith_status kith_corpus_merge(kith_corpus *into, kith_corpus *from, uint64_t *added,
                              kith_error *err)
{
    reading r = {0};
    kith_store *store;
    uint64_t count = 0;
    kith_status status = kith_corpus_settle(from, &store, err);
    if (status == KITH_OK)
        r.path = kith_store_path(store);
    for (int i = 0; i < QUERY_COUNT && status == KITH_OK; i++)
        status = kith_query_new(store, query_sql[i], &r.queries[i], err);
    while (kith_query_next(r.queries[DOCUMENTS], &status, err)) {
        bool fresh = false;
        status = read_document(&r, r.queries[DOCUMENTS], err);
        if (status == KITH_OK)
            status = kith_corpus_add(into, &r.document, &r.extraction, &fresh, err);
        count += fresh;
        kith_arena_clear(&r.arena);
    }
    clear_reading(&r);
    if (status == KITH_OK)
        *added = count;
    return status;
}
