/* cli/verb/export.c - kith export: write the network of a corpus. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/graph_file.h"
#include "cli/base/message.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/corpus/corpus.h"

static int write_network(const char *corpus, kith_network_options *view, kith_graph_file *file)
{
    kith_graph_file_ask(file, view);
    kith_error err;
    kith_corpus_counts counts;
    kith_network network = {0};
    int status = kith_view_open(corpus, view, &counts, &network);
    if (status >= 0)
        return status;
    if (kith_graph_file_write(file, &network, &err) != KITH_OK) {
        status = kith_say_error(NULL, &err);
    } else {
        status = KITH_EXIT_DONE;
        kith_view_say_left_out(&network);
        kith_say("%zu node%s, %zu edge%s: %s", network.node_count, kith_plural(network.node_count),
                 network.edge_count, kith_plural(network.edge_count), kith_graph_file_name(file));
    }
    kith_network_clear(&network);
    return status;
}

int kith_verb_export(int argc, char **argv)
{
    kith_graph_file file = {0};
    kith_network_options view = kith_view_default;
    kith_option file_options[KITH_GRAPH_FILE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option period_options[KITH_VIEW_PERIOD_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_option looks_options[KITH_VIEW_LOOKS_OPTION_COUNT];
    kith_graph_file_options(&file, file_options);
    kith_view_options(&view, view_options);
    kith_view_period_options(&view.by, period_options);
    kith_view_measure_options(&view.measuring, measure_options);
    kith_view_looks_options(&view.measuring.looks, looks_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", file_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Time (in gexf and html)", period_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
        KITH_OPTION_GROUP("Looks", looks_options),
    };
    const kith_usage usage = {
        .verb = "export",
        .operands = "CORPUS",
        .summary =
            "Write the network of a corpus as a file for Gephi, NetworkX, igraph and others.",
        .example = "kith export news.kith -o news.gexf\n"
                   "kith export news.kith --by month -o months.gexf\n"
                   "kith export news.kith --types person --min-weight 2 -o people.graphml\n"
                   "kith export news.kith --backbone noise-corrected --giant -o core.graphml\n",
        .least = 1,
        .most = 1,
        .print_more = kith_graph_file_print_help,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands corpus;
    int status = kith_options_parse(&usage, argc, argv, &corpus);
    if (status < 0)
        status = kith_graph_file_open(&file, corpus, &usage);
    if (status < 0)
        status = kith_graph_file_choose_periods(&file, &view, &usage);
    if (status < 0)
        status = write_network(corpus.at[0], &view, &file);
    kith_graph_file_clear(&file);
    return status;
}
