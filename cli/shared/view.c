/* cli/shared/view.c - the options that say which network of a corpus is meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/view.h"

#include <inttypes.h>

#include "cli/base/message.h"
#include "cli/base/progress.h"
#include "cli/shared/dated.h"
#include "cli/shared/measure.h"
#include "cli/shared/whom.h"
#include "graph/cooccurrence/weighting.h"
#include "graph/filter/backbone.h"
#include "graph/make/make.h"

const kith_network_options kith_view_default = {
    .window = {.kind = KITH_WINDOW_SENTENCE, .reach = 1},
    .types = KITH_TYPES_DEFAULT,
    .filter = {.ego_depth = 1},
};

kith_status kith_view_parse_types(const char *value, void *into, kith_error *err)
{
    return kith_types_parse(kith_str_of(value), into, err);
}

static kith_status parse_weighting(const char *value, void *into, kith_error *err)
{
    return kith_weighting_parse(kith_str_of(value), into, err);
}

static kith_status parse_since(const char *value, void *into, kith_error *err)
{
    return kith_scope_since(into, kith_str_of(value), err);
}

static kith_status parse_until(const char *value, void *into, kith_error *err)
{
    return kith_scope_until(into, kith_str_of(value), err);
}

static kith_status parse_score(const char *value, void *into, kith_error *err)
{
    double score;
    if (kith_option_number(value, &score, NULL) != KITH_OK || !(score >= 0 && score <= 1))
        return kith_fail(err, KITH_EARGUMENT, "a number from 0 to 1 is wanted");
    *(double *)into = score;
    return KITH_OK;
}

void kith_scope_options(kith_scope *scope, kith_option out[KITH_SCOPE_OPTION_COUNT])
{
    const kith_option options[KITH_SCOPE_OPTION_COUNT] = {
        {0, "since", "DATE", "only documents from that day, month or year on", parse_since, scope},
        {0, "until", "DATE", "only documents up to that day, month or year", parse_until, scope},
        {0, "copies", NULL, "count each copy of a story (the original alone)", kith_option_flag,
         &scope->copies},
        {0, "min-score", "X", "leave out mentions of which kith is less sure, to 1 (0)",
         parse_score, &scope->min_score},
    };
    memcpy(out, options, sizeof options);
}

static kith_status parse_window(const char *value, void *into, kith_error *err)
{
    return kith_window_parse(kith_str_of(value), into, err);
}

static kith_status parse_backbone(const char *value, void *into, kith_error *err)
{
    return kith_backbone_parse(kith_str_of(value), into, err);
}

static kith_status parse_name(const char *value, void *into, kith_error *err)
{
    (void)err;
    *(kith_str *)into = kith_str_of(value);
    return KITH_OK;
}

void kith_view_options(kith_network_options *view, kith_option out[KITH_VIEW_OPTION_COUNT])
{
    kith_filter *filter = &view->filter;
    const kith_option options[KITH_VIEW_OPTION_COUNT - KITH_SCOPE_OPTION_COUNT] = {
        {'w', "window", "WINDOW",
         "tie entities named in one sentence, sentence:K,\n"
         "paragraph, section or document (sentence)",
         parse_window, &view->window},
        {'t', "types", "TYPES", "comma-separated, or all (person,company,country)",
         kith_view_parse_types, &view->types},
        {0, "two-mode", NULL, "tie documents to whom they name, not those to one another",
         kith_option_flag, &view->two_mode},
        {0, "relations", NULL,
         "tie those of whom sentences tell what one is to the other,\n"
         "and no others; files have an arrow a relation",
         kith_option_flag, &view->relations},
        {0, "weight", "WEIGHTING",
         "what an edge weighs: windows, documents, newman (windows\n"
         "that name k count 1 / (k - 1)), decay (d sentences apart\n"
         "count 1 / (1 + d)), pmi, npmi, g2, chi2, jaccard or\n"
         "cosine (windows)",
         parse_weighting, &view->weighting},
        {0, "min-weight", "X", "leave out edges of less weight", kith_option_number,
         &filter->min_weight},
        {0, "min-documents", "N", "leave out edges that fewer documents have", kith_option_count,
         &filter->min_documents},
        {0, "backbone", "METHOD",
         "keep the edges that are more than chance: disparity,\n"
         "noise-corrected or significant, with :P for a level\n"
         "other than 0.05",
         parse_backbone, &filter->backbone},
        {0, "top-ties", "K", "keep edges among the K heaviest of either end", kith_option_count,
         &filter->top_ties},
        {0, "k-core", "K", "keep entities with K ties or more to one another", kith_option_count,
         &filter->core},
        {0, "giant", NULL, "keep the largest component", kith_option_flag, &filter->giant},
        {0, "ego", "NAME", "keep NAME (an id, name or alias) and those near it", parse_name,
         &filter->ego},
        {0, "ego-depth", "N", "near: at most N edges away (1)", kith_option_count,
         &filter->ego_depth},
        {0, "connected", NULL, "leave out entities that no edge reaches", kith_option_flag,
         &filter->connected},
    };
    memcpy(out, options, sizeof options);
    kith_scope_options(&view->scope, out + sizeof options / sizeof *options);
}

static kith_status parse_period(const char *value, void *into, kith_error *err)
{
    return kith_period_parse(kith_str_of(value), into, err);
}

void kith_view_period_options(kith_period *by, kith_option out[KITH_VIEW_PERIOD_OPTION_COUNT])
{
    const kith_option options[KITH_VIEW_PERIOD_OPTION_COUNT] = {
        {0, "by", "PERIOD", "tell what each month, quarter or year has", parse_period, by},
    };
    memcpy(out, options, sizeof options);
}

static kith_status parse_resolution(const char *value, void *into, kith_error *err)
{
    double resolution;
    if (kith_option_number(value, &resolution, NULL) != KITH_OK || resolution <= 0)
        return kith_fail(err, KITH_EARGUMENT, "a number above 0 is wanted");
    *(double *)into = resolution;
    return KITH_OK;
}

void kith_view_measure_options(kith_measuring *measuring,
                               kith_option out[KITH_VIEW_MEASURE_OPTION_COUNT])
{
    const kith_option options[KITH_VIEW_MEASURE_OPTION_COUNT] = {
        {0, "resolution", "X", "of communities: more makes more and smaller ones (1)",
         parse_resolution, &measuring->resolution},
        {0, "seed", "N", "begin what is random with N (0)", kith_option_count, &measuring->seed},
        {0, "exact", NULL, "measure all paths of a large network, not a sample", kith_option_flag,
         &measuring->exact},
        kith_option_threads(&measuring->threads),
    };
    memcpy(out, options, sizeof options);
}

static kith_status parse_colour_by(const char *value, void *into, kith_error *err)
{
    bool by_type = strcmp(value, "type") == 0;
    if (!by_type && strcmp(value, "community") != 0)
        return kith_fail(err, KITH_EARGUMENT, "there are community and type");
    *(bool *)into = by_type;
    return KITH_OK;
}

void kith_view_looks_options(kith_looks *looks, kith_option out[KITH_VIEW_LOOKS_OPTION_COUNT])
{
    const kith_option options[KITH_VIEW_LOOKS_OPTION_COUNT] = {
        {0, "size-by", "MEASURE", "what the size of a node tells, " KITH_MEASURE_HELP " (strength)",
         kith_measure_parse, &looks->size_by},
        {0, "title", "TEXT", "of a page or a picture (none)", parse_name, &looks->title},
        {0, "colour-by", "WHAT", "what its colour tells: community or type (community)",
         parse_colour_by, &looks->colour_by_type},
    };
    memcpy(out, options, sizeof options);
}

/* Put the id of whom --ego names in the place of the name, and have their type among the others. */
static int find_ego(kith_corpus *corpus, kith_network_options *view, kith_arena *arena)
{
    kith_roster_entry ego;
    int status = kith_whom_find(corpus, view->filter.ego.ptr, false, arena, &ego);
    if (status < 0) {
        view->filter.ego = ego.id;
        view->types |= 1u << ego.type;
    }
    return status;
}

void kith_view_settle_rows(unsigned *types, kith_network_options *view)
{
    view->types |= *types;
    if (*types == 0)
        *types = view->types;
}

/* As kith_view_make(), which also says what has no date. */
static int make_view(kith_corpus *corpus, const kith_network_options *view, kith_network *out)
{
    kith_network_options options = *view;
    kith_error err;
    kith_arena arena = {0};
    int status = options.filter.ego.len ? find_ego(corpus, &options, &arena) : -1;
    if (status < 0) {
        kith_progress progress;
        kith_progress_start(&progress);
        kith_progress_draw(&progress, 0, 0, "tying and measuring the network ...");
        kith_status made = kith_network_make(corpus, &options, out, &err);
        kith_progress_hide(&progress);
        if (made != KITH_OK)
            status = kith_say_error(NULL, &err);
    }
    kith_arena_free(&arena);
    return status;
}

int kith_view_make(kith_corpus *corpus, const kith_network_options *view, kith_network *out)
{
    int status = kith_dated_say(corpus, &view->scope);
    return status < 0 ? make_view(corpus, view, out) : status;
}

typedef int view_maker(kith_corpus *corpus, const kith_network_options *view, kith_network *out);

static int open_view(const char *path, const kith_network_options *view, view_maker *make,
                     kith_corpus_counts *counts, kith_network *out)
{
    kith_error err;
    kith_corpus *corpus;
    if (kith_corpus_open(path, KITH_CORPUS_READ, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    int status =
        kith_corpus_count(corpus, counts, &err) == KITH_OK ? -1 : kith_say_error(NULL, &err);
    if (status < 0)
        status = make(corpus, view, out);
    kith_corpus_close(corpus);
    return status;
}

int kith_view_open(const char *path, const kith_network_options *view, kith_corpus_counts *counts,
                   kith_network *out)
{
    return open_view(path, view, kith_view_make, counts, out);
}

int kith_view_open_again(const char *path, const kith_network_options *view,
                         kith_corpus_counts *counts, kith_network *out)
{
    return open_view(path, view, make_view, counts, out);
}

void kith_view_say_left_out(const kith_network *network)
{
    if (network->crowded_count)
        kith_say("%" PRIu64 " window%s naming more than %d entities tied nobody",
                 network->crowded_count, kith_plural(network->crowded_count),
                 KITH_WINDOW_ENTITIES_MAX);
    if (network->unweighted_count)
        kith_say("%" PRIu64 " pair%s named together, but with no %s above 0, %s not tied",
                 network->unweighted_count, kith_plural(network->unweighted_count),
                 kith_weighting_name(network->weighting),
                 network->unweighted_count == 1 ? "is" : "are");
    if (network->undated_count)
        kith_say("%" PRIu64 " document%s no date that tells the %s: %s in the whole alone",
                 network->undated_count, network->undated_count == 1 ? " has" : "s have",
                 kith_period_name(network->by), network->undated_count == 1 ? "it is" : "they are");
}
