/* cli/verb/bridges.c - kith bridges: the brokers between the communities of a network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdlib.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/table.h"
#include "cli/shared/measure.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/measure/community_tie.h"
#include "graph/corpus/corpus.h"

/* How many communities a row names. */
#define COMMUNITIES_SHOWN 3

/* What `kith bridges` was asked for. */
typedef struct bridges_request {
    unsigned types; /* of the rows; 0: all that the network has */
    uint64_t rows;  /* 0: all */
    kith_table_format format;
    kith_network_options view;
} bridges_request;

enum { RANK, NAME, TYPE, BRIDGING, PARTICIPATION, COMMUNITIES, JOINS, ID, COLUMN_COUNT };

static void make_columns(kith_table_column out[COLUMN_COUNT])
{
    const kith_table_column columns[COLUMN_COUNT] = {
        [RANK] = {"rank", KITH_CELL_COUNT, 0},
        [NAME] = {"name", KITH_CELL_TEXT, 0},
        [TYPE] = {"type", KITH_CELL_TEXT, 0},
        [BRIDGING] = kith_measure_column(kith_measure_named("bridging")),
        [PARTICIPATION] = kith_measure_column(kith_measure_named("participation")),
        [COMMUNITIES] = {"communities", KITH_CELL_COUNT, 0},
        [JOINS] = {"joins", KITH_CELL_TEXT, 0},
        [ID] = {"id", KITH_CELL_ID, 0},
    };
    memcpy(out, columns, sizeof columns);
}

static int compare(const void *left, const void *right)
{
    const kith_node *p = *(const kith_node *const *)left, *q = *(const kith_node *const *)right;
    if (p->bridging != q->bridging)
        return p->bridging > q->bridging ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

/* "Volkswagen (12), Nissan (5)": who leads the communities that it is tied to most. */
static kith_str describe(const kith_community_ties *ties, kith_arena *arena)
{
    kith_buffer text = {0};
    for (size_t i = 0; i < ties->count && i < COMMUNITIES_SHOWN; i++)
        kith_buffer_format(&text, "%s%.*s (%.6g)", i ? ", " : "",
                           KITH_STR_ARGS(ties->at[i].leader->label), ties->at[i].weight);
    kith_str copy = kith_arena_copy(arena, kith_buffer_str(&text));
    kith_buffer_clear(&text);
    return copy;
}

static void add_row(kith_table *table, const kith_network *network, const kith_node *node,
                    kith_arena *arena)
{
    kith_community_ties ties;
    kith_community_ties_find(network, (size_t)(node - network->nodes), arena, &ties);
    kith_cell *row = kith_table_add(table);
    row[RANK].count = table->row_count;
    row[NAME].text = node->label;
    row[TYPE].text = kith_str_of(kith_node_type_name(node->type));
    row[BRIDGING].number = node->bridging;
    row[PARTICIPATION].number = node->participation;
    row[COMMUNITIES].count = ties.count;
    row[JOINS].text = describe(&ties, arena);
    row[ID].text = node->id;
}

static void print_bridges(const kith_network *network, const bridges_request *request)
{
    kith_arena scratch = {0};
    kith_table_column columns[COLUMN_COUNT];
    make_columns(columns);
    kith_table table = KITH_TABLE(columns);
    const kith_node **nodes = kith_arena_array(&scratch, const kith_node *, network->node_count);
    size_t count = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        if (request->types & 1u << node->type && node->bridging > 0)
            nodes[count++] = node;
    }
    if (count)
        qsort(nodes, count, sizeof *nodes, compare);
    for (size_t i = 0; i < count && (i < request->rows || !request->rows); i++)
        add_row(&table, network, nodes[i], &scratch);
    kith_table_write(&table, request->format, stdout);
    if (table.row_count == 0)
        kith_say("nobody joins communities");
    kith_table_clear(&table);
    kith_arena_free(&scratch);
}

static int answer(const char *corpus, const bridges_request *request)
{
    kith_corpus_counts counts;
    kith_network network = {0};
    int status = kith_view_open(corpus, &request->view, &counts, &network);
    if (status >= 0)
        return status;
    print_bridges(&network, request);
    kith_network_clear(&network);
    return kith_finish_standard_output();
}

int kith_verb_bridges(int argc, char **argv)
{
    bridges_request request = {.rows = 20, .view = kith_view_default};
    const kith_option options[] = {
        {0, "type", "TYPE", "print entities of this type alone", kith_view_parse_types,
         &request.types},
        {'n', "rows", "N", "print N rows, 0 for all (20)", kith_option_count, &request.rows},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    kith_view_measure_options(&request.view.measuring, measure_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Rows", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
    };
    const kith_usage usage = {
        .verb = "bridges",
        .operands = "CORPUS",
        .summary =
            "Print the brokers between communities: of each, the share of shortest paths between\n"
            "entities of two communities that pass (bridging), how evenly its ties spread over\n"
            "communities (participation, from 0 to 1), how many it is tied to, and who leads "
            "those\n"
            "that it is tied to most, with the weight of the ties.",
        .example = "kith bridges news.kith --type person\n",
        .least = 1,
        .most = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands corpus;
    int status = kith_options_parse(&usage, argc, argv, &corpus);
    if (status >= 0)
        return status;
    kith_view_settle_rows(&request.types, &request.view);
    request.view.measuring.skip_layout = true;
    return answer(corpus.at[0], &request);
}
