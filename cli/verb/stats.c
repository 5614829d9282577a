/* cli/verb/stats.c - kith stats: what is in a corpus, and the shape of its network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/json.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/period_table.h"
#include "cli/base/table.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/corpus/corpus.h"
#include "graph/filter/backbone.h"
#include "graph/filter/filter.h"

#define TOP_NODES 10

/* The parts of the report; each table borrows from the counts and the network. */
typedef struct stats_report {
    kith_table corpus, types, network, filters, top;
    kith_table periods; /* without rows when they were not asked for */
} stats_report;

enum { DOCUMENTS, COPIES, WORDS, SENTENCES, MENTIONS, ENTITIES, FIRST_DATE, LAST_DATE };

static const kith_table_column corpus_columns[] = {
    [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
    [COPIES] = {"copies", KITH_CELL_COUNT, 0},
    [WORDS] = {"words", KITH_CELL_COUNT, 0},
    [SENTENCES] = {"sentences", KITH_CELL_COUNT, 0},
    [MENTIONS] = {"mentions", KITH_CELL_COUNT, 0},
    [ENTITIES] = {"entities", KITH_CELL_COUNT, 0},
    [FIRST_DATE] = {"first_date", KITH_CELL_TEXT, 0},
    [LAST_DATE] = {"last_date", KITH_CELL_TEXT, 0},
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
enum {
    OF_DOCUMENTS,
    OF_MENTIONS,
    NODES,
    EDGES,
    DENSITY,
    MEAN_DEGREE,
    COMPONENTS,
    LARGEST_COMPONENT,
    MEAN_PATH,
    MEAN_PATH_ERROR,
    DIAMETER,
    DIAMETER_MOST,
    ARTICULATIONS,
    BRIDGES,
    TRANSITIVITY,
    DEGREE_ASSORTATIVITY,
    TYPE_ASSORTATIVITY,
    COMMUNITIES,
    MODULARITY,
};

static const kith_table_column network_columns[] = {
    [OF_DOCUMENTS] = {"of_documents", KITH_CELL_COUNT, 0},
    [OF_MENTIONS] = {"of_mentions", KITH_CELL_COUNT, 0},
    [NODES] = {"nodes", KITH_CELL_COUNT, 0},
    [EDGES] = {"edges", KITH_CELL_COUNT, 0},
    [DENSITY] = {"density", KITH_CELL_NUMBER, 5},
    [MEAN_DEGREE] = {"mean_degree", KITH_CELL_NUMBER, 2},
    [COMPONENTS] = {"components", KITH_CELL_COUNT, 0},
    [LARGEST_COMPONENT] = {"largest_component", KITH_CELL_COUNT, 0},
    [MEAN_PATH] = {"mean_path_hops", KITH_CELL_NUMBER, 2},
    [MEAN_PATH_ERROR] = {"mean_path_error", KITH_CELL_NUMBER, 3},
    [DIAMETER] = {"diameter_hops", KITH_CELL_COUNT, 0},
    [DIAMETER_MOST] = {"diameter_at_most", KITH_CELL_COUNT, 0},
    [ARTICULATIONS] = {"articulations", KITH_CELL_COUNT, 0},
    [BRIDGES] = {"bridges", KITH_CELL_COUNT, 0},
    [TRANSITIVITY] = {"transitivity", KITH_CELL_NUMBER, 3},
    [DEGREE_ASSORTATIVITY] = {"degree_assortativity", KITH_CELL_NUMBER, 3},
    [TYPE_ASSORTATIVITY] = {"type_assortativity", KITH_CELL_NUMBER, 3},
    [COMMUNITIES] = {"communities", KITH_CELL_COUNT, 0},
    [MODULARITY] = {"modularity", KITH_CELL_NUMBER, 3},
};

static kith_table make_network_table(const kith_network *network)
{
    double nodes = (double)network->node_count, edges = (double)network->edge_count;
    kith_table table = KITH_TABLE(network_columns);
    kith_cell *row = kith_table_add(&table);
    row[OF_DOCUMENTS].count = network->documents;
    row[OF_MENTIONS].count = network->mentions;
    row[NODES].count = network->node_count;
    row[EDGES].count = network->edge_count;
    row[DENSITY].number = network->density;
    row[MEAN_DEGREE].number = nodes > 0 ? 2 * edges / nodes : 0;
    row[COMPONENTS].count = network->component_count;
    row[LARGEST_COMPONENT].count = network->largest_component;
    row[MEAN_PATH].number = network->mean_path;
    row[MEAN_PATH_ERROR].number = network->mean_path_error;
    row[DIAMETER].count = network->diameter;
    row[DIAMETER_MOST].count = network->diameter_most;
    row[ARTICULATIONS].count = network->articulation_count;
    row[BRIDGES].count = network->bridge_count;
    row[TRANSITIVITY].number = network->transitivity;
    row[DEGREE_ASSORTATIVITY].number = network->degree_assortativity;
    row[TYPE_ASSORTATIVITY].number = network->type_assortativity;
    row[COMMUNITIES].count = network->community_count;
    row[MODULARITY].number = network->modularity;
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

enum { NAME, TYPE, DEGREE, STRENGTH, PAGERANK, BETWEENNESS, COMMUNITY };

static const kith_table_column top_columns[] = {
    [NAME] = {"name", KITH_CELL_TEXT, 0},
    [TYPE] = {"type", KITH_CELL_TEXT, 0},
    [DEGREE] = {"degree", KITH_CELL_COUNT, 0},
    [STRENGTH] = {"strength", KITH_CELL_NUMBER, 0},
    [PAGERANK] = {"pagerank", KITH_CELL_NUMBER, 4},
    [BETWEENNESS] = {"betweenness", KITH_CELL_NUMBER, 4},
    [COMMUNITY] = {"community", KITH_CELL_COUNT, 0},
};

static kith_table make_top_table(const kith_network *network)
{
    kith_table table = KITH_TABLE(top_columns);
    for (size_t i = 0; i < network->node_count && i < TOP_NODES; i++) {
        const kith_node *node = &network->nodes[i];
        kith_cell *row = kith_table_add(&table);
        row[NAME].text = node->label;
        row[TYPE].text = kith_str_of(kith_type_name(node->type));
        row[DEGREE].count = node->degree;
        row[STRENGTH].number = node->strength;
        row[PAGERANK].number = node->pagerank;
        row[BETWEENNESS].number = node->betweenness;
        row[COMMUNITY].count = node->community;
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
    kith_arena names = {0};
    int status = kith_view_open(corpus, view, &counts, &network);
    if (status >= 0)
        return status;
    stats_report report = {
        .corpus = make_corpus_table(&counts),
        .types = make_type_table(&counts),
        .network = make_network_table(&network),
        .filters = KITH_TABLE(filter_columns),
        .top = make_top_table(&network),
        .periods = kith_period_table(&network, &names),
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
    kith_arena_free(&names);
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
        KITH_OPTION_GROUP("Measures", measure_options),
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
