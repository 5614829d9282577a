/* lib/body/corpus.c - the public header's corpus: opening, reading texts into it, decisions by
 * hand. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/corpus.h"

#include "graph/corpus/authority.h"
#include "graph/corpus/corpus_feed.h"
#include "graph/corpus/decision.h"
#include "graph/corpus/merge.h"
#include "lib/body/call.h"
#include "lib/body/reading.h"

typedef struct opening {
    const char *path;
    kith_corpus_mode mode;
    kith_corpus **out;
} opening;

static kith_status open_corpus(void *arguments, kith_error *err)
{
    const opening *o = arguments;
    return kith_corpus_attach(o->path, o->mode, o->out, err);
}

kith_status kith_corpus_open(const char *path, kith_corpus_mode mode, kith_corpus **out,
                             kith_error *err)
{
    return kith_call_run(open_corpus, &(opening){path, mode, out}, err);
}

static kith_status seal(void *arguments, kith_error *err)
{
    return kith_corpus_seal(arguments, err);
}

kith_status kith_corpus_finish(kith_corpus *corpus, kith_error *err)
{
    return kith_call_run(seal, corpus, err);
}

typedef struct reading {
    kith_corpus *corpus;
    const kith_model *model;
    const kith_reading_options *options;
    kith_totals *totals;
} reading;

static kith_status read_texts(void *arguments, kith_error *err)
{
    const reading *r = arguments;
    kith_reading_feed feed;
    kith_feed_totals totals = {0};
    kith_status status = kith_reading_feed_init(&feed, r->model, r->options, err);
    if (status != KITH_OK)
        return status;
    status = kith_corpus_feed(r->corpus, &feed.feed, &totals, err);
    kith_totals shown = kith_reading_totals(&totals);
    kith_call_give(&shown, r->totals, sizeof shown);
    return status;
}

kith_status kith_corpus_read(kith_corpus *corpus, const kith_model *model,
                             const kith_reading_options *options, kith_totals *totals,
                             kith_error *err)
{
    return kith_call_run(read_texts, &(reading){corpus, model, options, totals}, err);
}

typedef struct appending {
    kith_corpus *into, *from;
    uint64_t *added;
} appending;

static kith_status append(void *arguments, kith_error *err)
{
    const appending *a = arguments;
    uint64_t added = 0;
    kith_status status = kith_corpus_merge(a->into, a->from, &added, err);
    if (status == KITH_OK)
        status = kith_corpus_commit(a->into, err);
    if (status == KITH_OK && a->added)
        *a->added = added;
    return status;
}

kith_status kith_corpus_append(kith_corpus *into, kith_corpus *from, uint64_t *added,
                               kith_error *err)
{
    return kith_call_run(append, &(appending){into, from, added}, err);
}

typedef struct deciding {
    kith_corpus *corpus;
    const char *verb, *first, *second;
} deciding;

static kith_status add_decision(const deciding *d, kith_arena *arena, kith_error *err)
{
    kith_decision decision = {.second = kith_str_of(d->second)};
    if (!kith_decision_verb_find(kith_str_of(d->verb), &decision.verb))
        return kith_fail(err, KITH_EARGUMENT, "there are merge, forbid, split, rename and retype");
    kith_status status =
        kith_decision_entity(d->corpus, kith_str_of(d->first), arena, &decision.first, err);
    bool pair = decision.verb == KITH_DECISION_MERGE || decision.verb == KITH_DECISION_FORBID;
    if (status == KITH_OK && pair)
        status = kith_decision_entity(d->corpus, decision.second, arena, &decision.second, err);
    return status == KITH_OK ? kith_decision_add(d->corpus, &decision, err) : status;
}

static kith_status decide(void *arguments, kith_error *err)
{
    kith_arena arena = {0};
    kith_status status = add_decision(arguments, &arena, err);
    kith_arena_free(&arena);
    return status;
}

kith_status kith_corpus_decide(kith_corpus *corpus, const char *verb, const char *first,
                               const char *second, kith_error *err)
{
    return kith_call_run(decide, &(deciding){corpus, verb, first, second}, err);
}

static kith_status undo(void *arguments, kith_error *err)
{
    return kith_decision_undo(arguments, err);
}

kith_status kith_corpus_undo(kith_corpus *corpus, kith_error *err)
{
    return kith_call_run(undo, corpus, err);
}

typedef struct replacing {
    kith_corpus *corpus;
    kith_str text;
} replacing;

static kith_status replace_decisions(void *arguments, kith_error *err)
{
    const replacing *r = arguments;
    return kith_decisions_replace(r->corpus, r->text, err);
}

kith_status kith_corpus_set_decisions(kith_corpus *corpus, kith_str text, kith_error *err)
{
    return kith_call_run(replace_decisions, &(replacing){corpus, text}, err);
}

static kith_status replace_names(void *arguments, kith_error *err)
{
    const replacing *r = arguments;
    return kith_authority_replace(r->corpus, r->text, err);
}

kith_status kith_corpus_set_names(kith_corpus *corpus, kith_str text, kith_error *err)
{
    return kith_call_run(replace_names, &(replacing){corpus, text}, err);
}
