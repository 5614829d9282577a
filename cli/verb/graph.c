/* cli/verb/graph.c - kith graph: text in, graph file out, in one go. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>

#include "cli/shared/feed.h"
#include "cli/shared/graph_file.h"
#include "cli/base/message.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"

/* Gather the inputs in a corpus that is gone when the network is made. */
static int make_network(const kith_input *input, kith_operands paths,
                        const kith_network_options *view, kith_feed_totals *totals,
                        kith_network *out)
{
    kith_error err;
    kith_corpus *corpus;
    if (kith_corpus_open(":memory:", KITH_CORPUS_EXTEND, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    int status = kith_feed_corpus(input, paths, corpus, totals, &err) == KITH_OK
                     ? kith_view_make(corpus, view, out)
                     : kith_say_error(NULL, &err);
    kith_corpus_close(corpus);
    return status;
}

static void say_summary(const kith_feed_totals *totals, const kith_network *network,
                        const kith_graph_file *file)
{
    kith_say("%" PRIu64 " document%s, %" PRIu64 " mention%s, %zu node%s, %zu edge%s: %s",
             totals->taken, kith_plural(totals->taken), totals->mentions,
             kith_plural(totals->mentions), network->node_count, kith_plural(network->node_count),
             network->edge_count, kith_plural(network->edge_count), kith_graph_file_name(file));
}

static int write_graph(const kith_input *input, kith_operands paths, kith_network_options *view,
                       kith_graph_file *file)
{
    kith_graph_file_ask(file, view);
    kith_error err;
    kith_feed_totals totals = {0};
    kith_network network = {0};
    int status = make_network(input, paths, view, &totals, &network);
    if (status >= 0)
        return status;
    /* What was there before is better than a network of nothing. */
    if (totals.failed && totals.taken == 0) {
        kith_say("nothing could be read: %s was not written", kith_graph_file_name(file));
    } else if (kith_graph_file_write(file, &network, &err) == KITH_OK) {
        kith_view_say_left_out(&network);
        say_summary(&totals, &network, file);
    } else {
        status = kith_say_error(NULL, &err);
    }
    kith_network_clear(&network);
    if (status < 0)
        status = totals.failed ? KITH_EXIT_FAILED : KITH_EXIT_DONE;
    return status;
}

int kith_verb_graph(int argc, char **argv)
{
    kith_input input = {0};
    kith_graph_file file = {0};
    kith_network_options view = kith_view_default;
    kith_option file_options[KITH_GRAPH_FILE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option period_options[KITH_VIEW_PERIOD_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_option looks_options[KITH_VIEW_LOOKS_OPTION_COUNT];
    kith_option input_options[KITH_INPUT_OPTION_COUNT];
    kith_graph_file_options(&file, file_options);
    kith_view_options(&view, view_options);
    kith_view_period_options(&view.by, period_options);
    kith_view_measure_options(&view.measuring, measure_options);
    kith_view_looks_options(&view.measuring.looks, looks_options);
    kith_input_options(&input, input_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", file_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Time (in gexf and html)", period_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
        KITH_OPTION_GROUP("Looks", looks_options),
        KITH_OPTION_GROUP("Input", input_options),
    };
    const kith_usage usage = {
        .verb = "graph",
        .operands = "INPUT...",
        .summary =
            "Read files, folders or standard input (-) and write the network of the people,\n"
            "companies and countries that they name together.",
        .example = "kith graph news/ -o news.graphml\n"
                   "zcat wire.jsonl.gz | kith graph - --text body -f gexf > wire.gexf\n",
        .least = 1,
        .print_more = kith_graph_file_print_help,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands paths;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    input.threads = view.measuring.threads;
    if (status < 0)
        status = kith_graph_file_open(&file, paths, &usage);
    if (status < 0)
        status = kith_graph_file_choose_periods(&file, &view, &usage);
    input.outputs = file.outputs;
    input.output_count = file.part_count;
    if (status < 0)
        status = write_graph(&input, paths, &view, &file);
    kith_graph_file_clear(&file);
    return status;
}
