/* graph/identity_update.c - bring the identities of a corpus up to date with its documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity_update.h"

#include <stdlib.h>

#include "graph/identity_cluster.h"
#include "graph/identity_decided.h"

static const char entities_sql[] =
    "SELECT id, key, name, type, mentions, documents FROM entity ORDER BY id";

/* Names of organizations and companies other than their own. */
static const char aliases_sql[] =
    "SELECT a.entity, a.text FROM alias a JOIN entity e ON e.id = a.entity"
    " WHERE e.type IN (1, 3) AND a.form = 0 AND a.folded <> e.folded ORDER BY a.entity, a.text";

static const char add_identity[] =
    "INSERT INTO identity (entity, head, rule, score) VALUES (?1, ?2, ?3, ?4)";

static const char add_doubt[] = "INSERT INTO doubt (first, second, rule, score)"
                                " VALUES (?1, ?2, ?3, ?4)";

/* Of the entities of an identity that were renamed, and of their names, the last counts. SQLite
 * takes the other columns from the row of the max(). */
static const char label_sql[] =
    "INSERT INTO identity_label (head, name, type)"
    " SELECT head, max(name), max(type) FROM ("
    "    SELECT i.head AS head, d.second AS name, NULL AS type, max(d.id) FROM decision d"
    "    JOIN entity e ON e.key = d.first JOIN identity i ON i.entity = e.id"
    "    WHERE d.verb = 'rename' GROUP BY i.head"
    "    UNION ALL SELECT i.head, NULL, t.id, max(d.id) FROM decision d"
    "    JOIN entity e ON e.key = d.first JOIN identity i ON i.entity = e.id"
    "    JOIN type t ON t.name = d.second WHERE d.verb = 'retype' GROUP BY i.head"
    ") GROUP BY head";

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
    for (bool row; status == KITH_OK;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        status = read_entity(store, query, arena, &(*entities)[*count], err);
        *count += status == KITH_OK;
    }
    kith_query_free(query);
    return status;
}

static kith_status read_aliases(kith_store *store, const int64_t *rows, size_t row_count,
                                kith_arena *arena, kith_identity_evidence *evidence,
                                kith_error *err)
{
    kith_query *query = NULL;
    kith_identity_alias *at = NULL;
    size_t count = 0, room = 0;
    kith_status status = kith_query_new(store, aliases_sql, &query, err);
    for (bool row; status == KITH_OK;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
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
    evidence->aliases = kept;
    evidence->alias_count = count;
    return status;
}

static kith_status write_identities(kith_store *store, const kith_identity_evidence *evidence,
                                    const kith_identity_clusters *clusters, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_identity, &query, err);
    for (size_t i = 0; i < evidence->entity_count && status == KITH_OK; i++) {
        const kith_identity_place *place = &clusters->places[i];
        kith_query_bind_number(query, 1, evidence->entities[i].row);
        kith_query_bind_number(query, 2, evidence->entities[place->head].row);
        kith_query_bind_number(query, 3, place->tie.rule);
        kith_query_bind_real(query, 4, place->tie.score);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status write_doubts(kith_store *store, const kith_identity_evidence *evidence,
                                const kith_identity_clusters *clusters, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_doubt, &query, err);
    for (size_t i = 0; i < clusters->doubt_count && status == KITH_OK; i++) {
        const kith_identity_doubt *doubt = &clusters->doubts[i];
        kith_query_bind_number(query, 1, evidence->entities[doubt->a].row);
        kith_query_bind_number(query, 2, evidence->entities[doubt->b].row);
        kith_query_bind_number(query, 3, doubt->tie.rule);
        kith_query_bind_real(query, 4, doubt->tie.score);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status write(kith_store *store, const kith_identity_evidence *evidence,
                         const kith_identity_clusters *clusters, kith_error *err)
{
    kith_status status =
        kith_store_run(store,
                       "DELETE FROM doubt; DELETE FROM identity_label; DELETE FROM identity;"
                       " DELETE FROM identity_state",
                       err);
    if (status == KITH_OK)
        status = write_identities(store, evidence, clusters, err);
    if (status == KITH_OK)
        status = write_doubts(store, evidence, clusters, err);
    if (status == KITH_OK)
        status = kith_store_run(store, label_sql, err);
    if (status == KITH_OK)
        status = kith_store_run(
            store, "INSERT INTO identity_state (documents) SELECT count(*) FROM document", err);
    return status;
}

static kith_status update(kith_store *store, kith_arena *arena, kith_error *err)
{
    kith_identity_entity *entities;
    kith_identity_evidence evidence = {0};
    kith_identity_context context;
    kith_identity_clusters clusters;
    kith_status status = read_entities(store, arena, &entities, &evidence.entity_count, err);
    if (status != KITH_OK)
        return status;
    size_t count = evidence.entity_count;
    int64_t *rows = kith_arena_array(arena, int64_t, count);
    for (size_t i = 0; i < count; i++)
        rows[i] = entities[i].row;
    evidence.entities = entities;
    evidence.context = &context;
    status = read_aliases(store, rows, count, arena, &evidence, err);
    if (status == KITH_OK)
        status = kith_identity_context_read(store, rows, count, arena, &context, err);
    if (status == KITH_OK)
        status = kith_decided_read(store, rows, arena, &evidence, err);
    if (status != KITH_OK)
        return status;
    kith_identities_cluster(&evidence, arena, &clusters);
    return write(store, &evidence, &clusters, err);
}

kith_status kith_identities_update(kith_store *store, kith_error *err)
{
    kith_arena arena = {0};
    kith_status status = update(store, &arena, err);
    kith_arena_free(&arena);
    return status;
}
