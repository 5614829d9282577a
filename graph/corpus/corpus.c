/* graph/corpus/corpus.c - a corpus: documents, mentions and entities in one SQLite file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/corpus.h"

#include <stdlib.h>

#include "extract/base/memory.h"
#include "extract/base/buffer.h"
#include "graph/corpus/copies.h"
#include "graph/corpus/corpus_store.h"
#include "graph/store/date.h"
#include "graph/identity/update.h"
#include "graph/identity/namesake.h"
#include "graph/store/schema.h"

/* What a document costs beside its text, so that many empty ones are committed too. */
#define DOCUMENT_OVERHEAD 256

enum {
    FIND_DOCUMENT,
    ADD_DOCUMENT,
    ADD_SENTENCE,
    FIND_ENTITY,
    ADD_ENTITY,
    COUNT_ENTITY,
    ADD_MENTION,
    ADD_RELATION,
    SUM_ALIASES,
    QUERY_COUNT,
};

static const char *const query_sql[QUERY_COUNT] = {
    [FIND_DOCUMENT] = "SELECT 1 FROM document WHERE hash = ?1",
    [ADD_DOCUMENT] = "INSERT INTO document (hash, name, title, date, source, words, sketch)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (hash) DO NOTHING",
    [ADD_SENTENCE] = "INSERT INTO sentence (id, document, section, paragraph, start, text)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [FIND_ENTITY] = "SELECT id FROM entity WHERE key = ?1",
    [ADD_ENTITY] = "INSERT INTO entity (key, type, name, folded, iso)"
                   " VALUES (?1, ?2, ?3, fold(?3), ?4)",
    [COUNT_ENTITY] = "UPDATE entity SET mentions = mentions + ?2, documents = documents + 1,"
                     " first_date = min(coalesce(first_date, ?3), coalesce(?3, first_date)),"
                     " last_date = max(coalesce(last_date, ?3), coalesce(?3, last_date))"
                     " WHERE id = ?1",
    [ADD_MENTION] = "INSERT INTO mention (sentence, start, end, entity, first, form, text, score)"
                    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [ADD_RELATION] = "INSERT INTO relation (sentence, left, right, kind, status, score, start, end,"
                     " role) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    /* The plus keeps SQLite from reading all mentions by index to be spared the sorting. */
    [SUM_ALIASES] = "INSERT INTO alias (entity, text, form, folded, mentions)"
                    " SELECT entity, text, form, fold(text), count(*) FROM mention"
                    " WHERE sentence >= ?1 GROUP BY +entity, text, form"
                    " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
};

/* An entity of the document being added; entities of one id are one row. */
typedef struct entity_place {
    int64_t row;
    int64_t mentions;
    int64_t sentence; /* the last that names it */
} entity_place;

struct kith_corpus {
    kith_store *store;
    kith_query *queries[QUERY_COUNT];
    bool has_log; /* a file that is written to, with SQLite's log beside it */
    bool writable;
    bool undecided;         /* identities and copies are older than documents */
    bool used;              /* documents are in it, or somebody wants it without */
    bool pending;           /* a transaction is open */
    size_t pending_bytes;   /* of text in it */
    int64_t first_sentence; /* of it */
    int64_t next_sentence;
    int64_t *rows;        /* for each entity of the document being added; heap */
    entity_place *places; /* by row, each once; heap */
    size_t row_room, place_room, place_count;
    kith_buffer surface;
};

/* SQLite's log lets others read meanwhile. Commits are a second apart, and wait for the disk. */
static const char use_log[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";

/* Who makes a file that is nobody's yet removes it when something fails, and sees to the disk. */
static const char use_nothing[] = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";

/* A program that was killed leaves documents whose entities were never compared. */
static kith_status find_undecided(kith_corpus *corpus, kith_error *err)
{
    int64_t behind;
    kith_status status = kith_store_number(
        corpus->store,
        "SELECT (SELECT count(*) FROM document) <> coalesce((SELECT documents FROM identity_state),"
        " 0)",
        &behind, err);
    if (status == KITH_OK)
        corpus->undecided = behind;
    return status;
}

static kith_store_mode access_of(kith_corpus_mode mode)
{
    if (mode == KITH_CORPUS_READ)
        return KITH_STORE_READ;
    return mode == KITH_CORPUS_CHANGE ? KITH_STORE_CHANGE : KITH_STORE_MAKE;
}

kith_status kith_corpus_attach(const char *path, kith_corpus_mode mode, kith_corpus **out,
                               kith_error *err)
{
    bool write = mode != KITH_CORPUS_READ, memory = strcmp(path, ":memory:") == 0;
    size_t capacity = 0;
    kith_corpus *corpus = kith_array_grow(NULL, &capacity, 1, sizeof *corpus);
    *corpus = (kith_corpus){.writable = write};

    kith_store_mode access = access_of(mode);
    kith_status status = kith_store_open(path, access, &corpus->store, err);
    if (status == KITH_OK && mode == KITH_CORPUS_MAKE)
        status = kith_store_run(corpus->store, use_nothing, err);
    if (status == KITH_OK)
        status = kith_schema_check(corpus->store, access == KITH_STORE_MAKE, err);
    if (status == KITH_OK && write && mode != KITH_CORPUS_MAKE && !memory) {
        status = kith_store_run(corpus->store, use_log, err);
        corpus->has_log = status == KITH_OK;
    }
    for (int i = 0; i < QUERY_COUNT && status == KITH_OK; i++)
        status = kith_query_new(corpus->store, query_sql[i], &corpus->queries[i], err);
    if (status == KITH_OK && write)
        status = find_undecided(corpus, err);
    if (status != KITH_OK) {
        kith_corpus_close(corpus);
        return status;
    }
    *out = corpus;
    return KITH_OK;
}

/* What was made for nothing is to go, unless another program has it open. */
static void fold_or_discard(void *context)
{
    kith_corpus *corpus = context;
    int64_t documents;
    bool alone = kith_store_try(corpus->store, "PRAGMA journal_mode = DELETE");
    if (alone && !corpus->used &&
        kith_store_number(corpus->store, "SELECT count(*) FROM document", &documents, NULL) ==
            KITH_OK &&
        documents == 0)
        kith_store_discard(corpus->store);
}

void kith_corpus_close(kith_corpus *corpus)
{
    if (!corpus)
        return;
    for (int i = 0; i < QUERY_COUNT; i++)
        kith_query_free(corpus->queries[i]);
    if (corpus->pending)
        kith_store_try(corpus->store, "ROLLBACK");
    /* Something failed before: with its log beside it the corpus is whole too. */
    if (corpus->store && corpus->writable && (corpus->has_log || !corpus->used))
        (void)kith_memory_guard(fold_or_discard,
                                corpus); /* nobody hears of a want of memory here */
    kith_store_close(corpus->store);
    kith_buffer_clear(&corpus->surface);
    free(corpus->rows);
    free(corpus->places);
    free(corpus);
}

static void write_big_endian(uint64_t number, char out[8])
{
    for (int i = 7; i >= 0; i--, number >>= 8)
        out[i] = (char)(number & 0xff);
}

static void hash_bytes(const uint64_t hash[2], char out[16])
{
    write_big_endian(hash[0], out);
    write_big_endian(hash[1], out + 8);
}

kith_status kith_corpus_has(kith_corpus *corpus, const uint64_t hash[2], bool *out, kith_error *err)
{
    kith_query *query = corpus->queries[FIND_DOCUMENT];
    char bytes[16];
    hash_bytes(hash, bytes);
    kith_query_bind_bytes(query, 1, (kith_str){bytes, sizeof bytes});
    kith_status status = KITH_OK;
    bool found = kith_query_next(query, &status, err);
    kith_query_reset(query);
    if (status == KITH_OK)
        *out = found;
    return status;
}

/* Another program may have added sentences since the last transaction. */
static kith_status begin(kith_corpus *corpus, kith_error *err)
{
    if (corpus->pending)
        return KITH_OK;
    kith_status status = kith_store_run(corpus->store, "BEGIN IMMEDIATE", err);
    if (status != KITH_OK)
        return status;
    corpus->pending = true;
    corpus->pending_bytes = 0;
    status = kith_store_number(corpus->store, "SELECT coalesce(max(id), 0) + 1 FROM sentence",
                               &corpus->next_sentence, err);
    corpus->first_sentence = corpus->next_sentence;
    return status;
}

/* SQLite may have rolled back by itself; then there is nothing to do. */
static void roll_back(kith_corpus *corpus)
{
    for (int i = 0; i < QUERY_COUNT; i++)
        kith_query_reset(corpus->queries[i]);
    kith_store_try(corpus->store, "ROLLBACK");
    corpus->pending = false;
}

/* Empty when it is of another form than a date's. */
static kith_str date_of(const kith_document *document)
{
    return kith_date_pack(document->record.date) ? document->record.date : (kith_str){0};
}

/* Empty when it is too short for one. */
static kith_str sketch_of(const kith_document *document, char bytes[KITH_SKETCH_SIZE])
{
    kith_sketch sketch;
    if (!kith_sketch_make(document, &sketch))
        return (kith_str){0};
    kith_sketch_write(&sketch, bytes);
    return (kith_str){bytes, KITH_SKETCH_SIZE};
}

static kith_status add_document(kith_corpus *corpus, const kith_document *document, int64_t *row,
                                bool *added, kith_error *err)
{
    kith_query *query = corpus->queries[ADD_DOCUMENT];
    const kith_record *record = &document->record;
    char hash[16], sketch[KITH_SKETCH_SIZE];
    hash_bytes(document->hash, hash);
    kith_query_bind_bytes(query, 1, (kith_str){hash, sizeof hash});
    kith_query_bind_text(query, 2, record->id);
    kith_query_bind_optional(query, 3, record->title);
    kith_query_bind_optional(query, 4, date_of(document));
    kith_query_bind_optional(query, 5, record->source);
    kith_query_bind_number(query, 6, (int64_t)document->word_count);
    kith_query_bind_bytes(query, 7, sketch_of(document, sketch));
    kith_status status = kith_query_run(query, err);
    if (status == KITH_OK) {
        *added = kith_store_changed(corpus->store) > 0;
        *row = kith_store_last_row(corpus->store);
    }
    return status;
}

static kith_status add_sentences(kith_corpus *corpus, const kith_document *document, int64_t row,
                                 kith_error *err)
{
    kith_query *query = corpus->queries[ADD_SENTENCE];
    kith_status status = KITH_OK;
    for (size_t i = 0; i < document->sentence_count && status == KITH_OK; i++) {
        const kith_sentence *sentence = &document->sentences[i];
        kith_query_bind_number(query, 1, corpus->next_sentence + (int64_t)i);
        kith_query_bind_number(query, 2, row);
        kith_query_bind_number(query, 3, sentence->section);
        kith_query_bind_number(query, 4, sentence->paragraph);
        kith_query_bind_number(query, 5, sentence->start);
        kith_query_bind_text(query, 6,
                             kith_str_slice(document->record.text, sentence->start, sentence->end));
        status = kith_query_run(query, err);
    }
    return status;
}

/* Pairs are counted with rows of 32 bits. */
static kith_status check_row(kith_corpus *corpus, int64_t number, int64_t *row, kith_error *err)
{
    if (number < 1 || number > UINT32_MAX)
        return kith_fail(err, KITH_ELIMIT, "%s: more than %u entities",
                         kith_store_path(corpus->store), UINT32_MAX);
    *row = number;
    return KITH_OK;
}

static kith_status find_or_add_entity(kith_corpus *corpus, const kith_entity *entity, int64_t *row,
                                      kith_error *err)
{
    kith_query *query = corpus->queries[FIND_ENTITY];
    kith_status status = KITH_OK;
    kith_query_bind_text(query, 1, entity->id);
    if (kith_query_next(query, &status, err)) {
        int64_t number = kith_query_number(query, 0);
        kith_query_reset(query);
        return check_row(corpus, number, row, err);
    }
    if (status != KITH_OK)
        return status;

    query = corpus->queries[ADD_ENTITY];
    kith_query_bind_text(query, 1, entity->id);
    kith_query_bind_number(query, 2, entity->type);
    kith_query_bind_text(query, 3, entity->name);
    kith_query_bind_optional(query, 4, kith_str_of(entity->iso));
    status = kith_query_run(query, err);
    if (status != KITH_OK)
        return status;
    return check_row(corpus, kith_store_last_row(corpus->store), row, err);
}

static int compare_places(const void *left, const void *right)
{
    const entity_place *p = left, *q = right;
    return (p->row > q->row) - (p->row < q->row);
}

static entity_place *place_of(kith_corpus *corpus, const kith_mention *mention)
{
    entity_place key = {.row = corpus->rows[mention->entity]};
    return bsearch(&key, corpus->places, corpus->place_count, sizeof key, compare_places);
}

static void make_places(kith_corpus *corpus, const kith_extraction *extraction)
{
    size_t count = extraction->entity_count, kept = 0;
    corpus->places =
        kith_array_grow(corpus->places, &corpus->place_room, count, sizeof *corpus->places);
    for (size_t i = 0; i < count; i++)
        corpus->places[i] = (entity_place){.row = corpus->rows[i]};
    if (count)
        qsort(corpus->places, count, sizeof *corpus->places, compare_places);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || corpus->places[kept - 1].row != corpus->places[i].row)
            corpus->places[kept++] = corpus->places[i];
    corpus->place_count = kept;
    for (size_t i = 0; i < extraction->mention_count; i++)
        place_of(corpus, &extraction->mentions[i])->mentions++;
}

static kith_status count_entities(kith_corpus *corpus, kith_str date, kith_error *err)
{
    kith_query *query = corpus->queries[COUNT_ENTITY];
    kith_status status = KITH_OK;
    for (size_t i = 0; i < corpus->place_count && status == KITH_OK; i++) {
        kith_query_bind_number(query, 1, corpus->places[i].row);
        kith_query_bind_number(query, 2, corpus->places[i].mentions);
        kith_query_bind_optional(query, 3, date);
        status = kith_query_run(query, err);
    }
    return status;
}

static kith_status add_entities(kith_corpus *corpus, const kith_extraction *extraction,
                                kith_str date, kith_error *err)
{
    corpus->rows = kith_array_grow(corpus->rows, &corpus->row_room, extraction->entity_count,
                                   sizeof *corpus->rows);
    for (size_t i = 0; i < extraction->entity_count; i++) {
        kith_status status =
            find_or_add_entity(corpus, &extraction->entities[i], &corpus->rows[i], err);
        if (status != KITH_OK)
            return status;
    }
    make_places(corpus, extraction);
    return count_entities(corpus, date, err);
}

/* `text` with each run of white space as one space: names are broken over lines. */
static kith_str on_one_line(kith_str text, kith_buffer *buffer)
{
    buffer->len = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (!kith_byte_is_space(text.ptr[i]))
            kith_buffer_append_byte(buffer, text.ptr[i]);
        else if (i == 0 || !kith_byte_is_space(text.ptr[i - 1]))
            kith_buffer_append_byte(buffer, ' ');
    }
    return kith_buffer_str(buffer);
}

static kith_status add_mentions(kith_corpus *corpus, const kith_document *document,
                                const kith_extraction *extraction, kith_error *err)
{
    kith_query *query = corpus->queries[ADD_MENTION];
    kith_status status = KITH_OK;
    for (size_t i = 0; i < extraction->mention_count && status == KITH_OK; i++) {
        const kith_mention *mention = &extraction->mentions[i];
        kith_str text = kith_str_slice(document->record.text, mention->start, mention->end);
        entity_place *entity = place_of(corpus, mention);
        int64_t sentence = corpus->next_sentence + mention->sentence;
        bool first = entity->sentence != sentence;
        kith_query_bind_number(query, 1, sentence);
        kith_query_bind_number(query, 2, mention->start);
        kith_query_bind_number(query, 3, mention->end);
        kith_query_bind_number(query, 4, entity->row);
        kith_query_bind_number(query, 5, first);
        kith_query_bind_number(query, 6, mention->form);
        kith_query_bind_text(query, 7, on_one_line(text, &corpus->surface));
        kith_query_bind_real(query, 8, (double)mention->score);
        entity->sentence = sentence;
        status = kith_query_run(query, err);
    }
    return status;
}

static kith_status add_relations(kith_corpus *corpus, const kith_extraction *extraction,
                                 kith_error *err)
{
    kith_query *query = corpus->queries[ADD_RELATION];
    kith_status status = KITH_OK;
    for (size_t i = 0; i < extraction->relation_count && status == KITH_OK; i++) {
        const kith_relation *relation = &extraction->relations[i];
        kith_query_bind_number(query, 1, corpus->next_sentence + relation->sentence);
        kith_query_bind_number(query, 2, extraction->mentions[relation->left_mention].start);
        kith_query_bind_number(query, 3, extraction->mentions[relation->right_mention].start);
        kith_query_bind_number(query, 4, relation->kind);
        kith_query_bind_number(query, 5, relation->status);
        kith_query_bind_real(query, 6, (double)relation->score);
        kith_query_bind_number(query, 7, relation->start);
        kith_query_bind_number(query, 8, relation->end);
        kith_query_bind_optional(query, 9, on_one_line(relation->role, &corpus->surface));
        status = kith_query_run(query, err);
    }
    return status;
}

/* End the transaction; identities are left for kith_corpus_commit(). */
static kith_status commit(kith_corpus *corpus, kith_error *err)
{
    kith_query_bind_number(corpus->queries[SUM_ALIASES], 1, corpus->first_sentence);
    kith_status status = kith_query_run(corpus->queries[SUM_ALIASES], err);
    if (status == KITH_OK)
        status = kith_store_run(corpus->store, "COMMIT", err);
    if (status == KITH_OK)
        corpus->pending = false;
    else
        roll_back(corpus);
    corpus->used |= status == KITH_OK;
    return status;
}

static kith_status decide(kith_corpus *corpus, kith_error *err)
{
    kith_status status = begin(corpus, err);
    if (status == KITH_OK)
        status = kith_identities_update(corpus->store, err);
    if (status == KITH_OK)
        status = kith_copies_update(corpus->store, err);
    if (status == KITH_OK)
        status = commit(corpus, err);
    else if (corpus->pending)
        roll_back(corpus);
    corpus->undecided = status != KITH_OK;
    return status;
}

static kith_status add(kith_corpus *corpus, const kith_document *document,
                       const kith_extraction *extraction, bool *is_new, kith_error *err)
{
    int64_t row;
    kith_status status = begin(corpus, err);
    if (status == KITH_OK)
        status = add_document(corpus, document, &row, is_new, err);
    if (status != KITH_OK || !*is_new)
        return status;
    corpus->undecided = true;
    /* What is new is of names as documents have them, and its rows come before any namesake's. */
    if (corpus->pending_bytes == 0)
        status = kith_namesakes_join(corpus->store, err);
    if (status != KITH_OK)
        return status;
    status = add_sentences(corpus, document, row, err);
    if (status == KITH_OK)
        status = add_entities(corpus, extraction, date_of(document), err);
    if (status == KITH_OK)
        status = add_mentions(corpus, document, extraction, err);
    if (status == KITH_OK)
        status = add_relations(corpus, extraction, err);
    corpus->next_sentence += (int64_t)document->sentence_count;
    corpus->pending_bytes += document->record.text.len + DOCUMENT_OVERHEAD;
    if (status == KITH_OK && corpus->pending_bytes >= KITH_CORPUS_BATCH)
        status = commit(corpus, err);
    return status;
}

kith_status kith_corpus_add(kith_corpus *corpus, const kith_document *document,
                            const kith_extraction *extraction, bool *added, kith_error *err)
{
    bool is_new;
    kith_status status = add(corpus, document, extraction, &is_new, err);
    if (status == KITH_OK)
        *added = is_new;
    else if (corpus->pending)
        roll_back(corpus);
    return status;
}

kith_status kith_corpus_commit(kith_corpus *corpus, kith_error *err)
{
    kith_status status = corpus->pending ? commit(corpus, err) : KITH_OK;
    return status == KITH_OK && corpus->undecided ? decide(corpus, err) : status;
}

kith_status kith_corpus_seal(kith_corpus *corpus, kith_error *err)
{
    kith_error cause;
    kith_status status = kith_corpus_commit(corpus, err);
    corpus->used |= status == KITH_OK;
    if (status == KITH_OK && corpus->has_log) {
        corpus->has_log = false;
        status = kith_store_fold_log(corpus->store, &cause);
        if (status != KITH_OK)
            status = kith_fail(err, status, "%s; all is in it and in %s-wal, which belongs to it",
                               cause.message, kith_store_path(corpus->store));
    }
    return status;
}

kith_status kith_corpus_settle(kith_corpus *corpus, kith_store **out, kith_error *err)
{
    kith_status status = kith_corpus_commit(corpus, err);
    if (status == KITH_OK)
        *out = corpus->store;
    return status;
}
