/* cli/verb/stats.c - kith stats: what is in a corpus, and the shape of its network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/json.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/table.h"
#include "cli/shared/measure.h"
#include "cli/shared/period_table.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/corpus/corpus.h"
#include "graph/filter/backbone.h"
#include "graph/filter/filter.h"

#define TOP_NODES           10
#define NETWORK_COLUMNS_MAX 64

/* The parts of the report; each table borrows from the counts and the network. */
typedef struct stats_report {
    kith_table corpus, types, network, filters, top;
    kith_table periods; /* without rows when they were not asked for */
} stats_report;

enum { DOCUMENTS, COPIES, WORDS, SENTENCES, MENTIONS, ENTITIES, FIRST_DATE, LAST_DATE, UNDATED };

static const kith_table_column corpus_columns[] = {
    [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
    [COPIES] = {"copies", KITH_CELL_COUNT, 0},
    [WORDS] = {"words", KITH_CELL_COUNT, 0},
    [SENTENCES] = {"sentences", KITH_CELL_COUNT, 0},
    [MENTIONS] = {"mentions", KITH_CELL_COUNT, 0},
    [ENTITIES] = {"entities", KITH_CELL_COUNT, 0},
    [FIRST_DATE] = {"first_date", KITH_CELL_TEXT, 0},
    [LAST_DATE] = {"last_date", KITH_CELL_TEXT, 0},
    [UNDATED] = {"undated", KITH_CELL_COUNT, 0},
};

static kith_table make_corpus_table(const kith_corpus_counts *counts)
{
    kith_table table = KITH_TABLE(corpus_columns);
    kith_cell *row = kith_table_add(&table);
    row[DOCUMENTS].count = counts->documents;
    row[COPIES].count = counts->copies;
    row[WORDS].count = counts->words;
    row[SENTENCES].count = counts->sentences;
    row[MENTIONS].count = counts->mentions;
    row[ENTITIES].count = counts->entities;
    row[FIRST_DATE].text = kith_str_of(counts->first_date);
    row[LAST_DATE].text = kith_str_of(counts->last_date);
    row[UNDATED].count = counts->undated;
    return table;
}

static const kith_table_column type_columns[] = {
    {"type", KITH_CELL_TEXT, 0},
    {"entities", KITH_CELL_COUNT, 0},
};

static kith_table make_type_table(const kith_corpus_counts *counts)
{
    kith_table table = KITH_TABLE(type_columns);
    for (int type = 0; type < KITH_TYPE_COUNT; type++) {
        kith_cell *row = kith_table_add(&table);
        row[0].text = kith_str_of(kith_type_name((kith_type)type));
        row[1].count = counts->entities_of_type[type];
    }
    return table;
}

/* A network may be of some documents only: those of a time, and of copies the original. */
enum { OF_DOCUMENTS, OF_MENTIONS, NODES, EDGES, MEASURES };

/* These columns, then what the catalogue has measured of a network. */
static size_t choose_network_columns(kith_table_column out[NETWORK_COLUMNS_MAX],
                                     const kith_measure *shown[NETWORK_COLUMNS_MAX])
{
    static const kith_table_column counts[MEASURES] = {
        [OF_DOCUMENTS] = {"of_documents", KITH_CELL_COUNT, 0},
        [OF_MENTIONS] = {"of_mentions", KITH_CELL_COUNT, 0},
        [NODES] = {"nodes", KITH_CELL_COUNT, 0},
        [EDGES] = {"edges", KITH_CELL_COUNT, 0},
    };
    memcpy(out, counts, sizeof counts);
    kith_measures measures = kith_measures_of_network();
    size_t count = MEASURES;
    for (size_t i = 0; i < measures.count && count < NETWORK_COLUMNS_MAX; i++)
        if (measures.at[i].needs != KITH_NEEDS_COUNTING) {
            shown[count] = &measures.at[i];
            out[count++] = kith_measure_column(&measures.at[i]);
        }
    return count;
}

/* The table's columns live in `arena`. */
static kith_table make_network_table(const kith_network *network, kith_arena *arena)
{
    const kith_measure *shown[NETWORK_COLUMNS_MAX] = {0};
    kith_table_column *columns = kith_arena_array(arena, kith_table_column, NETWORK_COLUMNS_MAX);
    kith_table table = {.columns = columns};
    table.column_count = choose_network_columns(columns, shown);
    kith_cell *row = kith_table_add(&table);
    row[OF_DOCUMENTS].count = network->documents;
    row[OF_MENTIONS].count = network->mentions;
    row[NODES].count = network->node_count;
    row[EDGES].count = network->edge_count;
    for (size_t i = MEASURES; i < table.column_count; i++)
        row[i] = kith_measure_cell(shown[i], network);
    return table;
}

enum { FILTER, KEPT_NODES, KEPT_EDGES, WEIGHT_SHARE };

static const kith_table_column filter_columns[] = {
    [FILTER] = {"filter", KITH_CELL_TEXT, 0},
    [KEPT_NODES] = {"nodes", KITH_CELL_COUNT, 0},
    [KEPT_EDGES] = {"edges", KITH_CELL_COUNT, 0},
    [WEIGHT_SHARE] = {"weight_share", KITH_CELL_NUMBER, 3},
};

/* A row for each filter that could make a large network readable: what it would keep. */
static kith_status make_filter_table(const kith_network *network, kith_table *out, kith_error *err)
{
    static const struct {
        const char *option;
        kith_filter filter;
    } tries[] = {
        {"--backbone disparity", {.backbone = {KITH_BACKBONE_DISPARITY, KITH_BACKBONE_LEVEL}}},
        {"--backbone noise-corrected",
         {.backbone = {KITH_BACKBONE_NOISE_CORRECTED, KITH_BACKBONE_LEVEL}}},
        {"--backbone noise-corrected --min-documents 3",
         {.backbone = {KITH_BACKBONE_NOISE_CORRECTED, KITH_BACKBONE_LEVEL}, .min_documents = 3}},
        {"--backbone significant", {.backbone = {KITH_BACKBONE_SIGNIFICANT, KITH_BACKBONE_LEVEL}}},
        {"--min-documents 2 --connected", {.min_documents = 2, .connected = true}},
        {"--top-ties 3 --connected", {.top_ties = 3, .connected = true}},
        {"--k-core 3", {.core = 3}},
        {"--giant", {.giant = true}},
    };
    double whole = 0;
    for (size_t i = 0; i < network->edge_count; i++)
        whole += network->edges[i].weight;
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        kith_extent kept;
        kith_status status = kith_filter_try(&tries[i].filter, network, &kept, err);
        if (status != KITH_OK)
            return status;
        kith_cell *row = kith_table_add(out);
        row[FILTER].text = kith_str_of(tries[i].option);
        row[KEPT_NODES].count = kept.nodes;
        row[KEPT_EDGES].count = kept.edges;
        row[WEIGHT_SHARE].number = whole > 0 ? kept.weight / whole : 0;
    }
    return KITH_OK;
}

enum { NAME, TYPE, NODE_MEASURES };

static const char *const top_measures[] = {"degree", "strength", "pagerank", "betweenness",
                                           "community"};
#define TOP_MEASURES (sizeof top_measures / sizeof *top_measures)

/* The table's columns live in `arena`. */
static kith_table make_top_table(const kith_network *network, kith_arena *arena)
{
    size_t count = NODE_MEASURES + TOP_MEASURES;
    kith_table_column *columns = kith_arena_array(arena, kith_table_column, count);
    columns[NAME] = (kith_table_column){"name", KITH_CELL_TEXT, 0};
    columns[TYPE] = (kith_table_column){"type", KITH_CELL_TEXT, 0};
    for (size_t i = 0; i < TOP_MEASURES; i++)
        columns[NODE_MEASURES + i] = kith_measure_column(kith_measure_named(top_measures[i]));
    kith_table table = {.columns = columns, .column_count = count};
    for (size_t i = 0; i < network->node_count && i < TOP_NODES; i++) {
        const kith_node *node = &network->nodes[i];
        kith_cell *row = kith_table_add(&table);
        row[NAME].text = node->label;
        row[TYPE].text = kith_str_of(kith_node_type_name(node->type));
        for (size_t k = 0; k < TOP_MEASURES; k++)
            row[NODE_MEASURES + k] = kith_measure_cell(kith_measure_named(top_measures[k]), node);
    }
    return table;
}

static void print_text(const stats_report *report)
{
    kith_table_print_list(&report->corpus, stdout);
    putchar('\n');
    kith_table_print(&report->types, stdout);
    putchar('\n');
    kith_table_print_list(&report->network, stdout);
    if (report->periods.row_count) {
        putchar('\n');
        kith_table_print(&report->periods, stdout);
    }
    if (report->top.row_count == 0)
        return;
    putchar('\n');
    kith_table_print(&report->filters, stdout);
    putchar('\n');
    kith_table_print(&report->top, stdout);
}

/* Each table with its heading, an empty line between two. */
static void print_tsv(const stats_report *report)
{
    const kith_table *const tables[] = {&report->corpus,  &report->types, &report->network,
                                        &report->filters, &report->top,   &report->periods};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (tables[i]->row_count == 0)
            continue;
        if (i)
            putchar('\n');
        kith_table_print_tsv(tables[i], stdout);
    }
}

static void print_json(const stats_report *report)
{
    kith_buffer json = {0};
    kith_buffer_append(&json, KITH_STR("{\"corpus\":{"));
    kith_table_json_members(&report->corpus, 0, &json);
    kith_buffer_append(&json, KITH_STR("},\"types\":"));
    kith_table_json(&report->types, &json);
    kith_buffer_append(&json, KITH_STR(",\"network\":{"));
    kith_table_json_members(&report->network, 0, &json);
    kith_buffer_append(&json, KITH_STR("},\"filters\":"));
    kith_table_json(&report->filters, &json);
    kith_buffer_append(&json, KITH_STR(",\"top\":"));
    kith_table_json(&report->top, &json);
    if (report->periods.row_count) {
        kith_buffer_append(&json, KITH_STR(",\"periods\":"));
        kith_table_json(&report->periods, &json);
    }
    kith_buffer_append(&json, KITH_STR("}\n"));
    fwrite(json.ptr, 1, json.len, stdout);
    kith_buffer_clear(&json);
}

static int print_stats(const char *corpus, const kith_network_options *view,
                       kith_table_format format)
{
    kith_error err;
    kith_corpus_counts counts;
    kith_network network = {0};
    kith_arena scratch = {0};
    int status = kith_view_open(corpus, view, &counts, &network);
    if (status >= 0)
        return status;
    stats_report report = {
        .corpus = make_corpus_table(&counts),
        .types = make_type_table(&counts),
        .network = make_network_table(&network, &scratch),
        .filters = KITH_TABLE(filter_columns),
        .top = make_top_table(&network, &scratch),
        .periods = kith_period_table(&network, &scratch),
    };
    if (make_filter_table(&network, &report.filters, &err) == KITH_OK) {
        kith_view_say_left_out(&network);
        static void (*const print[])(const stats_report *) = {
            [KITH_TABLE_TEXT] = print_text,
            [KITH_TABLE_JSON] = print_json,
            [KITH_TABLE_TSV] = print_tsv,
        };
        print[format](&report);
        status = kith_finish_standard_output();
    } else {
        status = kith_say_error(NULL, &err);
    }
    kith_table_clear(&report.corpus);
    kith_table_clear(&report.types);
    kith_table_clear(&report.network);
    kith_table_clear(&report.filters);
    kith_table_clear(&report.top);
    kith_table_clear(&report.periods);
    kith_arena_free(&scratch);
    kith_network_clear(&network);
    return status;
}

int kith_verb_stats(int argc, char **argv)
{
    kith_table_format format = KITH_TABLE_TEXT;
    kith_network_options view = kith_view_default;
    view.measuring.skip_layout = true;
    kith_option options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option period_options[KITH_VIEW_PERIOD_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_table_options(&format, options);
    kith_view_options(&view, view_options);
    kith_view_period_options(&view.by, period_options);
    kith_view_measure_options(&view.measuring, measure_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Output", options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Time", period_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
    };
    const kith_usage usage = {
        .verb = "stats",
        .operands = "CORPUS",
        .summary =
            "Print what is in a corpus, how its network hangs together, what filters would\n"
            "keep of it, and the entities that are tied most. --tsv prints all these tables,\n"
            "an empty line between two.",
        .example = "kith stats news.kith\n",
        .least = 1,
        .most = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands corpus;
    int status = kith_options_parse(&usage, argc, argv, &corpus);
    return status >= 0 ? status : print_stats(corpus.at[0], &view, format);
}
