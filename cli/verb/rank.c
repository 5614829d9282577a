/* cli/verb/rank.c - kith rank: the entities that matter most, by a measure. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/progress.h"
#include "cli/base/table.h"
#include "cli/shared/measure.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/make/bootstrap.h"
#include "graph/corpus/corpus.h"

/* What `kith rank` was asked for. */
typedef struct rank_request {
    const kith_measure *by;
    unsigned types;   /* of the rows; 0: all that the network has */
    uint64_t rows;    /* 0: all */
    uint64_t samples; /* for intervals; 0: none are wanted */
    kith_table_format format;
    kith_network_options view;
} rank_request;

/* The nodes that are printed, in order. */
typedef struct ranking {
    const kith_node **nodes;
    size_t count;
    kith_interval *intervals; /* of each, or NULL */
} ranking;

/* A node with the value it is ranked by. */
typedef struct ranked {
    const kith_node *node;
    const kith_measure *by;
    double value;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *one = a, *two = b;
    int order = kith_measure_compare(one->by, one->value, two->value);
    return order ? order : kith_str_compare(one->node->id, two->node->id);
}

static void rank_nodes(const kith_network *network, const rank_request *request, kith_arena *arena,
                       ranking *out)
{
    ranked *order = kith_arena_array(arena, ranked, network->node_count);
    size_t count = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        if (request->types & 1u << node->type)
            order[count++] = (ranked){node, request->by, kith_measure_value(request->by, node)};
    }
    if (count)
        qsort(order, count, sizeof *order, compare_ranked);
    out->count = request->rows && count > request->rows ? request->rows : count;
    out->nodes = kith_arena_array(arena, const kith_node *, out->count);
    for (size_t i = 0; i < out->count; i++)
        out->nodes[i] = order[i].node;
}

/* An entity that a sample does not name counts for nothing there. */
static double read_measure(const void *by, const kith_node *node)
{
    const kith_measure *measure = by;
    if (node)
        return kith_measure_value(measure, node);
    return measure->order == KITH_ORDER_LEAST_FIRST ? NAN : 0;
}

static kith_status find_intervals(const char *path, const rank_request *request, kith_arena *arena,
                                  ranking *found, kith_error *err)
{
    kith_corpus *corpus;
    kith_status status = kith_corpus_open(path, KITH_CORPUS_READ, &corpus, err);
    if (status != KITH_OK)
        return status;
    int64_t *entities = kith_arena_array(arena, int64_t, found->count);
    for (size_t i = 0; i < found->count; i++)
        entities[i] = found->nodes[i]->entity;
    const kith_bootstrap bootstrap = {.samples = request->samples,
                                      .read = read_measure,
                                      .context = request->by,
                                      .entities = entities,
                                      .entity_count = found->count};
    found->intervals = kith_arena_array(arena, kith_interval, found->count);
    kith_progress progress;
    kith_progress_start(&progress);
    kith_progress_draw(&progress, 0, 0, "measuring samples ...");
    status = kith_bootstrap_run(corpus, &request->view, &bootstrap, found->intervals, err);
    kith_progress_hide(&progress);
    kith_corpus_close(corpus);
    return status;
}

/* The columns of a ranking: these, the measure, its interval, what stands beside it, and the id. */
enum { RANK, NAME, TYPE, MEASURES };
#define COLUMNS_MAX (MEASURES + 6)

static size_t add_measure(kith_table_column *columns, size_t count, const kith_measure *measure,
                          const kith_measure **shown)
{
    columns[count] = kith_measure_column(measure);
    shown[count] = measure;
    return count + 1;
}

/* Choose the columns; shown[i] is the measure of column i, NULL where it is not one. */
static size_t choose_columns(const rank_request *request, kith_table_column columns[COLUMNS_MAX],
                             const kith_measure *shown[COLUMNS_MAX])
{
    columns[RANK] = (kith_table_column){"rank", KITH_CELL_COUNT, 0};
    columns[NAME] = (kith_table_column){"name", KITH_CELL_TEXT, 0};
    columns[TYPE] = (kith_table_column){"type", KITH_CELL_TEXT, 0};
    size_t count = add_measure(columns, MEASURES, request->by, shown);
    if (request->samples) {
        columns[count++] = (kith_table_column){"low_95", KITH_CELL_NUMBER, request->by->decimals};
        columns[count++] = (kith_table_column){"high_95", KITH_CELL_NUMBER, request->by->decimals};
    }
    static const char *const beside[] = {"mentions", "documents"};
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (kith_measure_named(beside[i]) != request->by)
            count = add_measure(columns, count, kith_measure_named(beside[i]), shown);
    columns[count++] = (kith_table_column){"id", KITH_CELL_ID, 0};
    return count;
}

static void print_ranking(const ranking *found, const rank_request *request)
{
    kith_table_column columns[COLUMNS_MAX];
    const kith_measure *shown[COLUMNS_MAX] = {0};
    kith_table table = {.columns = columns};
    table.column_count = choose_columns(request, columns, shown);
    for (size_t i = 0; i < found->count; i++) {
        const kith_node *node = found->nodes[i];
        kith_cell *row = kith_table_add(&table);
        row[RANK].count = table.row_count;
        row[NAME].text = node->label;
        row[TYPE].text = kith_str_of(kith_node_type_name(node->type));
        for (size_t k = MEASURES; k < table.column_count; k++)
            if (shown[k])
                row[k] = kith_measure_cell(shown[k], node);
        if (found->intervals) {
            row[MEASURES + 1].number = found->intervals[i].low;
            row[MEASURES + 2].number = found->intervals[i].high;
        }
        row[table.column_count - 1].text = node->id;
    }
    kith_table_write(&table, request->format, stdout);
    if (table.row_count == 0)
        kith_say("there is nobody to rank");
    kith_table_clear(&table);
}

static int print_rank(const char *corpus, const rank_request *request)
{
    kith_error err;
    kith_corpus_counts counts;
    kith_network network = {0};
    int status = kith_view_open(corpus, &request->view, &counts, &network);
    if (status >= 0)
        return status;
    ranking found = {0};
    rank_nodes(&network, request, &network.arena, &found);
    if (request->samples &&
        find_intervals(corpus, request, &network.arena, &found, &err) != KITH_OK) {
        status = kith_say_error(NULL, &err);
    } else {
        print_ranking(&found, request);
        status = kith_finish_standard_output();
    }
    kith_network_clear(&network);
    return status;
}

int kith_verb_rank(int argc, char **argv)
{
    rank_request request = {
        .by = kith_measure_named("pagerank"), .rows = 20, .view = kith_view_default};
    const kith_option options[] = {
        {'b', "by", "MEASURE", KITH_MEASURE_HELP " (pagerank)", kith_measure_parse, &request.by},
        {0, "type", "TYPE", "print entities of this type alone", kith_view_parse_types,
         &request.types},
        {'n', "rows", "N", "print N rows, 0 for all (20)", kith_option_count, &request.rows},
        {0, "bootstrap", "N",
         "say where 95 of 100 of N samples have it, drawn anew from\n"
         "the documents; some hundreds are needed (none)",
         kith_option_count, &request.samples},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    kith_view_measure_options(&request.view.measuring, measure_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Ranking", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
    };
    const kith_usage usage = {
        .verb = "rank",
        .operands = "CORPUS",
        .summary = "Print the entities of a corpus that score highest by a measure of its network.",
        .example = "kith rank news.kith --by betweenness --type person -n 10\n",
        .print_more = kith_measure_print_help,
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
    if (request.samples && request.view.filter.ego.len) /* samples may not name it */
        return kith_usage_error(&usage, "--bootstrap and --ego do not go together");
    if (request.samples > KITH_BOOTSTRAP_MAX)
        return kith_usage_error(&usage, "--bootstrap takes at most %d", KITH_BOOTSTRAP_MAX);
    kith_measure_narrow(request.by, &request.view);
    return print_rank(corpus.at[0], &request);
}
