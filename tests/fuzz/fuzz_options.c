/* tests/fuzz/fuzz_options.c - dates, windows, filters and measures of the command line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/base/options.h"
#include "cli/shared/view.h"
#include "graph/make/make.h"
#include "tests/lib/news.h"

#define ARGUMENTS_MAX 12

/* A network of the corpus as the arguments ask for it; no edge weighs nothing. */
static void make_network(kith_corpus *corpus, const kith_network_options *view)
{
    kith_network network = {0};
    if (kith_view_make(corpus, view, &network) >= 0)
        return;
    for (size_t i = 0; i < network.edge_count; i++)
        if (!(network.edges[i].weight > 0) || isinf(network.edges[i].weight))
            abort();
    kith_network_clear(&network);
}

static void parse(kith_corpus *corpus, int argc, char **argv)
{
    kith_network_options view = kith_view_default;
    kith_option views[KITH_VIEW_OPTION_COUNT], periods[KITH_VIEW_PERIOD_OPTION_COUNT];
    kith_option measures[KITH_VIEW_MEASURE_OPTION_COUNT], looks[KITH_VIEW_LOOKS_OPTION_COUNT];
    kith_view_options(&view, views);
    kith_view_period_options(&view.by, periods);
    kith_view_measure_options(&view.measuring, measures);
    kith_view_looks_options(&view.measuring.looks, looks);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("View", views),
        KITH_OPTION_GROUP("Periods", periods),
        KITH_OPTION_GROUP("Measures", measures),
        KITH_OPTION_GROUP("Looks", looks),
    };
    const kith_usage usage = {
        .verb = "export",
        .operands = "CORPUS",
        .summary = "",
        .example = "",
        .least = 0,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    if (kith_options_parse(&usage, argc, argv, &operands) < 0) {
        view.measuring.threads = 1;
        make_network(corpus, &view);
    }
}

/* An argument a line. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static kith_corpus *corpus;
    if (!corpus)
        corpus = news_corpus();
    char *text = calloc(1, size + 1), *argv[ARGUMENTS_MAX + 2] = {(char[]){"export"}, NULL};
    FILE *output = stdout, *problems = stderr;
    stdout = stderr = fopen("/dev/null", "w");
    if (!text || !stdout)
        abort();
    if (size)
        memcpy(text, data, size);
    int argc = 1;
    for (char *rest = text, *argument; argc <= ARGUMENTS_MAX && (argument = strsep(&rest, "\n"));)
        argv[argc++] = argument;
    parse(corpus, argc, argv);
    fclose(stdout);
    stdout = output;
    stderr = problems;
    free(text);
    return 0;
}
