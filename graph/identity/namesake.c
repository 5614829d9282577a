/* graph/identity/namesake.c - namesakes: entities that bear one name in different
 * documents. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/namesake.h"

#define NAMESAKES "(SELECT id FROM entity WHERE namesake_of IS NOT NULL)"
#define CONCERNED                                                                                  \
    "(SELECT id FROM entity WHERE namesake_of IS NOT NULL"                                         \
    " UNION SELECT namesake_of FROM entity WHERE namesake_of IS NOT NULL)"

static const char add_sql[] =
    "INSERT INTO entity (key, type, name, folded, iso, namesake_of)"
    " SELECT key || ' (' || ?2 || ')', type, name, folded, iso, id FROM entity WHERE id = ?1"
    " ON CONFLICT DO NOTHING";

static const char move_sql[] = "UPDATE mention SET entity = ?3 WHERE entity = ?1"
                               " AND sentence IN (SELECT id FROM sentence WHERE document = ?2)";

static const char count_sql[] =
    "UPDATE entity SET (mentions, documents, first_date, last_date) ="
    " (SELECT count(*), count(DISTINCT d.id), min(d.date), max(d.date) FROM mention m"
    "  JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id = s.document"
    "  WHERE m.entity = entity.id) WHERE id IN " CONCERNED "; "
    "DELETE FROM alias WHERE entity IN " CONCERNED "; "
    "INSERT INTO alias (entity, text, form, folded, mentions)"
    " SELECT entity, text, form, fold(text), count(*) FROM mention"
    " WHERE entity IN " CONCERNED " GROUP BY entity, text, form";

static const char join_sql[] =
    "DELETE FROM doubt WHERE first IN " NAMESAKES " OR second IN " NAMESAKES "; "
    "DELETE FROM identity_label WHERE head IN " NAMESAKES "; "
    "DELETE FROM identity WHERE entity IN " NAMESAKES " OR head IN " NAMESAKES "; "
    "DELETE FROM identity_state; "
    "UPDATE mention SET entity = (SELECT namesake_of FROM entity e WHERE e.id = mention.entity)"
    " WHERE entity IN " NAMESAKES;

static const char remove_sql[] = "DELETE FROM entity WHERE namesake_of IS NOT NULL";

/* The row of a new namesake of `entity`; `*number` goes up while its id is a name already. */
static kith_status add_namesake(kith_store *store, kith_query *query, int64_t entity,
                                uint32_t *number, int64_t *row, kith_error *err)
{
    kith_query_bind_number(query, 1, entity);
    for (;; ++*number) {
        kith_query_bind_number(query, 2, *number);
        kith_status status = kith_query_run(query, err);
        if (status != KITH_OK)
            return status;
        if (kith_store_changed(store) > 0)
            break;
    }
    *row = kith_store_last_row(store);
    return KITH_OK;
}

static kith_status part_all(kith_store *store, kith_query *add, kith_query *move,
                            const kith_namesake *at, size_t count, kith_error *err)
{
    int64_t row = 0;
    uint32_t number = 0;
    for (size_t i = 0; i < count; i++) {
        kith_status status = KITH_OK;
        bool same_entity = i > 0 && at[i].entity == at[i - 1].entity;
        if (!same_entity)
            number = 1;
        if (!same_entity || at[i].number != at[i - 1].number) {
            number++;
            status = add_namesake(store, add, at[i].entity, &number, &row, err);
        }
        kith_query_bind_number(move, 1, at[i].entity);
        kith_query_bind_number(move, 2, at[i].document);
        kith_query_bind_number(move, 3, row);
        if (status == KITH_OK)
            status = kith_query_run(move, err);
        if (status != KITH_OK)
            return status;
    }
    return KITH_OK;
}

kith_status kith_namesakes_part(kith_store *store, const kith_namesake *at, size_t count,
                                kith_error *err)
{
    kith_query *add = NULL, *move = NULL;
    if (count == 0)
        return KITH_OK;
    kith_status status = kith_query_new(store, add_sql, &add, err);
    if (status == KITH_OK)
        status = kith_query_new(store, move_sql, &move, err);
    if (status == KITH_OK)
        status = part_all(store, add, move, at, count, err);
    kith_query_free(add);
    kith_query_free(move);
    return status == KITH_OK ? kith_store_run(store, count_sql, err) : status;
}

kith_status kith_namesakes_join(kith_store *store, kith_error *err)
{
    int64_t any;
    kith_status status = kith_store_number(
        store, "SELECT EXISTS (SELECT 1 FROM entity WHERE namesake_of IS NOT NULL)", &any, err);
    if (status != KITH_OK || !any)
        return status;
    status = kith_store_run(store, join_sql, err);
    if (status == KITH_OK)
        status = kith_store_run(store, count_sql, err);
    return status == KITH_OK ? kith_store_run(store, remove_sql, err) : status;
}
