/* cli/rank.c - kith rank: the entities that matter most, by a measure. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "cli/message.h"
#include "cli/output.h"
#include "cli/table.h"
#include "cli/verb.h"
#include "cli/view.h"

/* A measure to rank by, read from a node at `offset`. */
typedef struct measure {
    const char *name;
    size_t offset;
    kith_cell_kind kind;
    int decimals;
    bool least_first;
} measure;

static const measure measures[] = {
    {"pagerank", offsetof(kith_node, pagerank), KITH_CELL_NUMBER, 5, false},
    {"strength", offsetof(kith_node, strength), KITH_CELL_NUMBER, 0, false},
    {"degree", offsetof(kith_node, degree), KITH_CELL_COUNT, 0, false},
    {"betweenness", offsetof(kith_node, betweenness), KITH_CELL_NUMBER, 5, false},
    {"bridging", offsetof(kith_node, bridging), KITH_CELL_NUMBER, 5, false},
    {"closeness", offsetof(kith_node, closeness), KITH_CELL_NUMBER, 5, false},
    {"eigenvector", offsetof(kith_node, eigenvector), KITH_CELL_NUMBER, 5, false},
    {"core", offsetof(kith_node, core), KITH_CELL_COUNT, 0, false},
    {"clustering", offsetof(kith_node, clustering), KITH_CELL_NUMBER, 5, false},
    {"constraint", offsetof(kith_node, constraint), KITH_CELL_NUMBER, 5, true},
    {"participation", offsetof(kith_node, participation), KITH_CELL_NUMBER, 5, false},
    {"mentions", offsetof(kith_node, mentions), KITH_CELL_COUNT, 0, false},
    {"documents", offsetof(kith_node, documents), KITH_CELL_COUNT, 0, false},
};

static const measure *find_measure(const char *name)
{
    for (size_t i = 0; i < sizeof measures / sizeof *measures; i++)
        if (strcmp(name, measures[i].name) == 0)
            return &measures[i];
    return NULL;
}

static kith_status parse_measure(const char *value, void *into, kith_error *err)
{
    const measure *found = find_measure(value);
    if (found) {
        *(const measure **)into = found;
        return KITH_OK;
    }
    return kith_fail(
        err, KITH_EARGUMENT,
        "there are pagerank, strength, degree, betweenness, bridging, closeness, "
        "eigenvector, core, clustering, constraint, participation, mentions and documents");
}

static kith_cell measure_cell(const kith_node *node, const measure *by)
{
    const char *at = (const char *)node + by->offset;
    kith_cell cell;
    if (by->kind == KITH_CELL_COUNT)
        cell.count = *(const uint64_t *)(const void *)at;
    else
        cell.number = *(const double *)(const void *)at;
    return cell;
}

/* What to sort by, the greatest first: nodes that a measure does not know come last. */
static double measure_value(const kith_node *node, const measure *by)
{
    kith_cell cell = measure_cell(node, by);
    double value = by->kind == KITH_CELL_COUNT ? (double)cell.count : cell.number;
    if (isnan(value))
        return -INFINITY;
    return by->least_first ? -value : value;
}

/* A node with the value it is ranked by. */
typedef struct ranked {
    const kith_node *node;
    double value;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *one = a, *two = b;
    if (one->value != two->value)
        return one->value < two->value ? 1 : -1;
    return kith_str_compare(one->node->id, two->node->id);
}

static size_t rank_nodes(const kith_network *network, const measure *by, unsigned types,
                         ranked *out)
{
    size_t count = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        if (types & 1u << node->type)
            out[count++] = (ranked){node, measure_value(node, by)};
    }
    qsort(out, count, sizeof *out, compare_ranked);
    return count;
}

/* The columns of a ranking: these, the measures shown, and the id. */
enum { RANK, NAME, TYPE, MEASURES };
#define SHOWN_MAX 3

/* The measure ranked by, and what a row tells beside it. */
static size_t choose_shown(const measure *by, const measure *shown[SHOWN_MAX])
{
    static const char *const beside[SHOWN_MAX - 1] = {"mentions", "documents"};
    size_t count = 0;
    shown[count++] = by;
    for (size_t i = 0; i < SHOWN_MAX - 1; i++) {
        const measure *more = find_measure(beside[i]);
        if (more != by)
            shown[count++] = more;
    }
    return count;
}

static void add_row(kith_table *table, const kith_node *node, const measure *const *shown,
                    size_t shown_count)
{
    kith_cell *row = kith_table_add(table);
    row[RANK].count = table->row_count;
    row[NAME].text = node->label;
    row[TYPE].text = kith_str_of(kith_type_name(node->type));
    for (size_t i = 0; i < shown_count; i++)
        row[MEASURES + i] = measure_cell(node, shown[i]);
    row[MEASURES + shown_count].text = node->id;
}

static void print_ranking(const ranked *rows, size_t count, const measure *by,
                          kith_table_format format)
{
    kith_column columns[MEASURES + SHOWN_MAX + 1] = {
        [RANK] = {"rank", KITH_CELL_COUNT, 0},
        [NAME] = {"name", KITH_CELL_TEXT, 0},
        [TYPE] = {"type", KITH_CELL_TEXT, 0},
    };
    const measure *shown[SHOWN_MAX];
    size_t shown_count = choose_shown(by, shown);
    for (size_t i = 0; i < shown_count; i++)
        columns[MEASURES + i] = (kith_column){shown[i]->name, shown[i]->kind, shown[i]->decimals};
    columns[MEASURES + shown_count] = (kith_column){"id", KITH_CELL_TEXT, 0};

    kith_table table = {.columns = columns, .column_count = MEASURES + shown_count + 1};
    for (size_t i = 0; i < count; i++)
        add_row(&table, rows[i].node, shown, shown_count);
    kith_table_write(&table, format, stdout);
    kith_table_clear(&table);
}

/* What `kith rank` was asked for. */
typedef struct rank_request {
    const measure *by;
    unsigned types; /* of the rows; 0: all that the network has */
    uint64_t rows;  /* 0: all */
    kith_table_format format;
    kith_network_options view;
} rank_request;

static int print_rank(const char *corpus, const rank_request *request)
{
    kith_error err;
    kith_corpus_counts counts;
    kith_network network = {0};
    if (kith_view_open(corpus, &request->view, &counts, &network, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    ranked *rows = kith_arena_array(&network.arena, ranked, network.node_count);
    size_t count = rank_nodes(&network, request->by, request->types, rows);
    if (request->rows && count > request->rows)
        count = request->rows;
    print_ranking(rows, count, request->by, request->format);
    kith_network_clear(&network);
    return kith_finish_standard_output();
}

int kith_verb_rank(int argc, char **argv)
{
    rank_request request = {.by = &measures[0], .rows = 20, .view = kith_view_default};
    const kith_option options[] = {
        {'b', "by", "MEASURE",
         "pagerank, strength, degree, betweenness, bridging,\n"
         "closeness, eigenvector, core, clustering, constraint (the least\n"
         "first), participation, mentions or documents (pagerank)",
         parse_measure, &request.by},
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
        KITH_OPTION_GROUP("Ranking", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Measures", measure_options),
    };
    const kith_usage usage = {
        .verb = "rank",
        .operands = "CORPUS",
        .summary = "Print the entities of a corpus that score highest by a measure of its network.",
        .example = "kith rank news.kith --by betweenness --type person -n 10\n",
        .least = 1,
        .most = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands corpus;
    int status = kith_options_parse(&usage, argc, argv, &corpus);
    if (status >= 0)
        return status;
    if (request.types)
        request.view.types |= request.types; /* or there would be none to print */
    else
        request.types = request.view.types;
    return print_rank(corpus.at[0], &request);
}
