/* graph/identity/decided.c - what people decided about identities, as facts. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/decided.h"

#include <stdlib.h>

#include "extract/base/search.h"

static const char sql[] = "SELECT d.verb, a.id, coalesce(b.id, a.id) FROM decision d"
                          " JOIN entity a ON a.key = d.first"
                          " LEFT JOIN entity b ON b.key = d.second"
                          " WHERE d.verb IN ('merge', 'forbid', 'split')"
                          " AND (d.verb = 'split' OR b.id IS NOT NULL) ORDER BY d.id";

static int compare_rows(const void *left, const void *right)
{
    int64_t p = *(const int64_t *)left, q = *(const int64_t *)right;
    return (p > q) - (p < q);
}

bool kith_decided_find_row(const int64_t *rows, size_t count, int64_t row, uint32_t *out)
{
    size_t place = kith_search_place(&row, rows, count, sizeof row, compare_rows);
    if (place == count || rows[place] != row)
        return false;
    *out = (uint32_t)place;
    return true;
}

/* Does a decision about `pair` undo what was said of `old`? A split is about all pairs of it. */
static bool concerns(kith_decided_pair pair, kith_decided_pair old)
{
    if (pair.a == pair.b)
        return old.a == pair.a || old.b == pair.a;
    if (old.a == old.b)
        return old.a == pair.a || old.a == pair.b;
    return (old.a == pair.a && old.b == pair.b) || (old.a == pair.b && old.b == pair.a);
}

static void forget(kith_decided_pair *at, size_t *count, kith_decided_pair pair)
{
    size_t kept = 0;
    for (size_t i = 0; i < *count; i++)
        if (!concerns(pair, at[i]))
            at[kept++] = at[i];
    *count = kept;
}

static void append(kith_decided_pair **at, size_t *count, size_t *room, kith_decided_pair pair)
{
    *at = kith_array_grow(*at, room, *count + 1, sizeof **at);
    (*at)[(*count)++] = pair;
}

void kith_decided_add(kith_decided *d, bool one, kith_decided_pair pair)
{
    if (one && pair.a == pair.b)
        return;
    forget(d->merged, &d->merged_count, pair);
    forget(d->forbidden, &d->forbidden_count, pair);
    if (one)
        append(&d->merged, &d->merged_count, &d->merged_room, pair);
    else
        append(&d->forbidden, &d->forbidden_count, &d->forbidden_room, pair);
}

/* Who stands for all that are one with `entity`. */
static uint32_t find(uint32_t *same, uint32_t entity)
{
    while (same[entity] != entity)
        entity = same[entity] = same[same[entity]];
    return entity;
}

/* The forbidden pair that is one by `same`, or the number of them. */
static size_t find_joined(const kith_decided *d, uint32_t *same)
{
    for (size_t i = 0; i < d->forbidden_count; i++) {
        kith_decided_pair pair = d->forbidden[i];
        if (pair.a != pair.b && find(same, pair.a) == find(same, pair.b))
            return i;
    }
    return d->forbidden_count;
}

/* Make those one whom decisions make one, up to the first that joins a forbidden pair where `step`.
 */
static bool join_all(const kith_decided *d, uint32_t *same, size_t count, bool step, size_t *one,
                     size_t *two)
{
    for (uint32_t i = 0; i < count; i++)
        same[i] = i;
    for (size_t i = 0; i < d->merged_count; i++) {
        same[find(same, d->merged[i].a)] = find(same, d->merged[i].b);
        if (!step && i + 1 < d->merged_count)
            continue;
        size_t joined = find_joined(d, same);
        if (joined == d->forbidden_count)
            continue;
        *one = d->merged[i].by;
        *two = d->forbidden[joined].by;
        return true;
    }
    return false;
}

bool kith_decided_contradicts(const kith_decided *decided, size_t count, size_t *one, size_t *two)
{
    kith_arena scratch = {0};
    uint32_t *same = kith_arena_array(&scratch, uint32_t, count);
    bool found = join_all(decided, same, count, false, one, two) &&
                 join_all(decided, same, count, true, one, two);
    kith_arena_free(&scratch);
    return found;
}

void kith_decided_clear(kith_decided *decided)
{
    if (!decided)
        return;
    free(decided->merged);
    free(decided->forbidden);
    *decided = (kith_decided){0};
}

static const kith_identity_pair *copy(const kith_decided_pair *at, size_t count, kith_arena *arena)
{
    kith_identity_pair *pairs = kith_arena_array(arena, kith_identity_pair, count);
    for (size_t i = 0; i < count; i++)
        pairs[i] = (kith_identity_pair){at[i].a, at[i].b};
    return pairs;
}

kith_status kith_decided_read(kith_store *store, const int64_t *rows, kith_arena *arena,
                              kith_identity_facts *facts, kith_error *err)
{
    kith_query *query = NULL;
    kith_decided decided = {0};
    kith_status status = kith_query_new(store, sql, &query, err);
    while (kith_query_next(query, &status, err)) {
        kith_decided_pair pair = {0};
        size_t count = facts->entity_count;
        if (!kith_decided_find_row(rows, count, kith_query_number(query, 1), &pair.a) ||
            !kith_decided_find_row(rows, count, kith_query_number(query, 2), &pair.b))
            continue;
        bool one = kith_str_equal(kith_query_text(query, 0), KITH_STR("merge"));
        kith_decided_add(&decided, one, pair);
    }
    kith_query_free(query);
    facts->merged_count = decided.merged_count;
    facts->forbidden_count = decided.forbidden_count;
    facts->merged = copy(decided.merged, decided.merged_count, arena);
    facts->forbidden = copy(decided.forbidden, decided.forbidden_count, arena);
    kith_decided_clear(&decided);
    return status;
}
