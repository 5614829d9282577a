/* graph/corpus/suggestion.c - suggestions: whom a name that nobody goes by may have meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/suggestion.h"

#include <math.h>

#include "graph/corpus/corpus_store.h"
#include "graph/corpus/resemblance.h"

/* Lengths far apart cannot resemble each other, but one can be in the other. */
#define MAY_BE_MEANT(folded)                                                                       \
    " WHERE length(" folded ") BETWEEN length(?1) / 3 AND length(?1) * 3"                          \
    " OR instr(" folded ", fold(?1))"

/* The row that folds the name comes first. */
static const char sql[] =
    "SELECT 0, fold(?1), 0"
    " UNION ALL SELECT coalesce(i.head, e.id), e.folded, e.mentions FROM entity e"
    "    LEFT JOIN identity i ON i.entity = e.id" MAY_BE_MEANT(
        "e.folded") " UNION ALL SELECT coalesce(i.head, e.id), a.folded, e.mentions FROM alias a"
                    "    JOIN entity e ON e.id = a.entity"
                    "    LEFT JOIN identity i ON i.entity = e.id" MAY_BE_MEANT("a.folded");

typedef struct candidate {
    int64_t row, mentions;
    double likeness;
    bool has_words; /* what was asked for is some of its words */
} candidate;

/* The best so far, best first. */
typedef struct shortlist {
    candidate at[KITH_SUGGESTIONS_MAX];
    size_t count;
} shortlist;

static bool is_better(const candidate *one, const candidate *other)
{
    if (one->likeness != other->likeness)
        return one->likeness > other->likeness;
    if (one->mentions != other->mentions)
        return one->mentions > other->mentions;
    return one->row < other->row;
}

static void consider(shortlist *list, const candidate *next)
{
    size_t place = 0;
    while (place < list->count && list->at[place].row != next->row)
        place++;
    if (place < list->count && !is_better(next, &list->at[place]))
        return;
    if (place == list->count) {
        if (place == KITH_SUGGESTIONS_MAX && !is_better(next, &list->at[--place]))
            return;
        list->count = place + 1;
    }
    for (; place > 0 && is_better(next, &list->at[place - 1]); place--)
        list->at[place] = list->at[place - 1];
    list->at[place] = *next;
}

/* Spaces and the marks that names have come before digits and letters. */
static bool is_word_end(kith_str text, size_t at)
{
    return at == text.len || (unsigned char)text.ptr[at] < '0';
}

/* Is `part` one of the words of `name`, or some that follow each other? */
static bool has_words(kith_str name, kith_str part)
{
    for (size_t at = 0; part.len && at + part.len <= name.len; at++)
        if (memcmp(name.ptr + at, part.ptr, part.len) == 0 &&
            (at == 0 || is_word_end(name, at - 1)) && is_word_end(name, at + part.len))
            return true;
    return false;
}

static void judge(candidate *next, kith_str asked, kith_str known)
{
    next->likeness = kith_resemblance(asked, known);
    next->has_words = has_words(known, asked);
    if (next->has_words)
        next->likeness = fmax(next->likeness, KITH_SUGGESTION_WORDS);
}

static kith_status read_candidates(kith_query *query, kith_arena *arena, shortlist *list,
                                   kith_error *err)
{
    kith_status status = KITH_OK;
    kith_str asked = {0};
    if (kith_query_next(query, &status, err))
        asked = kith_arena_copy(arena, kith_query_text(query, 1));
    while (asked.ptr && kith_query_next(query, &status, err)) {
        kith_str known = kith_query_text(query, 1);
        candidate next = {
            .row = kith_query_number(query, 0),
            .mentions = kith_query_number(query, 2),
        };
        judge(&next, asked, known);
        if (next.likeness >= KITH_SUGGESTION_LEAST)
            consider(list, &next);
    }
    return status;
}

static kith_status read_entries(kith_corpus *corpus, const shortlist *list, kith_arena *arena,
                                kith_roster *out, kith_error *err)
{
    kith_roster roster = {.at = kith_arena_array(arena, kith_roster_entry, list->count)};
    for (size_t i = 0; i < list->count; i++) {
        kith_status status =
            kith_roster_entry_read(corpus, list->at[i].row, arena, &roster.at[i], err);
        if (status != KITH_OK)
            return status;
        roster.at[i].match = list->at[i].has_words ? KITH_MATCH_WORDS : KITH_MATCH_LIKE;
        roster.count++;
    }
    *out = roster;
    return KITH_OK;
}

kith_status kith_suggestions_find(kith_corpus *corpus, kith_str name, kith_arena *arena,
                                  kith_roster *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    shortlist list = {0};
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, sql, &query, err);
    if (status == KITH_OK) {
        kith_query_bind_text(query, 1, name);
        status = read_candidates(query, arena, &list, err);
    }
    kith_query_free(query);
    return status == KITH_OK ? read_entries(corpus, &list, arena, out, err) : status;
}
