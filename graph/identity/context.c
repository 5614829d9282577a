/* graph/identity/context.c - the company that names keep: who is named in which documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/context.h"

#include <stdlib.h>

/* By primary key, so that nothing is sorted; sentences come in order of document. */
static const char sql[] = "SELECT s.document, m.entity FROM mention m"
                          " CROSS JOIN sentence s ON s.id = m.sentence WHERE m.first"
                          " ORDER BY m.sentence";

static const char documents_sql[] = "SELECT id FROM document ORDER BY date IS NULL, date, hash";

/* A document names an entity. */
typedef struct naming {
    uint32_t document, entity;
} naming;

typedef struct namings {
    naming *at; /* heap; by document, each entity of it once */
    size_t count, room;
    int64_t *documents; /* heap; by document: its row */
    size_t document_room;
    uint32_t document_count;
} namings;

static int compare_rows(const void *left, const void *right)
{
    int64_t p = *(const int64_t *)left, q = *(const int64_t *)right;
    return (p > q) - (p < q);
}

static kith_status read_namings(kith_store *store, kith_query *query, const int64_t *rows,
                                size_t count, uint32_t *newest, namings *out, kith_error *err)
{
    int64_t document = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        int64_t next = kith_query_number(query, 0), entity = kith_query_number(query, 1);
        const int64_t *found = bsearch(&entity, rows, count, sizeof *rows, compare_rows);
        if (!found)
            return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such entity",
                             kith_store_path(store));
        if (next != document) {
            out->documents = kith_array_grow(out->documents, &out->document_room,
                                             out->document_count + (size_t)1, sizeof next);
            out->documents[out->document_count++] = document = next;
        }
        size_t place = (size_t)(found - rows);
        if (newest[place] == out->document_count)
            continue;
        newest[place] = out->document_count;
        out->at = kith_array_grow(out->at, &out->room, out->count + 1, sizeof *out->at);
        out->at[out->count++] = (naming){out->document_count - 1, (uint32_t)place};
    }
    return status;
}

static int compare_documents(const void *left, const void *right)
{
    const kith_identity_document *p = left, *q = right;
    return (p->row > q->row) - (p->row < q->row);
}

static kith_identity_document *find_document(const kith_identity_context *context, int64_t row)
{
    const kith_identity_document key = {row, 0};
    return bsearch(&key, context->numbers, context->entities.count, sizeof key, compare_documents);
}

/* Number the documents of `from` in an order that is their own. */
static kith_status number_documents(kith_store *store, const namings *from, kith_arena *arena,
                                    kith_identity_context *out, kith_error *err)
{
    kith_query *query = NULL;
    uint32_t count = 0;
    out->entities.count = from->document_count;
    out->rows = kith_arena_array(arena, int64_t, from->document_count);
    out->numbers = kith_arena_array(arena, kith_identity_document, from->document_count);
    for (uint32_t i = 0; i < from->document_count; i++)
        out->numbers[i].row = from->documents[i];
    kith_status status = kith_query_new(store, documents_sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        kith_identity_document *found = find_document(out, kith_query_number(query, 0));
        if (!found)
            continue;
        out->rows[count] = found->row;
        found->number = count++;
    }
    kith_query_free(query);
    return status;
}

/* Rows by document, the entities of each in order of mention. */
static void fill_entities(const namings *from, kith_arena *arena, kith_identity_context *out)
{
    kith_incidence *rows = &out->entities;
    rows->first = kith_arena_array(arena, size_t, rows->count + 2);
    rows->at = kith_arena_array(arena, uint32_t, from->count);
    /* Counted two places up, moved one up while filling. */
    for (size_t i = 0; i < from->count; i++)
        rows->first[out->numbers[from->at[i].document].number + 2]++;
    for (size_t i = 2; i < rows->count + 2; i++)
        rows->first[i] += rows->first[i - 1];
    for (size_t i = 0; i < from->count; i++)
        rows->at[rows->first[out->numbers[from->at[i].document].number + 1]++] = from->at[i].entity;
}

/* Rows by entity: those by document, turned round. */
static void fill_documents(size_t count, kith_arena *arena, kith_identity_context *out)
{
    const kith_incidence *entities = &out->entities;
    size_t total = entities->first[entities->count];
    out->documents.count = count;
    size_t *first = out->documents.first = kith_arena_array(arena, size_t, count + 2);
    out->documents.at = kith_arena_array(arena, uint32_t, total);
    for (size_t i = 0; i < total; i++)
        first[entities->at[i] + 2]++;
    for (size_t i = 2; i < count + 2; i++)
        first[i] += first[i - 1];
    for (uint32_t document = 0; document < entities->count; document++)
        for (size_t i = entities->first[document]; i < entities->first[document + 1]; i++)
            out->documents.at[first[entities->at[i] + 1]++] = document;
}

kith_status kith_identity_context_read(kith_store *store, const int64_t *rows, size_t count,
                                       kith_arena *arena, kith_identity_context *out,
                                       kith_error *err)
{
    kith_query *query = NULL;
    namings found = {0};
    kith_arena scratch = {0};
    uint32_t *newest = kith_arena_array(&scratch, uint32_t, count);
    kith_status status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK)
        status = read_namings(store, query, rows, count, newest, &found, err);
    if (status == KITH_OK)
        status = number_documents(store, &found, arena, out, err);
    if (status == KITH_OK) {
        fill_entities(&found, arena, out);
        fill_documents(count, arena, out);
    }
    kith_query_free(query);
    kith_arena_free(&scratch);
    free(found.at);
    free(found.documents);
    return status;
}

uint32_t kith_identity_context_number(const kith_identity_context *context, int64_t row)
{
    const kith_identity_document *found = find_document(context, row);
    return found ? found->number : 0;
}

bool kith_identity_context_together(const kith_identity_context *context, uint32_t a, uint32_t b)
{
    const kith_incidence *documents = &context->documents;
    size_t i = documents->first[a], k = documents->first[b];
    while (i < documents->first[a + 1] && k < documents->first[b + 1]) {
        uint32_t p = documents->at[i], q = documents->at[k];
        if (p == q)
            return true;
        i += p < q;
        k += q < p;
    }
    return false;
}
