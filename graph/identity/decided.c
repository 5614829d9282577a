/* graph/identity/decided.c - what people decided about identities, as evidence. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/decided.h"

#include <stdlib.h>

static const char sql[] = "SELECT d.verb, a.id, coalesce(b.id, a.id) FROM decision d"
                          " JOIN entity a ON a.key = d.first"
                          " LEFT JOIN entity b ON b.key = d.second"
                          " WHERE d.verb IN ('merge', 'forbid', 'split')"
                          " AND (d.verb = 'split' OR b.id IS NOT NULL) ORDER BY d.id";

/* Pairs in the order of decisions; heap. */
typedef struct pair_list {
    kith_identity_pair *at;
    size_t count, room;
} pair_list;

bool kith_decided_find_row(const int64_t *rows, size_t count, int64_t row, uint32_t *out)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows[middle] < row)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count || rows[low] != row)
        return false;
    *out = (uint32_t)low;
    return true;
}

static void add(pair_list *list, kith_identity_pair pair)
{
    list->at = kith_array_grow(list->at, &list->room, list->count + 1, sizeof *list->at);
    list->at[list->count++] = pair;
}

/* Does a decision about `pair` undo what was said of `old`? A split is about all pairs of it. */
static bool concerns(kith_identity_pair pair, kith_identity_pair old)
{
    if (pair.a == pair.b)
        return old.a == pair.a || old.b == pair.a;
    if (old.a == old.b)
        return old.a == pair.a || old.a == pair.b;
    return (old.a == pair.a && old.b == pair.b) || (old.a == pair.b && old.b == pair.a);
}

static void forget(pair_list *list, kith_identity_pair pair)
{
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (!concerns(pair, list->at[i]))
            list->at[kept++] = list->at[i];
    list->count = kept;
}

static void decide(bool merge, kith_identity_pair pair, pair_list *merged, pair_list *forbidden)
{
    if (merge && pair.a == pair.b)
        return;
    forget(merge ? forbidden : merged, pair);
    add(merge ? merged : forbidden, pair);
}

static const kith_identity_pair *move(pair_list *list, kith_arena *arena)
{
    kith_identity_pair *moved = kith_arena_array(arena, kith_identity_pair, list->count);
    if (list->count)
        memcpy(moved, list->at, list->count * sizeof *moved);
    free(list->at);
    return moved;
}

kith_status kith_decided_read(kith_store *store, const int64_t *rows, kith_arena *arena,
                              kith_identity_evidence *evidence, kith_error *err)
{
    kith_query *query = NULL;
    pair_list merged = {0}, forbidden = {0};
    kith_status status = kith_query_new(store, sql, &query, err);
    for (bool row; status == KITH_OK;) {
        status = kith_query_step(query, &row, err);
        if (status != KITH_OK || !row)
            break;
        kith_identity_pair pair;
        size_t count = evidence->entity_count;
        if (!kith_decided_find_row(rows, count, kith_query_number(query, 1), &pair.a) ||
            !kith_decided_find_row(rows, count, kith_query_number(query, 2), &pair.b))
            continue;
        bool merge = kith_str_equal(kith_query_text(query, 0), KITH_STR("merge"));
        decide(merge, pair, &merged, &forbidden);
    }
    kith_query_free(query);
    evidence->merged_count = merged.count;
    evidence->forbidden_count = forbidden.count;
    evidence->merged = move(&merged, arena);
    evidence->forbidden = move(&forbidden, arena);
    return status;
}
