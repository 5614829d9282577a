/* graph/corpus/roster.c - who is in a corpus: its entities, its identities, or those of a name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/roster.h"

#include <inttypes.h>
#include <stdlib.h>

#include "graph/corpus/corpus_store.h"

#define COLUMNS                                                                                    \
    "e.id, e.key, e.name, e.type, e.iso, e.mentions, e.documents, e.first_date, e.last_date"

/* The columns after them. */
enum { EXTERNAL_COLUMN = 9, MATCH_COLUMN = 10, HEAD_COLUMN = 11 };

/* Entities that were never compared stand for themselves. */
static const char identities_sql[] =
    "SELECT e.id, e.key, coalesce(l.name, e.name), coalesce(l.type, e.type), e.iso, e.mentions,"
    "    e.documents, e.first_date, e.last_date, l.external, 0, coalesce(i.head, e.id)"
    " FROM entity e"
    " LEFT JOIN identity i ON i.entity = e.id LEFT JOIN identity_label l ON l.head = e.id"
    " WHERE coalesce(i.head, e.id) NOT IN (SELECT head FROM dropped) ORDER BY e.id";

/* The identities of the heads in `best`, summed up over their entities. */
#define SUMMED_UP                                                                                  \
    " SELECT h.id, h.key, coalesce(l.name, h.name), coalesce(l.type, h.type), h.iso,"              \
    "    sum(e.mentions), sum(e.documents),"                                                       \
    "    min(e.first_date), max(e.last_date), l.external, best.rank"                               \
    " FROM best JOIN entity h ON h.id = best.head LEFT JOIN identity_label l ON l.head = h.id "    \
    "JOIN ("                                                                                       \
    "    SELECT entity, head FROM identity UNION SELECT head, head FROM best"                      \
    ") AS member ON member.head = best.head JOIN entity e ON e.id = member.entity"                 \
    " GROUP BY h.id ORDER BY best.rank, sum(e.mentions) DESC, h.id"

static const char row_sql[] =
    "WITH best AS (SELECT coalesce(i.head, e.id) AS head, 0 AS rank FROM entity e"
    " LEFT JOIN identity i ON i.entity = e.id WHERE e.id = ?1)" SUMMED_UP;

static const char find_sql[] =
    "WITH found AS ("
    "    SELECT id, 0 AS rank FROM entity WHERE key = ?1"
    "    UNION ALL SELECT head, 0 FROM identity_label WHERE external = ?1"
    "    UNION ALL SELECT id, iif(name = ?1, 1, 3) FROM entity WHERE folded = fold(?1)"
    "    UNION ALL SELECT entity, iif(text = ?1, 2, 4) FROM alias WHERE folded = fold(?1)"
    "    UNION ALL SELECT head, iif(name = ?1, 1, 3) FROM identity_label"
    "    WHERE fold(name) = fold(?1)"
    "), best AS ("
    "    SELECT coalesce(i.head, found.id) AS head, min(rank) AS rank FROM found"
    "    LEFT JOIN identity i ON i.entity = found.id GROUP BY 1"
    ")" SUMMED_UP;

static const char aliases_sql[] =
    "SELECT coalesce(i.head, a.entity) AS who, a.text, a.form, sum(a.mentions) AS times"
    " FROM alias a LEFT JOIN identity i ON i.entity = a.entity"
    " GROUP BY who, a.text, a.form ORDER BY who, times DESC, a.text, a.form";

static const char aliases_of_sql[] =
    "SELECT ?1, m.text, m.form, count(*) AS times FROM mention m"
    " JOIN sentence s ON s.id = m.sentence JOIN document d ON d.id = s.document"
    " WHERE m.entity IN (SELECT entity FROM identity WHERE head = ?1 UNION SELECT ?1)"
    " AND" KITH_SCOPE_MENTION_SQL("m", "?5") "AND" KITH_SCOPE_SQL(
        "?2", "?3", "?4") "GROUP BY m.text, m.form ORDER BY times DESC, m.text, m.form";

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
        .external_id = kith_arena_copy(arena, kith_query_text(query, EXTERNAL_COLUMN)),
        .match = (kith_match)kith_query_number(query, MATCH_COLUMN),
    };
    kith_str iso = kith_query_text(query, 4);
    if (iso.len == 2)
        memcpy(out->iso, iso.ptr, 2);
    return KITH_OK;
}

static kith_status read_entries(kith_store *store, kith_query *query, unsigned types,
                                kith_arena *arena, kith_roster *out, kith_error *err)
{
    kith_roster_entry *at = NULL;
    size_t count = 0, capacity = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        at = kith_array_grow(at, &capacity, count + 1, sizeof *at);
        status = read_entry(store, query, arena, &at[count], err);
        if (status == KITH_OK)
            count += types >> at[count].type & 1;
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_roster){.at = at, .count = count};
    return status;
}

kith_status kith_roster_read(kith_corpus *corpus, unsigned types, kith_arena *arena,
                             kith_roster *out, kith_error *err)
{
    static const char sql[] = "SELECT " COLUMNS ", NULL, 0 FROM entity e ORDER BY e.id";
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK)
        status = read_entries(store, query, types, arena, out, err);
    kith_query_free(query);
    return status;
}

static int compare_entry(const void *row, const void *entry)
{
    int64_t wanted = *(const int64_t *)row, found = ((const kith_roster_entry *)entry)->row;
    return (wanted > found) - (wanted < found);
}

static int compare_member(const void *row, const void *member)
{
    int64_t wanted = *(const int64_t *)row, found = ((const kith_roster_member *)member)->row;
    return (wanted > found) - (wanted < found);
}

/* The entry of `roster`, by row, whose row it is. */
static size_t place_of(const kith_roster *roster, int64_t row)
{
    const kith_roster_entry *found =
        bsearch(&row, roster->at, roster->count, sizeof *roster->at, compare_entry);
    return found ? (size_t)(found - roster->at) : roster->count;
}

static void add_member(kith_roster_entry *identity, const kith_roster_entry *member)
{
    identity->mentions += member->mentions;
    identity->documents += member->documents;
    if (identity->first_date.len == 0 ||
        (member->first_date.len && kith_str_compare(member->first_date, identity->first_date) < 0))
        identity->first_date = member->first_date;
    if (kith_str_compare(member->last_date, identity->last_date) > 0)
        identity->last_date = member->last_date;
}

/* Turn entities into identities; heads[i] is the row of the head of entity i. */
static kith_roster sum_up(const kith_roster *entities, const int64_t *heads, unsigned types,
                          kith_arena *arena)
{
    kith_roster out = {.at = kith_arena_array(arena, kith_roster_entry, entities->count),
                       .members = kith_arena_array(arena, kith_roster_member, entities->count)};
    for (size_t i = 0; i < entities->count; i++)
        if (heads[i] == entities->at[i].row && types >> entities->at[i].type & 1)
            out.at[out.count++] = entities->at[i];
    for (size_t i = 0; i < entities->count; i++) {
        size_t place = place_of(&out, heads[i]);
        if (place == out.count)
            continue;
        out.members[out.member_count++] = (kith_roster_member){entities->at[i].row, place};
        if (heads[i] != entities->at[i].row)
            add_member(&out.at[place], &entities->at[i]);
    }
    return out;
}

static kith_status read_heads(kith_store *store, kith_query *query, kith_arena *arena,
                              kith_roster *entities, int64_t **heads, kith_error *err)
{
    kith_roster_entry *at = NULL;
    int64_t *of = NULL;
    size_t count = 0, room = 0, of_room = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        at = kith_array_grow(at, &room, count + 1, sizeof *at);
        of = kith_array_grow(of, &of_room, count + 1, sizeof *of);
        of[count] = kith_query_number(query, HEAD_COLUMN);
        status = read_entry(store, query, arena, &at[count++], err);
    }
    *entities = (kith_roster){.at = kith_arena_take(arena, at, count, sizeof *at), .count = count};
    *heads = kith_arena_take(arena, of, count, sizeof *of);
    return status;
}

kith_status kith_roster_read_identities(kith_corpus *corpus, unsigned types, kith_arena *arena,
                                        kith_roster *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_roster entities;
    int64_t *heads;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, identities_sql, &query, err);
    if (status == KITH_OK)
        status = read_heads(store, query, arena, &entities, &heads, err);
    if (status == KITH_OK)
        *out = sum_up(&entities, heads, types, arena);
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
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, row_sql, &query, err);
    if (status == KITH_OK)
        kith_query_bind_number(query, 1, row);
    if (kith_query_next(query, &status, err))
        status = read_entry(store, query, arena, out, err);
    else if (status == KITH_OK)
        status = kith_fail(err, KITH_ENOTFOUND, "%s: there is no entity in row %" PRId64,
                           kith_store_path(store), row);
    kith_query_free(query);
    return status;
}

static kith_status read_aliases(kith_query *query, kith_arena *arena, kith_aliases *out,
                                kith_error *err)
{
    kith_alias *at = NULL;
    size_t count = 0, capacity = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        at = kith_array_grow(at, &capacity, count + 1, sizeof *at);
        at[count++] = (kith_alias){
            .entity = kith_query_number(query, 0),
            .text = kith_arena_copy(arena, kith_query_text(query, 1)),
            .form = kith_query_number(query, 2) ? KITH_FORM_DEMONYM : KITH_FORM_NAME,
            .mentions = (uint64_t)kith_query_number(query, 3),
        };
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_aliases){at, count};
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

kith_status kith_aliases_of(kith_corpus *corpus, int64_t row, const kith_scope *scope,
                            kith_arena *arena, kith_aliases *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, aliases_of_sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_number(query, 1, row);
        kith_scope_bind(scope, query, 2);
        status = read_aliases(query, arena, out, err);
    }
    kith_query_free(query);
    return status;
}

size_t kith_roster_index(const kith_roster *roster, int64_t row)
{
    if (!roster->members)
        return place_of(roster, row);
    const kith_roster_member *found = bsearch(&row, roster->members, roster->member_count,
                                              sizeof *roster->members, compare_member);
    return found ? found->place : roster->count;
}
