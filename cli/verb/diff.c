/* cli/verb/diff.c - kith diff: who rose and which ties are new between two corpora or two times. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "extract/base/json.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/table.h"
#include "cli/shared/measure.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/filter/difference.h"
#include "graph/corpus/corpus.h"

/* What `kith diff` was asked for. */
typedef struct diff_request {
    const kith_measure *by;
    unsigned types; /* of the entities in the first table; 0: all */
    uint64_t rows;  /* of each table; 0: all */
    bool ties_only; /* print the table of ties alone */
    kith_scope at;  /* its `since` is where the later time begins; "" with two corpora */
    kith_table_format format;
    kith_network_options view;
} diff_request;

/* An entity with its measure and rank in either network; NaN where it has none. */
typedef struct riser {
    const kith_node *node;
    double value[2], rank[2], change;
} riser;

static double value_of(const kith_node *node, const kith_measure *by)
{
    return node ? kith_measure_value(by, node) : NAN;
}

static int most_changed_first(const void *left, const void *right)
{
    const riser *p = left, *q = right;
    if (fabs(p->change) != fabs(q->change))
        return fabs(p->change) > fabs(q->change) ? -1 : 1;
    return kith_str_compare(p->node->id, q->node->id);
}

/* What is to be ranked: a riser's value in one of the networks. */
typedef struct ranked {
    riser *whose;
    const kith_measure *by;
    double value;
} ranked;

static int compare_ranked(const void *left, const void *right)
{
    const ranked *p = left, *q = right;
    int order = kith_measure_compare(p->by, p->value, q->value);
    return order ? order : kith_str_compare(p->whose->node->id, q->whose->node->id);
}

static void rank_risers(riser *risers, size_t count, size_t which, const kith_measure *by)
{
    kith_arena scratch = {0};
    ranked *order = kith_arena_array(&scratch, ranked, count);
    size_t known = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(risers[i].value[which]))
            order[known++] = (ranked){&risers[i], by, risers[i].value[which]};
    if (known)
        qsort(order, known, sizeof *order, compare_ranked);
    for (size_t i = 0; i < known; i++)
        order[i].whose->rank[which] = (double)i + 1;
    kith_arena_free(&scratch);
}

static size_t find_risers(const kith_difference *found, const diff_request *request, riser *out)
{
    size_t count = 0;
    for (size_t i = 0; i < found->entity_count; i++) {
        const kith_entity_change *entity = &found->entities[i];
        const kith_node *node = entity->after ? entity->after : entity->before;
        if (!(request->types & 1u << node->type))
            continue;
        riser *one = &out[count++];
        *one = (riser){.node = node, .rank = {NAN, NAN}};
        one->value[0] = value_of(entity->before, request->by);
        one->value[1] = value_of(entity->after, request->by);
        one->change =
            (isnan(one->value[1]) ? 0 : one->value[1]) - (isnan(one->value[0]) ? 0 : one->value[0]);
    }
    rank_risers(out, count, 0, request->by);
    rank_risers(out, count, 1, request->by);
    if (count)
        qsort(out, count, sizeof *out, most_changed_first);
    return count;
}

enum { NAME, TYPE, BEFORE, AFTER, CHANGE, RANK_BEFORE, RANK_AFTER, ID, ENTITY_COLUMNS };

/* The columns of entities; values have the decimals of the measure. */
static void make_entity_columns(const kith_measure *by, kith_table_column out[ENTITY_COLUMNS])
{
    const kith_table_column columns[ENTITY_COLUMNS] = {
        [NAME] = {"name", KITH_CELL_TEXT, 0},
        [TYPE] = {"type", KITH_CELL_TEXT, 0},
        [BEFORE] = {"before", KITH_CELL_NUMBER, by->decimals},
        [AFTER] = {"after", KITH_CELL_NUMBER, by->decimals},
        [CHANGE] = {"change", KITH_CELL_NUMBER, by->decimals},
        [RANK_BEFORE] = {"rank_before", KITH_CELL_NUMBER, 0},
        [RANK_AFTER] = {"rank_after", KITH_CELL_NUMBER, 0},
        [ID] = {"id", KITH_CELL_ID, 0},
    };
    memcpy(out, columns, sizeof columns);
}

static void fill_entities(const kith_difference *found, const diff_request *request,
                          kith_arena *arena, kith_table *table)
{
    riser *risers = kith_arena_array(arena, riser, found->entity_count);
    size_t count = find_risers(found, request, risers);
    for (size_t i = 0; i < count && (i < request->rows || !request->rows); i++) {
        if (risers[i].change == 0)
            break;
        kith_cell *row = kith_table_add(table);
        row[NAME].text = risers[i].node->label;
        row[TYPE].text = kith_str_of(kith_node_type_name(risers[i].node->type));
        row[BEFORE].number = risers[i].value[0];
        row[AFTER].number = risers[i].value[1];
        row[CHANGE].number = risers[i].change;
        row[RANK_BEFORE].number = risers[i].rank[0];
        row[RANK_AFTER].number = risers[i].rank[1];
        row[ID].text = risers[i].node->id;
    }
}

enum { WHAT, FIRST, SECOND, WEIGHT_BEFORE, WEIGHT_AFTER, SHARE_CHANGE, FIRST_ID, SECOND_ID };

static const kith_table_column tie_columns[] = {
    [WHAT] = {"tie", KITH_CELL_TEXT, 0},
    [FIRST] = {"first", KITH_CELL_TEXT, 0},
    [SECOND] = {"second", KITH_CELL_TEXT, 0},
    [WEIGHT_BEFORE] = {"weight_before", KITH_CELL_NUMBER, 0},
    [WEIGHT_AFTER] = {"weight_after", KITH_CELL_NUMBER, 0},
    [SHARE_CHANGE] = {"share_change", KITH_CELL_NUMBER, 5},
    [FIRST_ID] = {"first_id", KITH_CELL_ID, 0},
    [SECOND_ID] = {"second_id", KITH_CELL_ID, 0},
};

static const char *describe_tie(const kith_tie_change *tie)
{
    if (!tie->before)
        return "new";
    if (!tie->after)
        return "gone";
    return tie->change > 0 ? "stronger" : "weaker";
}

static void fill_ties(const kith_difference *found, uint64_t rows, kith_table *table)
{
    for (size_t i = 0; i < found->tie_count && (i < rows || !rows); i++) {
        const kith_tie_change *tie = &found->ties[i];
        if (tie->change == 0)
            break;
        kith_cell *row = kith_table_add(table);
        row[WHAT].text = kith_str_of(describe_tie(tie));
        row[FIRST].text = tie->first->label;
        row[SECOND].text = tie->second->label;
        row[WEIGHT_BEFORE].number = tie->before ? tie->before->weight : NAN;
        row[WEIGHT_AFTER].number = tie->after ? tie->after->weight : NAN;
        row[SHARE_CHANGE].number = tie->change;
        row[FIRST_ID].text = tie->first->id;
        row[SECOND_ID].text = tie->second->id;
    }
}

static void print_json(const kith_table *entities, const kith_table *ties)
{
    kith_buffer json = {0};
    kith_buffer_append(&json, KITH_STR("{\"entities\":"));
    kith_table_json(entities, &json);
    kith_buffer_append(&json, KITH_STR(",\"ties\":"));
    kith_table_json(ties, &json);
    kith_buffer_append(&json, KITH_STR("}\n"));
    fwrite(json.ptr, 1, json.len, stdout);
    kith_buffer_clear(&json);
}

static void print_tables(const kith_table *entities, const kith_table *ties,
                         const diff_request *request)
{
    if (request->ties_only) {
        kith_table_write(ties, request->format, stdout);
    } else if (request->format == KITH_TABLE_JSON) {
        print_json(entities, ties);
    } else if (request->format == KITH_TABLE_TSV) {
        kith_table_print_tsv(entities, stdout);
    } else {
        kith_table_print(entities, stdout);
        if (entities->row_count && ties->row_count)
            putchar('\n');
        kith_table_print(ties, stdout);
    }
}

static void print_difference(const kith_network *before, const kith_network *after,
                             const diff_request *request)
{
    kith_arena scratch = {0};
    kith_difference found;
    kith_table_column columns[ENTITY_COLUMNS];
    make_entity_columns(request->by, columns);
    kith_table entities = KITH_TABLE(columns), ties = KITH_TABLE(tie_columns);
    kith_difference_find(before, after, &scratch, &found);
    fill_entities(&found, request, &scratch, &entities);
    fill_ties(&found, request->rows, &ties);
    print_tables(&entities, &ties, request);
    if (entities.row_count + ties.row_count == 0)
        kith_say("nothing is different");
    kith_table_clear(&entities);
    kith_table_clear(&ties);
    kith_arena_free(&scratch);
}

static int compare(kith_operands corpora, const diff_request *request)
{
    kith_corpus_counts counts;
    kith_network before = {0}, after = {0};
    kith_network_options earlier = request->view, later = request->view;
    if (corpora.count == 1) {
        kith_scope_before(&earlier.scope, &request->at);
        memcpy(later.scope.since, request->at.since, sizeof later.scope.since);
    }
    int status = kith_view_open(corpora.at[0], &earlier, &counts, &before);
    if (status < 0)
        status = corpora.count == 1 ? kith_view_open_again(corpora.at[0], &later, &counts, &after)
                                    : kith_view_open(corpora.at[1], &later, &counts, &after);
    if (status < 0) {
        print_difference(&before, &after, request);
        status = kith_finish_standard_output();
    }
    kith_network_clear(&before);
    kith_network_clear(&after);
    return status;
}

static kith_status parse_at(const char *value, void *into, kith_error *err)
{
    return kith_scope_since(into, kith_str_of(value), err);
}

static const kith_usage diff_usage = {
    .verb = "diff",
    .operands = "BEFORE [AFTER]",
    .summary =
        "Print what is different between two corpora, or in one before a date and from it on:\n"
        "the entities that rose and fell most by a measure, and the ties that are new, gone,\n"
        "stronger or weaker, by the change of their share in the weight of all. Entities are\n"
        "the same when their ids are. --tsv prints the entities, or the ties with --ties.",
    .example = "kith diff news.kith --at 2019-07\n"
               "kith diff 2018.kith 2019.kith --by betweenness --type person -n 20\n",
    .print_more = kith_measure_print_help,
    .least = 1,
    .most = 2,
};

int kith_verb_diff(int argc, char **argv)
{
    diff_request request = {
        .by = kith_measure_named("pagerank"), .rows = 10, .view = kith_view_default};
    const kith_option options[] = {
        {0, "at", "DATE", "where the later time of one corpus begins", parse_at, &request.at},
        {'b', "by", "MEASURE", KITH_MEASURE_HELP " (pagerank)", kith_measure_parse, &request.by},
        {0, "type", "TYPE", "print entities of this type alone", kith_view_parse_types,
         &request.types},
        {0, "ties", NULL, "print the ties alone", kith_option_flag, &request.ties_only},
        {'n', "rows", "N", "print N rows of each, 0 for all (10)", kith_option_count,
         &request.rows},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_option measure_options[KITH_VIEW_MEASURE_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    kith_view_measure_options(&request.view.measuring, measure_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Comparing", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
        KITH_OPTION_GROUP("Measuring", measure_options),
    };
    kith_usage usage = diff_usage;
    usage.groups = groups;
    usage.group_count = sizeof groups / sizeof *groups;
    kith_operands corpora;
    int status = kith_options_parse(&usage, argc, argv, &corpora);
    if (status >= 0)
        return status;
    if ((corpora.count == 1) != (request.at.since[0] != '\0'))
        return kith_usage_error(&usage, "it needs two corpora, or one and --at DATE");
    kith_view_settle_rows(&request.types, &request.view);
    kith_measure_narrow(request.by, &request.view);
    request.view.ties_only |= request.ties_only;
    return compare(corpora, &request);
}
