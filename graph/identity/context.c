/* graph/identity/context.c - the company that names keep: who is named in which documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/context.h"

#include <stdlib.h>

/* By primary key, so that nothing is sorted; sentences come in order of document. */
static const char sql[] = "SELECT s.document, m.entity FROM mention m"
                          " CROSS JOIN sentence s ON s.id = m.sentence WHERE m.first"
                          " ORDER BY m.sentence";

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
    for (bool row;;) {
        kith_status status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            return status;
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
}

/* Rows by entity or by document; within a row the order of `namings` stays. */
static kith_incidence make_rows(const namings *from, bool by_entity, size_t count,
                                kith_arena *arena)
{
    kith_incidence rows = {.count = count};
    rows.first = kith_arena_array(arena, size_t, count + 2);
    rows.at = kith_arena_array(arena, uint32_t, from->count);
    /* Counted two places up, moved one up while filling. */
    for (size_t i = 0; i < from->count; i++)
        rows.first[(by_entity ? from->at[i].entity : from->at[i].document) + 2]++;
    for (size_t i = 2; i < count + 2; i++)
        rows.first[i] += rows.first[i - 1];
    for (size_t i = 0; i < from->count; i++) {
        const naming *n = &from->at[i];
        size_t *next = &rows.first[(by_entity ? n->entity : n->document) + 1];
        rows.at[(*next)++] = by_entity ? n->document : n->entity;
    }
    return rows;
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
    if (status == KITH_OK) {
        out->entities = make_rows(&found, false, found.document_count, arena);
        out->documents = make_rows(&found, true, count, arena);
        out->rows = kith_arena_array(arena, int64_t, found.document_count);
        if (found.document_count)
            memcpy(out->rows, found.documents, found.document_count * sizeof *out->rows);
    }
    kith_query_free(query);
    kith_arena_free(&scratch);
    free(found.at);
    free(found.documents);
    return status;
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
