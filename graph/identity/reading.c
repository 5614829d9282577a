/* graph/identity/reading.c - all that a corpus says of its entities, and who is one by that. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/reading.h"

#include <stdlib.h>

#include "graph/identity/decided.h"
#include "graph/identity/type.h"

static const char entities_sql[] =
    "SELECT id, key, name, type, mentions, documents FROM entity ORDER BY id";

/* Names of people, organizations and companies other than their own. */
static const char aliases_sql[] =
    "SELECT a.entity, a.text FROM alias a JOIN entity e ON e.id = a.entity"
    " WHERE e.type IN (0, 1, 3) AND a.form = 0 AND a.folded <> e.folded ORDER BY a.entity, a.text";

static kith_status read_entity(kith_store *store, kith_query *query, kith_arena *arena,
                               kith_identity_entity *out, kith_error *err)
{
    int64_t type = kith_query_number(query, 3);
    if (type < 0 || type >= KITH_TYPE_COUNT)
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such type of entity",
                         kith_store_path(store));
    *out = (kith_identity_entity){
        .row = kith_query_number(query, 0),
        .id = kith_arena_copy(arena, kith_query_text(query, 1)),
        .name = kith_arena_copy(arena, kith_query_text(query, 2)),
        .type = (kith_type)type,
        .mentions = (uint64_t)kith_query_number(query, 4),
        .documents = (uint64_t)kith_query_number(query, 5),
    };
    return KITH_OK;
}

static kith_status read_entities(kith_store *store, kith_arena *arena,
                                 kith_identity_entity **entities, size_t *count, kith_error *err)
{
    kith_query *query = NULL;
    int64_t rows = 0;
    kith_status status = kith_store_number(store, "SELECT count(*) FROM entity", &rows, err);
    if (status == KITH_OK)
        status = kith_query_new(store, entities_sql, &query, err);
    *count = 0;
    *entities = kith_arena_array(arena, kith_identity_entity, (size_t)rows);
    while (kith_query_next(query, &status, err)) {
        status = read_entity(store, query, arena, &(*entities)[*count], err);
        *count += status == KITH_OK;
    }
    kith_query_free(query);
    return status;
}

static kith_status read_aliases(kith_store *store, const int64_t *rows, size_t row_count,
                                kith_arena *arena, kith_identity_facts *facts, kith_error *err)
{
    kith_query *query = NULL;
    kith_identity_alias *at = NULL;
    size_t count = 0, room = 0;
    kith_status status = kith_query_new(store, aliases_sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        uint32_t entity;
        if (!kith_decided_find_row(rows, row_count, kith_query_number(query, 0), &entity))
            continue;
        at = kith_array_grow(at, &room, count + 1, sizeof *at);
        at[count++] =
            (kith_identity_alias){entity, kith_arena_copy(arena, kith_query_text(query, 1))};
    }
    kith_query_free(query);
    kith_identity_alias *kept = kith_arena_array(arena, kith_identity_alias, count);
    if (count)
        memcpy(kept, at, count * sizeof *at);
    free(at);
    facts->aliases = kept;
    facts->alias_count = count;
    return status;
}

kith_status kith_identity_reading_make(kith_store *store, const kith_identity_sense *senses,
                                       kith_identity_reading *r, kith_error *err)
{
    kith_identity_entity *entities;
    kith_identity_facts *facts = &r->facts;
    kith_status status = read_entities(store, &r->arena, &entities, &facts->entity_count, err);
    size_t count = facts->entity_count;
    if (status == KITH_OK)
        status = kith_types_settle(store, senses != NULL, entities, count, err);
    if (status != KITH_OK)
        return status;
    int64_t *rows = kith_arena_array(&r->arena, int64_t, count);
    for (size_t i = 0; i < count; i++)
        rows[i] = entities[i].row;
    facts->entities = entities;
    facts->context = &r->context;
    facts->senses = senses;
    status = read_aliases(store, rows, count, &r->arena, facts, err);
    if (status == KITH_OK)
        status = kith_identity_context_read(store, rows, count, &r->arena, &r->context, err);
    if (status == KITH_OK && senses)
        status = kith_decided_read(store, rows, &r->arena, facts, err);
    if (status == KITH_OK && senses)
        status = kith_listed_read(store, &r->arena, facts, &r->listed, err);
    if (status == KITH_OK)
        kith_identities_cluster(facts, &r->arena, &r->clusters);
    return status;
}

/* By entity: namesakes of one name are parts of one whole, the first part being who has the name.
 */
static kith_status read_senses(kith_store *store, kith_identity_sense *senses, size_t count,
                               kith_error *err)
{
    kith_query *query = NULL;
    uint32_t place = 0, part = 1;
    kith_arena scratch = {0};
    int64_t *rows = kith_arena_array(&scratch, int64_t, count);
    kith_status status =
        kith_query_new(store, "SELECT id, namesake_of FROM entity ORDER BY id", &query, err);
    for (; place < count && kith_query_next(query, &status, err); place++) {
        uint32_t whole;
        rows[place] = kith_query_number(query, 0);
        if (!kith_decided_find_row(rows, place, kith_query_number(query, 1), &whole))
            continue;
        senses[whole] = (kith_identity_sense){whole + 1, 1};
        senses[place] = (kith_identity_sense){whole + 1, ++part};
    }
    kith_query_free(query);
    kith_arena_free(&scratch);
    return status;
}

kith_status kith_identity_reading_open(kith_store *store, kith_identity_reading *r, kith_error *err)
{
    int64_t count = 0;
    kith_status status = kith_store_number(store, "SELECT count(*) FROM entity", &count, err);
    if (status != KITH_OK)
        return status;
    kith_identity_sense *senses = kith_arena_array(&r->arena, kith_identity_sense, (size_t)count);
    status = read_senses(store, senses, (size_t)count, err);
    return status == KITH_OK ? kith_identity_reading_make(store, senses, r, err) : status;
}

void kith_identity_reading_clear(kith_identity_reading *r)
{
    if (!r)
        return;
    kith_arena_free(&r->arena);
    *r = (kith_identity_reading){0};
}
