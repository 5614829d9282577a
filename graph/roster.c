/* graph/roster.c - the entities of a corpus: all of them, or those of a name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/roster.h"

#include <inttypes.h>
#include <stdlib.h>

#include "graph/corpus_store.h"

#define COLUMNS                                                                                    \
    "e.id, e.key, e.name, e.type, e.iso, e.mentions, e.documents, e.first_date, e.last_date"

static const char all_sql[] = "SELECT " COLUMNS ", 0 FROM entity e ORDER BY e.id";

static const char row_sql[] = "SELECT " COLUMNS ", 0 FROM entity e WHERE e.id = ?1";

static const char find_sql[] =
    "SELECT " COLUMNS ", min(found.rank) AS best FROM ("
    "    SELECT id, 0 AS rank FROM entity WHERE key = ?1"
    "    UNION ALL SELECT id, iif(name = ?1, 1, 3) FROM entity WHERE folded = fold(?1)"
    "    UNION ALL SELECT entity, iif(text = ?1, 2, 4) FROM alias WHERE folded = fold(?1)"
    ") AS found JOIN entity e ON e.id = found.id"
    " GROUP BY e.id ORDER BY best, e.mentions DESC, e.id";

static const char aliases_sql[] =
    "SELECT entity, text, form, mentions FROM alias ORDER BY entity, mentions DESC, text, form";

static const char aliases_of_sql[] = "SELECT entity, text, form, mentions FROM alias"
                                     " WHERE entity = ?1 ORDER BY mentions DESC, text, form";

/* Numbers come from a file: they index arrays only after this. */
static kith_status read_entry(kith_store *store, kith_query *query, kith_arena *arena,
                              kith_roster_entry *out, kith_error *err)
{
    int64_t type = kith_query_number(query, 3);
    if (type < 0 || type >= KITH_TYPE_COUNT)
        return kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such type of entity",
                         kith_store_path(store));
    *out = (kith_roster_entry){
        .row = kith_query_number(query, 0),
        .id = kith_arena_copy(arena, kith_query_text(query, 1)),
        .name = kith_arena_copy(arena, kith_query_text(query, 2)),
        .type = (kith_type)type,
        .mentions = (uint64_t)kith_query_number(query, 5),
        .documents = (uint64_t)kith_query_number(query, 6),
        .first_date = kith_arena_copy(arena, kith_query_text(query, 7)),
        .last_date = kith_arena_copy(arena, kith_query_text(query, 8)),
        .match = (kith_match)kith_query_number(query, 9),
    };
    kith_str iso = kith_query_text(query, 4);
    if (iso.len == 2)
        memcpy(out->iso, iso.ptr, 2);
    return KITH_OK;
}

/* A heap array's objects in the arena; the heap array is freed. */
static void *move_to_arena(kith_arena *arena, void *at, size_t count, size_t size)
{
    void *moved = kith_arena_alloc(arena, kith_array_bytes(count, size));
    if (count)
        memcpy(moved, at, count * size);
    free(at);
    return moved;
}

static kith_status read_entries(kith_store *store, kith_query *query, unsigned types,
                                kith_arena *arena, kith_roster *out, kith_error *err)
{
    kith_roster_entry *at = NULL;
    size_t count = 0, capacity = 0;
    kith_status status;
    for (bool row;;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        at = kith_array_grow(at, &capacity, count + 1, sizeof *at);
        status = read_entry(store, query, arena, &at[count], err);
        if (status != KITH_OK)
            break;
        count += types >> at[count].type & 1;
    }
    if (status == KITH_OK)
        *out = (kith_roster){move_to_arena(arena, at, count, sizeof *at), count};
    else
        free(at);
    return status;
}

kith_status kith_roster_read(kith_corpus *corpus, unsigned types, kith_arena *arena,
                             kith_roster *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, all_sql, &query, err);
    if (status == KITH_OK)
        status = read_entries(store, query, types, arena, out, err);
    kith_query_free(query);
    return status;
}

kith_status kith_roster_find(kith_corpus *corpus, kith_str name, kith_arena *arena,
                             kith_roster *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, find_sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_text(query, 1, name);
        status = read_entries(store, query, KITH_TYPES_ALL, arena, out, err);
    }
    kith_query_free(query);
    return status;
}

kith_status kith_roster_entry_read(kith_corpus *corpus, int64_t row, kith_arena *arena,
                                   kith_roster_entry *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    bool found = false;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, row_sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, row);
        status = kith_query_step(query, &found, err);
    }
    if (status == KITH_OK)
        status = found ? read_entry(store, query, arena, out, err)
                       : kith_fail(err, KITH_ENOTFOUND, "%s: there is no entity in row %" PRId64,
                                   kith_store_path(store), row);
    kith_query_free(query);
    return status;
}

static kith_status read_aliases(kith_query *query, kith_arena *arena, kith_aliases *out,
                                kith_error *err)
{
    kith_alias *at = NULL;
    size_t count = 0, capacity = 0;
    kith_status status;
    for (bool row;;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        at = kith_array_grow(at, &capacity, count + 1, sizeof *at);
        at[count++] = (kith_alias){
            .entity = kith_query_number(query, 0),
            .text = kith_arena_copy(arena, kith_query_text(query, 1)),
            .form = kith_query_number(query, 2) ? KITH_FORM_DEMONYM : KITH_FORM_NAME,
            .mentions = (uint64_t)kith_query_number(query, 3),
        };
    }
    if (status == KITH_OK)
        *out = (kith_aliases){move_to_arena(arena, at, count, sizeof *at), count};
    else
        free(at);
    return status;
}

kith_status kith_aliases_read(kith_corpus *corpus, kith_arena *arena, kith_aliases *out,
                              kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, aliases_sql, &query, err);
    if (status == KITH_OK)
        status = read_aliases(query, arena, out, err);
    kith_query_free(query);
    return status;
}

kith_status kith_aliases_of(kith_corpus *corpus, int64_t row, kith_arena *arena, kith_aliases *out,
                            kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, aliases_of_sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, row);
        status = read_aliases(query, arena, out, err);
    }
    kith_query_free(query);
    return status;
}

size_t kith_roster_index(const kith_roster *roster, int64_t row)
{
    size_t low = 0, high = roster->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (roster->at[middle].row < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low < roster->count && roster->at[low].row == row ? low : roster->count;
}
