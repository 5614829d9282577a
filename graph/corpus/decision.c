/* graph/corpus/decision.c - decisions: what people say about identities, kept with the corpus. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/decision.h"

#include <stdlib.h>

#include "extract/base/intern.h"
#include "graph/corpus/corpus_store.h"
#include "graph/corpus/change.h"
#include "graph/identity/decided.h"

static const char *const verb_names[KITH_DECISION_VERB_COUNT] = {
    [KITH_DECISION_MERGE] = "merge",   [KITH_DECISION_FORBID] = "forbid",
    [KITH_DECISION_SPLIT] = "split",   [KITH_DECISION_RENAME] = "rename",
    [KITH_DECISION_RETYPE] = "retype", [KITH_DECISION_DROP] = "drop",
};

static const char entity_sql[] =
    "SELECT key, (key = ?1) * 2 + (name = ?1) AS likeness FROM entity"
    " WHERE key = ?1 OR folded = fold(?1) ORDER BY likeness DESC, mentions DESC, key LIMIT 2";

const char *kith_decision_verb_name(kith_decision_verb verb)
{
    return verb_names[verb];
}

bool kith_decision_verb_find(kith_str name, kith_decision_verb *out)
{
    for (int i = 0; i < KITH_DECISION_VERB_COUNT; i++) {
        if (kith_str_equal(name, kith_str_of(verb_names[i]))) {
            *out = (kith_decision_verb)i;
            return true;
        }
    }
    return false;
}

bool kith_decision_verb_has_second(kith_decision_verb verb)
{
    return verb != KITH_DECISION_SPLIT && verb != KITH_DECISION_DROP;
}

/* "type:name". */
static bool is_id(kith_str text)
{
    for (int type = 0; type < KITH_TYPE_COUNT; type++) {
        kith_str name = kith_str_of(kith_type_name((kith_type)type));
        if (kith_str_starts(text, name) && text.len > name.len + 1 && text.ptr[name.len] == ':')
            return true;
    }
    return false;
}

static bool is_type(kith_str text)
{
    for (int type = 0; type < KITH_TYPE_COUNT; type++)
        if (kith_str_equal(text, kith_str_of(kith_type_name((kith_type)type))))
            return true;
    return false;
}

/* What a line of a file could not hold. */
static bool has_control(kith_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.ptr[i] < ' ')
            return true;
    return false;
}

static kith_status check(const kith_decision *decision, kith_error *err)
{
    const char *verb = verb_names[decision->verb];
    bool pair = decision->verb == KITH_DECISION_MERGE || decision->verb == KITH_DECISION_FORBID;
    if (!is_id(decision->first) || (pair && !is_id(decision->second)))
        return kith_fail(err, KITH_EARGUMENT, "%s: an id is needed, such as person:Ada Lovelace",
                         verb);
    if (pair && kith_str_equal(decision->first, decision->second))
        return kith_fail(err, KITH_EARGUMENT, "%s: both are the same entity", verb);
    if (kith_decision_verb_has_second(decision->verb) != (decision->second.len > 0))
        return kith_fail(err, KITH_EARGUMENT, "%s: it takes %s", verb,
                         decision->second.len ? "one entity" : "something more");
    if (decision->verb == KITH_DECISION_RETYPE && !is_type(decision->second))
        return kith_fail(err, KITH_EARGUMENT, "retype: there is no type %.*s",
                         KITH_STR_ARGS(decision->second));
    if (has_control(decision->first) || has_control(decision->second))
        return kith_fail(err, KITH_EARGUMENT, "%s: a control character in a name", verb);
    return KITH_OK;
}

static kith_status insert(kith_store *store, const kith_decision *decision, kith_error *err)
{
    kith_query *query = NULL;
    kith_status status = check(decision, err);
    if (status == KITH_OK)
        status = kith_query_new(
            store, "INSERT INTO decision (verb, first, second) VALUES (?1, ?2, ?3)", &query, err);
    if (status == KITH_OK) {
        kith_query_bind_text(query, 1, kith_str_of(verb_names[decision->verb]));
        kith_query_bind_text(query, 2, decision->first);
        kith_query_bind_optional(query, 3, decision->second);
        status = kith_query_run(query, err);
    }
    kith_query_free(query);
    return status;
}

static kith_status read_all(kith_store *store, kith_query *query, kith_arena *arena,
                            kith_decisions *out, kith_error *err)
{
    kith_decision *at = NULL;
    size_t count = 0, room = 0;
    kith_status status = KITH_OK;
    while (kith_query_next(query, &status, err)) {
        kith_decision next = {0};
        if (!kith_decision_verb_find(kith_query_text(query, 0), &next.verb)) {
            status = kith_fail(err, KITH_EFORMAT, "%s: the corpus is damaged: no such decision",
                               kith_store_path(store));
            continue;
        }
        next.first = kith_arena_copy(arena, kith_query_text(query, 1));
        next.second = kith_arena_copy(arena, kith_query_text(query, 2));
        at = kith_array_grow(at, &room, count + 1, sizeof *at);
        at[count++] = next;
    }
    at = kith_arena_take(arena, at, count, sizeof *at);
    if (status == KITH_OK)
        *out = (kith_decisions){at, count};
    return status;
}

static kith_status read_decisions(kith_store *store, kith_arena *arena, kith_decisions *out,
                                  kith_error *err)
{
    kith_query *query = NULL;
    kith_status status =
        kith_query_new(store, "SELECT verb, first, second FROM decision ORDER BY id", &query, err);
    if (status == KITH_OK)
        status = read_all(store, query, arena, out, err);
    kith_query_free(query);
    return status;
}

static kith_decided decided_by(const kith_decisions *decisions, kith_intern *ids)
{
    kith_decided decided = {0};
    for (size_t i = 0; i < decisions->count; i++) {
        const kith_decision *decision = &decisions->at[i];
        bool split = decision->verb == KITH_DECISION_SPLIT;
        if (decision->verb > KITH_DECISION_SPLIT)
            continue;
        uint32_t a = kith_intern_add(ids, decision->first);
        uint32_t b = split ? a : kith_intern_add(ids, decision->second);
        kith_decided_add(&decided, decision->verb == KITH_DECISION_MERGE,
                         (kith_decided_pair){a, b, i});
    }
    return decided;
}

/* Fail when decisions make one and two of the same: the later one contradicts the earlier. */
static kith_status check_all(kith_store *store, kith_error *err)
{
    kith_arena arena = {0};
    kith_decisions decisions = {0};
    kith_intern ids;
    size_t one = 0, two = 0;
    kith_status status = read_decisions(store, &arena, &decisions, err);
    kith_intern_init(&ids, &arena, 2 * decisions.count);
    kith_decided decided = decided_by(&decisions, &ids);
    if (status == KITH_OK && kith_decided_contradicts(&decided, ids.count, &one, &two)) {
        const kith_decision *later = &decisions.at[one > two ? one : two];
        const kith_decision *earlier = &decisions.at[one > two ? two : one];
        status = kith_fail(err, KITH_EARGUMENT, "%s %.*s %.*s contradicts: %s %.*s %.*s",
                           verb_names[later->verb], KITH_STR_ARGS(later->first),
                           KITH_STR_ARGS(later->second), verb_names[earlier->verb],
                           KITH_STR_ARGS(earlier->first), KITH_STR_ARGS(earlier->second));
    }
    kith_decided_clear(&decided);
    kith_arena_free(&arena);
    return status;
}

static kith_status add_one(kith_store *store, const void *context, kith_error *err)
{
    kith_status status = insert(store, context, err);
    return status == KITH_OK ? check_all(store, err) : status;
}

kith_status kith_decision_add(kith_corpus *corpus, const kith_decision *decision, kith_error *err)
{
    return kith_identities_change(corpus, add_one, decision, err);
}

static kith_status remove_last(kith_store *store, const void *context, kith_error *err)
{
    (void)context;
    kith_status status = kith_store_run(
        store, "DELETE FROM decision WHERE id = (SELECT max(id) FROM decision)", err);
    if (status == KITH_OK && kith_store_changed(store) == 0)
        return kith_fail(err, KITH_ENOTFOUND, "%s: no decision is left", kith_store_path(store));
    return status;
}

kith_status kith_decision_undo(kith_corpus *corpus, kith_error *err)
{
    return kith_identities_change(corpus, remove_last, NULL, err);
}

static kith_status insert_line(kith_store *store, kith_str line, size_t number, kith_error *err)
{
    kith_error problem;
    kith_decision decision = {0};
    kith_str verb = kith_str_cut(&line, '\t');
    decision.first = kith_str_cut(&line, '\t');
    decision.second = line;
    if (!kith_decision_verb_find(verb, &decision.verb))
        return kith_fail(err, KITH_EFORMAT, "line %zu: there is no decision %.*s", number,
                         KITH_STR_ARGS(verb));
    kith_status status = insert(store, &decision, &problem);
    if (status == KITH_EARGUMENT)
        return kith_fail(err, KITH_EFORMAT, "line %zu: %s", number, problem.message);
    if (status != KITH_OK)
        return kith_fail(err, status, "%s", problem.message);
    return KITH_OK;
}

static kith_status replace_all(kith_store *store, const void *context, kith_error *err)
{
    kith_str rest = *(const kith_str *)context;
    kith_status status = kith_store_run(store, "DELETE FROM decision", err);
    for (size_t number = 1; status == KITH_OK && rest.len; number++) {
        kith_str line = kith_str_cut(&rest, '\n');
        if (line.len && line.ptr[line.len - 1] == '\r')
            line.len--;
        if (line.len && line.ptr[0] != '#')
            status = insert_line(store, line, number, err);
    }
    return status == KITH_OK ? check_all(store, err) : status;
}

kith_status kith_decisions_replace(kith_corpus *corpus, kith_str text, kith_error *err)
{
    return kith_identities_change(corpus, replace_all, &text, err);
}

kith_status kith_decisions_read(kith_corpus *corpus, kith_arena *arena, kith_decisions *out,
                                kith_error *err)
{
    kith_store *store;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    return status == KITH_OK ? read_decisions(store, arena, out, err) : status;
}

static kith_status find_entity(kith_query *query, kith_str name, kith_arena *arena, kith_str *out,
                               kith_error *err)
{
    kith_status status = KITH_OK;
    kith_query_bind_text(query, 1, name);
    if (!kith_query_next(query, &status, err))
        return status != KITH_OK ? status
                                 : kith_fail(err, KITH_ENOTFOUND, "no entity is called '%.*s'",
                                             KITH_STR_ARGS(name));
    kith_str found = kith_arena_copy(arena, kith_query_text(query, 0));
    int64_t likeness = kith_query_number(query, 1);
    if (kith_query_next(query, &status, err) && kith_query_number(query, 1) == likeness)
        return kith_fail(err, KITH_EARGUMENT, "'%.*s' may be %.*s or %.*s; give the id",
                         KITH_STR_ARGS(name), KITH_STR_ARGS(found),
                         KITH_STR_ARGS(kith_query_text(query, 0)));
    if (status == KITH_OK)
        *out = found;
    return status;
}

kith_status kith_decision_entity(kith_corpus *corpus, kith_str name, kith_arena *arena,
                                 kith_str *out, kith_error *err)
{
    kith_store *store;
    kith_query *query = NULL;
    kith_status status = kith_corpus_settle(corpus, &store, err);
    if (status == KITH_OK)
        status = kith_query_new(store, entity_sql, &query, err);
    if (status == KITH_OK)
        status = find_entity(query, name, arena, out, err);
    kith_query_free(query);
    return status;
}
