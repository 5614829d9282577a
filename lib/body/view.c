/* lib/body/view.c - the public header's view as the rings have it, and whom a name means. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/view.h"

#include "graph/cooccurrence/weighting.h"
#include "graph/corpus/choice.h"
#include "graph/filter/backbone.h"
#include "graph/measure/catalogue.h"
#include "lib/body/call.h"

kith_status kith_view_whom(kith_corpus *corpus, const char *name, kith_arena *arena,
                           kith_roster_entry *out, kith_error *err)
{
    kith_roster found;
    kith_status status = kith_roster_find(corpus, kith_str_of(name), arena, &found, err);
    if (status != KITH_OK)
        return status;
    if (found.count == 0)
        return kith_fail(err, KITH_ENOTFOUND, "nobody goes by '%s'", name);
    size_t equals = kith_choice_make(&found);
    if (equals > 1)
        return kith_fail(err, KITH_EARGUMENT, "%zu go by '%s'; say which by its id", equals, name);
    *out = found.at[0];
    return KITH_OK;
}

static kith_status read_scope(const kith_view *view, kith_scope *scope, kith_error *err)
{
    kith_status status = KITH_OK;
    scope->copies = view->copies;
    scope->min_score = view->min_score;
    if (view->since)
        status = kith_scope_since(scope, kith_str_of(view->since), err);
    if (status == KITH_OK && view->until)
        status = kith_scope_until(scope, kith_str_of(view->until), err);
    return status;
}

static kith_status read_counting(const kith_view *view, kith_network_options *out, kith_error *err)
{
    kith_status status = KITH_OK;
    if (view->types)
        status = kith_types_parse(kith_str_of(view->types), &out->types, err);
    if (status == KITH_OK && view->window)
        status = kith_window_parse(kith_str_of(view->window), &out->window, err);
    if (status == KITH_OK && view->weight)
        status = kith_weighting_parse(kith_str_of(view->weight), &out->weighting, err);
    if (status == KITH_OK && view->by)
        status = kith_period_parse(kith_str_of(view->by), &out->by, err);
    return status;
}

static kith_status read_filter(const kith_view *view, kith_filter *filter, kith_error *err)
{
    filter->min_weight = view->min_weight;
    filter->min_documents = view->min_documents;
    filter->top_ties = view->top_ties;
    filter->core = view->core;
    filter->giant = view->giant;
    filter->connected = view->connected;
    filter->ego_depth = view->ego_depth ? view->ego_depth : 1;
    return view->backbone ? kith_backbone_parse(kith_str_of(view->backbone), &filter->backbone, err)
                          : KITH_OK;
}

static kith_status read_measuring(const kith_view *view, kith_measuring *measuring, kith_error *err)
{
    measuring->seed = view->seed;
    measuring->resolution = view->resolution;
    measuring->exact = view->exact;
    measuring->threads = view->threads;
    measuring->looks.title = kith_str_of(view->title);
    if (view->colour_by)
        measuring->looks.colour_by_type = strcmp(view->colour_by, "type") == 0;
    if (view->colour_by && !measuring->looks.colour_by_type &&
        strcmp(view->colour_by, "community") != 0)
        return kith_fail(err, KITH_EARGUMENT, "there are community and type");
    return view->size_by
               ? kith_measure_choose(kith_str_of(view->size_by), &measuring->looks.size_by, err)
               : KITH_OK;
}

static kith_status find_ego(const char *name, kith_corpus *corpus, kith_arena *arena,
                            kith_network_options *out, kith_error *err)
{
    kith_roster_entry ego;
    kith_status status = kith_view_whom(corpus, name, arena, &ego, err);
    if (status != KITH_OK)
        return status;
    out->filter.ego = ego.id;
    out->types |= 1u << ego.type;
    return KITH_OK;
}

kith_status kith_view_options_make(const kith_view *given, kith_corpus *corpus, kith_arena *arena,
                                   kith_network_options *out, kith_error *err)
{
    kith_view view;
    kith_network_options options = {
        .window = {.kind = KITH_WINDOW_SENTENCE, .reach = 1},
        .types = KITH_TYPES_DEFAULT,
    };
    kith_status status = kith_call_take(given, &view, sizeof view, err);
    if (status == KITH_OK)
        status = read_scope(&view, &options.scope, err);
    if (status == KITH_OK)
        status = read_counting(&view, &options, err);
    if (status == KITH_OK)
        status = read_filter(&view, &options.filter, err);
    if (status == KITH_OK)
        status = read_measuring(&view, &options.measuring, err);
    if (status == KITH_OK && view.ego)
        status = find_ego(view.ego, corpus, arena, &options, err);
    options.ties_only = view.ties_only;
    options.sentences = view.sentences;
    options.naming = view.mentions;
    options.two_mode = view.two_mode;
    options.relations = view.relations;
    options.directed = view.relations && !view.mentions; /* a sentence proves a pair */
    if (status == KITH_OK)
        *out = options;
    return status;
}
