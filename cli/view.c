/* cli/view.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/view.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#include "cli/message.h"
#include "cli/progress.h"

const kith_network_options kith_view_default = {
    .window = {.kind = KITH_WINDOW_SENTENCE, .reach = 1},
    .types = KITH_TYPES_DEFAULT,
};

kith_status kith_view_parse_types(const char *value, void *into, kith_error *err)
{
    unsigned types = 0;
    for (const char *name = value;; name++) {
        size_t length = strcspn(name, ",");
        kith_str word = {name, length};
        kith_type type;
        if (kith_str_equal(word, KITH_STR("all")))
            types |= KITH_TYPES_ALL;
        else if (kith_type_parse(word, &type))
            types |= 1u << type;
        else
            return kith_fail(err, KITH_EARGUMENT,
                             "there are person, company, country, organization, place and all");
        name += length;
        if (!*name)
            break;
    }
    *(unsigned *)into = types;
    return KITH_OK;
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

void kith_scope_options(kith_scope *scope, kith_option out[KITH_SCOPE_OPTION_COUNT])
{
    const kith_option options[KITH_SCOPE_OPTION_COUNT] = {
        {0, "since", "DATE", "only documents from that day, month or year on", parse_since, scope},
        {0, "until", "DATE", "only documents up to that day, month or year", parse_until, scope},
        {0, "copies", NULL, "count each copy of a story (the original alone)", kith_option_flag,
         &scope->copies},
    };
    memcpy(out, options, sizeof options);
}

static kith_status parse_window(const char *value, void *into, kith_error *err)
{
    return kith_window_parse(kith_str_of(value), into, err);
}

void kith_view_options(kith_network_options *view, kith_option out[KITH_VIEW_OPTION_COUNT])
{
    const kith_option options[KITH_VIEW_OPTION_COUNT - KITH_SCOPE_OPTION_COUNT] = {
        {'w', "window", "WINDOW",
         "tie entities named in one sentence, sentence:K,\n"
         "paragraph, section or document (sentence)",
         parse_window, &view->window},
        {'t', "types", "TYPES", "comma-separated, or all (person,company,country)",
         kith_view_parse_types, &view->types},
        {0, "weight", "MEASURE",
         "what an edge weighs: windows, documents, newman (windows\n"
         "that name k count 1 / (k - 1)), decay (d sentences apart\n"
         "count 1 / (1 + d)), pmi, npmi, g2, chi2, jaccard or\n"
         "cosine (windows)",
         parse_weighting, &view->weighting},
        {0, "min-weight", "N", "leave out edges of less weight", kith_option_count,
         &view->min_weight},
        {0, "connected", NULL, "leave out entities that no edge reaches", kith_option_flag,
         &view->connected_only},
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
    char *end;
    double resolution = strtod(value, &end);
    if (end == value || *end || !isfinite(resolution) || resolution <= 0)
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

kith_status kith_view_make(kith_corpus *corpus, const kith_network_options *view, kith_network *out,
                           kith_error *err)
{
    kith_progress progress;
    kith_progress_start(&progress);
    kith_progress_draw(&progress, 0, 0, "tying and measuring the network ...");
    kith_status status = kith_network_make(corpus, view, out, err);
    kith_progress_hide(&progress);
    return status;
}

kith_status kith_view_open(const char *path, const kith_network_options *view,
                           kith_corpus_counts *counts, kith_network *out, kith_error *err)
{
    kith_corpus *corpus;
    kith_status status = kith_corpus_open(path, KITH_CORPUS_READ, &corpus, err);
    if (status != KITH_OK)
        return status;
    kith_corpus_counts found;
    status = kith_corpus_count(corpus, &found, err);
    if (status == KITH_OK)
        status = kith_view_make(corpus, view, out, err);
    if (status == KITH_OK)
        *counts = found;
    kith_corpus_close(corpus);
    return status;
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
