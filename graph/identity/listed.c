/* graph/identity/listed.c - of whom the names speak that people brought along, as facts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/listed.h"

#include "extract/base/intern.h"

static const char sql[] = "SELECT name, type, canonical, external FROM authority ORDER BY id";

typedef struct listing {
    kith_arena *arena;           /* of what is kept */
    kith_intern names;           /* keys of names */
    uint32_t *whose;             /* by name: who is listed so, or SEVERAL */
    kith_intern people;          /* keys of those who are listed */
    kith_identity_listed *found; /* by number, which is that of the key + 1 */
} listing;

#define SEVERAL UINT32_MAX

/* Equal for names that differ in spelling only and are of one family. */
static kith_str key_of(kith_str name, kith_type type, kith_arena *arena, kith_arena *scratch)
{
    kith_identity_name parsed = kith_identity_name_parse(name, type, scratch);
    kith_str spelling = parsed.spelling;
    char *key = kith_arena_alloc(arena, spelling.len + 1);
    key[0] = (char)('0' + parsed.family);
    if (spelling.len)
        memcpy(key + 1, spelling.ptr, spelling.len);
    return (kith_str){key, spelling.len + 1};
}

static void add_name(listing *l, kith_str key, uint32_t number)
{
    uint32_t seen = l->names.count, name = kith_intern_add(&l->names, key);
    if (name == seen)
        l->whose[name] = number;
    else if (l->whose[name] != number)
        l->whose[name] = SEVERAL;
}

static void add_line(listing *l, kith_query *query, kith_type type, kith_arena *scratch)
{
    kith_str canonical = kith_query_text(query, 2), external = kith_query_text(query, 3);
    kith_str key = key_of(canonical, type, l->arena, scratch);
    uint32_t seen = l->people.count, number = kith_intern_add(&l->people, key) + 1;
    kith_identity_listed *listed = &l->found[number];
    if (number > seen)
        *listed = (kith_identity_listed){type, kith_arena_copy(l->arena, canonical), {0}};
    if (listed->external.len == 0)
        listed->external = kith_arena_copy(l->arena, external);
    add_name(l, key, number);
    add_name(l, key_of(kith_query_text(query, 0), type, l->arena, scratch), number);
}

static kith_status read_lines(kith_store *store, listing *l, kith_arena *scratch, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = kith_query_new(store, sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        int64_t type = kith_query_number(query, 1);
        if (type < 0 || type >= KITH_TYPE_COUNT)
            status = kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such type",
                               kith_store_path(store));
        else
            add_line(l, query, (kith_type)type, scratch);
        kith_arena_clear(scratch);
    }
    kith_query_free(query);
    return status;
}

/* By entity: who it is by the list, or 0. */
static uint32_t *find_entities(const listing *l, const kith_identity_facts *facts,
                               kith_arena *scratch)
{
    uint32_t *listed = kith_arena_array(l->arena, uint32_t, facts->entity_count);
    for (size_t i = 0; i < facts->entity_count; i++) {
        const kith_identity_entity *entity = &facts->entities[i];
        if (facts->senses && facts->senses[i].whole)
            continue;
        uint32_t name =
            kith_intern_find(&l->names, key_of(entity->name, entity->type, scratch, scratch));
        if (name != KITH_INTERN_NONE && l->whose[name] != SEVERAL)
            listed[i] = l->whose[name];
        kith_arena_clear(scratch);
    }
    return listed;
}

kith_status kith_listed_read(kith_store *store, kith_arena *arena, kith_identity_facts *facts,
                             kith_identity_listed **out, kith_error *err)
{
    listing l = {.arena = arena};
    kith_arena scratch = {0};
    int64_t lines = 0;
    kith_status status = kith_store_number(store, "SELECT count(*) FROM authority", &lines, err);
    if (status != KITH_OK || lines == 0)
        return status;
    l.found = kith_arena_array(arena, kith_identity_listed, (size_t)lines + 1);
    l.whose = kith_arena_array(arena, uint32_t, 2 * (size_t)lines);
    kith_intern_init(&l.names, arena, 2 * (size_t)lines);
    kith_intern_init(&l.people, arena, (size_t)lines);
    status = read_lines(store, &l, &scratch, err);
    if (status == KITH_OK) {
        facts->listed = find_entities(&l, facts, &scratch);
        *out = l.found;
    }
    kith_arena_free(&scratch);
    return status;
}
