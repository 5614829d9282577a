/* graph/identity/update.c - bring the identities of a corpus up to date with its documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/update.h"

#include "graph/identity/label.h"
#include "graph/identity/namesake.h"
#include "graph/identity/reading.h"
#include "graph/identity/sense.h"

/* Rows that stay are not written: a few documents change little. */
static const char add_identity[] =
    "INSERT INTO identity (entity, head, rule, score) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (entity) DO UPDATE SET head = ?2, rule = ?3, score = ?4"
    " WHERE head <> ?2 OR rule <> ?3 OR score <> ?4";

/* Doubts and labels are made aside, and what differs is then changed. */
static const char prepare[] =
    "CREATE TEMP TABLE fresh_doubt (first, second, rule, score, PRIMARY KEY (first, second));"
    "CREATE TEMP TABLE fresh_label (head PRIMARY KEY, name, type, external)";

static const char replace[] =
    "DELETE FROM doubt WHERE (first, second, rule, score) NOT IN (SELECT * FROM fresh_doubt);"
    "INSERT OR IGNORE INTO doubt SELECT * FROM fresh_doubt;"
    "DELETE FROM identity_label WHERE NOT EXISTS (SELECT 1 FROM fresh_label f"
    "    WHERE f.head = identity_label.head AND f.name IS identity_label.name"
    "    AND f.type IS identity_label.type AND f.external IS identity_label.external);"
    "INSERT OR IGNORE INTO identity_label SELECT * FROM fresh_label;"
    "DROP TABLE fresh_doubt; DROP TABLE fresh_label; DELETE FROM identity_state;"
    "INSERT INTO identity_state (documents) SELECT count(*) FROM document";

static const char add_doubt[] = "INSERT INTO fresh_doubt (first, second, rule, score)"
                                " VALUES (?1, ?2, ?3, ?4)";

static const char add_label[] = "INSERT INTO fresh_label (head, name) VALUES (?1, ?2)";

static const char add_type[] = "INSERT INTO fresh_label (head, type) VALUES (?1, ?2)"
                               " ON CONFLICT (head) DO UPDATE SET type = ?2";

static const char add_listed[] =
    "INSERT INTO fresh_label (head, name, type, external) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (head) DO UPDATE SET name = ?2, type = ?3, external = ?4";

/* Of the entities of an identity that were renamed, and of their names, the last counts. SQLite
 * takes the other columns from the row of the max(). */
static const char decided_label[] =
    "INSERT INTO fresh_label (head, name, type)"
    " SELECT head, max(name), max(type) FROM ("
    "    SELECT i.head AS head, d.second AS name, NULL AS type, max(d.id) FROM decision d"
    "    JOIN entity e ON e.key = d.first JOIN identity i ON i.entity = e.id"
    "    WHERE d.verb = 'rename' GROUP BY i.head"
    "    UNION ALL SELECT i.head, NULL, t.id, max(d.id) FROM decision d"
    "    JOIN entity e ON e.key = d.first JOIN identity i ON i.entity = e.id"
    "    JOIN type t ON t.name = d.second WHERE d.verb = 'retype' GROUP BY i.head"
    ") WHERE true GROUP BY head ON CONFLICT (head) DO UPDATE SET"
    "    name = coalesce(excluded.name, name), type = coalesce(excluded.type, type)";

static kith_status write_identities(kith_store *store, const kith_identity_facts *facts,
                                    const kith_identity_clusters *clusters, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_identity, &query, err);
    for (size_t i = 0; i < facts->entity_count && status == KITH_OK; i++) {
        const kith_identity_place *place = &clusters->places[i];
        kith_query_bind_number(query, 1, facts->entities[i].row);
        kith_query_bind_number(query, 2, facts->entities[place->head].row);
        kith_query_bind_number(query, 3, place->tie.rule);
        kith_query_bind_real(query, 4, place->tie.score);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status write_doubts(kith_store *store, const kith_identity_facts *facts,
                                const kith_identity_clusters *clusters, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_doubt, &query, err);
    for (size_t i = 0; i < clusters->doubt_count && status == KITH_OK; i++) {
        const kith_identity_doubt *doubt = &clusters->doubts[i];
        kith_query_bind_number(query, 1, facts->entities[doubt->a].row);
        kith_query_bind_number(query, 2, facts->entities[doubt->b].row);
        kith_query_bind_number(query, 3, doubt->tie.rule);
        kith_query_bind_real(query, 4, doubt->tie.score);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status write_labels(kith_store *store, const kith_identity_facts *facts,
                                const kith_identity_labels *labels, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_label, &query, err);
    for (size_t i = 0; i < labels->count && status == KITH_OK; i++) {
        kith_query_bind_number(query, 1, facts->entities[labels->at[i].head].row);
        kith_query_bind_text(query, 2, labels->at[i].name);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

/* Heads are called what the corpus takes them for, not what their documents do. */
static kith_status write_types(kith_store *store, const kith_identity_facts *facts,
                               const kith_identity_clusters *clusters, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, add_type, &query, err);
    for (size_t i = 0; i < facts->entity_count && status == KITH_OK; i++) {
        if (clusters->places[i].head != i || facts->entities[i].retyped <= 0)
            continue;
        kith_query_bind_number(query, 1, facts->entities[i].row);
        kith_query_bind_number(query, 2, facts->entities[i].type);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

/* Identities that are listed are called so; of several that were made one the first counts. */
static kith_status write_listed(kith_store *store, const kith_identity_reading *r, kith_error *err)
{
    kith_query *query = NULL;
    const uint32_t *listed = r->facts.listed;
    kith_status status = KITH_OK;
    if (listed)
        status = kith_query_new(store, add_listed, &query, err);
    for (size_t h = 0; listed && h < r->facts.entity_count && status == KITH_OK; h++) {
        uint32_t number = 0;
        for (size_t m = r->clusters.first[h]; m < r->clusters.first[h + 1]; m++) {
            uint32_t next = listed[r->clusters.members[m]];
            number = number == 0 || (next && next < number) ? next : number;
        }
        if (number == 0)
            continue;
        kith_query_bind_number(query, 1, r->facts.entities[h].row);
        kith_query_bind_text(query, 2, r->listed[number].name);
        kith_query_bind_number(query, 3, r->listed[number].type);
        kith_query_bind_optional(query, 4, r->listed[number].external);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status write(kith_store *store, kith_identity_reading *r, kith_error *err)
{
    kith_identity_labels labels;
    kith_identity_labels_make(&r->facts, &r->clusters, &r->arena, &labels);
    kith_status status = kith_store_run(store, prepare, err);
    if (status == KITH_OK)
        status = write_identities(store, &r->facts, &r->clusters, err);
    if (status == KITH_OK)
        status = write_doubts(store, &r->facts, &r->clusters, err);
    if (status == KITH_OK)
        status = write_labels(store, &r->facts, &labels, err);
    if (status == KITH_OK)
        status = write_types(store, &r->facts, &r->clusters, err);
    if (status == KITH_OK)
        status = write_listed(store, r, err);
    if (status == KITH_OK)
        status = kith_store_run(store, decided_label, err);
    if (status == KITH_OK)
        status = kith_store_run(store, replace, err);
    return status;
}

/* What comes of senses: namesakes, and of which sense each entity is once those are there. */
typedef struct parting {
    kith_namesake *namesakes; /* by entity, then number */
    size_t namesake_count;
    kith_identity_sense *senses; /* by entity, namesakes behind all others */
    size_t sense_count;
} parting;

/* Part entity `i` by its documents: it stays what it is in the first of them. */
static void part_entity(const kith_identity_reading *r, const uint32_t *part, uint32_t i,
                        parting *out)
{
    const kith_incidence *documents = &r->context.documents;
    size_t from = documents->first[i], to = documents->first[i + 1];
    uint32_t whole = r->clusters.places[i].head + 1, last = 0, number = 1;
    if (from == to || part[from] == 0)
        return;
    out->senses[i] = (kith_identity_sense){whole, part[from]};
    for (size_t k = from; k < to; k++)
        last = part[k] > last ? part[k] : last;
    for (uint32_t p = 1; p <= last; p++) {
        size_t before = out->namesake_count;
        for (size_t k = from; k < to && p != part[from]; k++)
            if (part[k] == p)
                out->namesakes[out->namesake_count++] = (kith_namesake){
                    r->facts.entities[i].row, r->context.rows[documents->at[k]], number + 1};
        if (out->namesake_count == before)
            continue;
        out->senses[out->sense_count++] = (kith_identity_sense){whole, p};
        number++;
    }
}

/* Find who bears one name in different documents; all of `out` lives in `arena`. */
static kith_status find_namesakes(kith_store *store, const kith_identity_reading *r,
                                  kith_arena *arena, parting *out, kith_error *err)
{
    kith_senses senses;
    size_t entities = r->facts.entity_count, parted = 0;
    size_t places = r->context.documents.first[entities];
    kith_status status = kith_senses_find(store, &r->facts, &r->clusters, arena, &senses, err);
    if (status != KITH_OK)
        return status;
    for (size_t i = 0; i < places; i++)
        parted += senses.part[i] != 0;
    out->namesakes = kith_arena_array(arena, kith_namesake, parted);
    out->senses = kith_arena_array(arena, kith_identity_sense, entities + parted);
    out->sense_count = entities;
    for (uint32_t i = 0; i < entities; i++)
        part_entity(r, senses.part, i, out);
    return KITH_OK;
}

/* First without senses, which are then found by who is one; then, where there are any, with them
 * and with what people say of who is whom and what. */
static kith_status update(kith_store *store, kith_identity_reading *r, kith_arena *arena,
                          kith_error *err)
{
    parting parted = {0};
    int64_t said = 0;
    kith_status status = kith_namesakes_join(store, err);
    if (status == KITH_OK)
        status = kith_identity_reading_make(store, NULL, r, err);
    if (status == KITH_OK)
        status = find_namesakes(store, r, arena, &parted, err);
    if (status == KITH_OK)
        status = kith_store_number(
            store,
            "SELECT EXISTS (SELECT 1 FROM decision WHERE verb NOT IN ('rename', 'drop')"
            " UNION ALL SELECT 1 FROM authority)",
            &said, err);
    if (status == KITH_OK && (said || parted.namesake_count)) {
        kith_identity_reading_clear(r);
        status = kith_namesakes_part(store, parted.namesakes, parted.namesake_count, err);
        if (status == KITH_OK)
            status = kith_identity_reading_make(store, parted.senses, r, err);
    }
    return status == KITH_OK ? write(store, r, err) : status;
}

kith_status kith_identities_update(kith_store *store, kith_error *err)
{
    kith_identity_reading r = {0};
    kith_arena arena = {0};
    kith_status status = update(store, &r, &arena, err);
    kith_identity_reading_clear(&r);
    kith_arena_free(&arena);
    return status;
}
