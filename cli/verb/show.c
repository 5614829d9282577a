/* cli/verb/show.c - kith show: one entity, its names, when it was mentioned and its strongest ties.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>

#include "extract/base/json.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/question.h"
#include "cli/shared/relation_text.h"
#include "cli/base/sparkline.h"
#include "cli/base/table.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/filter/neighbour.h"
#include "graph/corpus/timeline.h"

/* How many names people are shown; JSON has all. */
#define NAMES_SHOWN     8
#define RELATIONS_SHOWN 8
#define SPARKLINE_WIDTH KITH_TIMELINE_PERIODS_MAX

/* What is known of an entity. */
typedef struct portrait {
    const kith_roster_entry *entry;
    kith_aliases aliases;
    kith_timeline timeline;
    kith_triples triples;
    kith_roster roster; /* who these are of */
    kith_table ties;
    size_t tie_count; /* of which the table shows the strongest */
} portrait;

enum { NAME, TYPE, WEIGHT, DOCUMENTS, NPMI, LAST_DATE, ID };

static const kith_table_column tie_columns[] = {
    [NAME] = {"name", KITH_CELL_TEXT, 0},
    [TYPE] = {"type", KITH_CELL_TEXT, 0},
    [WEIGHT] = {"weight", KITH_CELL_NUMBER, 0},
    [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
    [NPMI] = {"npmi", KITH_CELL_NUMBER, 2},
    [LAST_DATE] = {"last_date", KITH_CELL_TEXT, 0},
    [ID] = {"id", KITH_CELL_ID, 0},
};

static void add_ties(portrait *out, const kith_network *network, size_t node, size_t most,
                     kith_arena *arena)
{
    kith_neighbours neighbours;
    kith_neighbours_find(network, node, arena, &neighbours);
    out->tie_count = neighbours.count;
    for (size_t i = 0; i < neighbours.count && (i < most || !most); i++) {
        const kith_neighbour *neighbour = &neighbours.at[i];
        kith_cell *row = kith_table_add(&out->ties);
        row[NAME].text = neighbour->node->label;
        row[TYPE].text = kith_str_of(kith_node_type_name(neighbour->node->type));
        row[WEIGHT].number = neighbour->edge->weight;
        row[DOCUMENTS].count = neighbour->edge->documents;
        row[NPMI].number = neighbour->edge->npmi;
        row[LAST_DATE].text = neighbour->edge->last_date;
        row[ID].text = neighbour->node->id;
    }
}

static void append_names(const kith_aliases *aliases, kith_buffer *out)
{
    for (size_t i = 0; i < aliases->count && i < NAMES_SHOWN; i++)
        kith_buffer_format(out, "%s%.*s (%" PRIu64 ")", i ? ", " : "",
                           KITH_STR_ARGS(aliases->at[i].text), aliases->at[i].mentions);
    if (aliases->count > NAMES_SHOWN)
        kith_buffer_format(out, " and %zu more", aliases->count - NAMES_SHOWN);
}

static void append_timeline(const kith_timeline *timeline, kith_arena *arena, kith_buffer *out)
{
    if (timeline->count) {
        uint64_t *values = kith_arena_array(arena, uint64_t, timeline->count);
        for (size_t i = 0; i < timeline->count; i++)
            values[i] = timeline->at[i].mentions;
        kith_sparkline(out, values, timeline->count, SPARKLINE_WIDTH);
        kith_buffer_format(out, " %s", timeline->at[0].name);
        if (timeline->count > 1)
            kith_buffer_format(out, " to %s, by %s", timeline->at[timeline->count - 1].name,
                               kith_period_name(timeline->period));
    }
    if (timeline->undated)
        kith_buffer_format(out, "%s%" PRIu64 " in %" PRIu64 " undated document%s",
                           timeline->count ? "; " : "", timeline->undated,
                           timeline->undated_documents, kith_plural(timeline->undated_documents));
}

/* What it is to others, as far as there is room: "head of Huawei, 12 documents; ...". */
static void append_relations(const portrait *shown, kith_buffer *out)
{
    for (size_t i = 0; i < shown->triples.count && i < RELATIONS_SHOWN; i++) {
        if (i)
            kith_buffer_append(out, KITH_STR("; "));
        kith_relation_append(out, &shown->triples.at[i], shown->entry->row, &shown->roster);
    }
    if (shown->triples.count > RELATIONS_SHOWN)
        kith_buffer_format(out, "; %zu more", shown->triples.count - RELATIONS_SHOWN);
}

static void print_text(const portrait *shown, kith_arena *arena)
{
    static const kith_table_column columns[] = {
        {"name", KITH_CELL_TEXT, 0},       {"type", KITH_CELL_TEXT, 0},
        {"is", KITH_CELL_TEXT, 0},         {"id", KITH_CELL_TEXT, 0},
        {"mentions", KITH_CELL_COUNT, 0},  {"documents", KITH_CELL_COUNT, 0},
        {"first_date", KITH_CELL_TEXT, 0}, {"last_date", KITH_CELL_TEXT, 0},
        {"over_time", KITH_CELL_TEXT, 0},  {"named", KITH_CELL_TEXT, 0},
        {"ties", KITH_CELL_COUNT, 0},
    };
    kith_buffer names = {0}, times = {0}, relations = {0};
    append_relations(shown, &relations);
    append_names(&shown->aliases, &names);
    append_timeline(&shown->timeline, arena, &times);
    const kith_roster_entry *entry = shown->entry;
    kith_table facts = KITH_TABLE(columns);
    kith_cell *row = kith_table_add(&facts);
    (row++)->text = entry->name;
    (row++)->text = kith_str_of(kith_type_name(entry->type));
    (row++)->text = kith_buffer_str(&relations);
    (row++)->text = entry->id;
    (row++)->count = shown->timeline.mentions;
    (row++)->count = shown->timeline.documents;
    (row++)->text = shown->timeline.first_date;
    (row++)->text = shown->timeline.last_date;
    (row++)->text = kith_buffer_str(&times);
    (row++)->text = kith_buffer_str(&names);
    row->count = shown->tie_count;
    kith_table_print_list(&facts, stdout);
    if (shown->ties.row_count) {
        putchar('\n');
        kith_table_print(&shown->ties, stdout);
    }
    kith_table_clear(&facts);
    kith_buffer_clear(&names);
    kith_buffer_clear(&times);
    kith_buffer_clear(&relations);
}

static void append_json_text(kith_buffer *json, const char *key, kith_str text)
{
    kith_json_key(json, kith_str_of(key));
    kith_json_string(json, text);
}

static void append_json_count(kith_buffer *json, const char *key, uint64_t count)
{
    kith_json_key(json, kith_str_of(key));
    kith_json_count(json, count);
}

static void append_json_aliases(kith_buffer *json, const kith_aliases *aliases)
{
    kith_json_key(json, KITH_STR("aliases"));
    kith_buffer_append_byte(json, '[');
    for (size_t i = 0; i < aliases->count; i++) {
        kith_buffer_append(json, i ? KITH_STR(",{") : KITH_STR("{"));
        append_json_text(json, "text", aliases->at[i].text);
        append_json_text(json, "form", kith_str_of(kith_form_name(aliases->at[i].form)));
        append_json_count(json, "mentions", aliases->at[i].mentions);
        kith_buffer_append_byte(json, '}');
    }
    kith_buffer_append_byte(json, ']');
}

static void append_json_timeline(kith_buffer *json, const kith_timeline *timeline)
{
    kith_json_key(json, KITH_STR("timeline"));
    kith_buffer_append_byte(json, '{');
    append_json_text(json, "by", kith_str_of(kith_period_name(timeline->period)));
    kith_json_key(json, KITH_STR("periods"));
    kith_buffer_append_byte(json, '[');
    for (size_t i = 0; i < timeline->count; i++) {
        kith_buffer_append(json, i ? KITH_STR(",{") : KITH_STR("{"));
        append_json_text(json, "period", kith_str_of(timeline->at[i].name));
        append_json_count(json, "mentions", timeline->at[i].mentions);
        append_json_count(json, "documents", timeline->at[i].documents);
        kith_buffer_append_byte(json, '}');
    }
    kith_buffer_append_byte(json, ']');
    append_json_count(json, "undated", timeline->undated);
    append_json_count(json, "undated_documents", timeline->undated_documents);
    kith_buffer_append_byte(json, '}');
}

static void append_json_relations(kith_buffer *json, const portrait *shown)
{
    kith_table_column columns[KITH_RELATION_COLUMN_COUNT];
    kith_relation_columns(columns);
    kith_table table = KITH_TABLE(columns);
    for (size_t i = 0; i < shown->triples.count; i++)
        if (!kith_relation_fill(kith_table_add(&table), &shown->triples.at[i], &shown->roster))
            table.row_count--;
    kith_json_key(json, KITH_STR("relations"));
    kith_table_json(&table, json);
    kith_table_clear(&table);
}

static void print_json(const portrait *shown)
{
    const kith_roster_entry *entry = shown->entry;
    kith_buffer json = {0};
    kith_buffer_append_byte(&json, '{');
    append_json_text(&json, "id", entry->id);
    append_json_text(&json, "name", entry->name);
    append_json_text(&json, "type", kith_str_of(kith_type_name(entry->type)));
    if (entry->external_id.len)
        append_json_text(&json, "external_id", entry->external_id);
    append_json_count(&json, "mentions", shown->timeline.mentions);
    append_json_count(&json, "documents", shown->timeline.documents);
    append_json_text(&json, "first_date", shown->timeline.first_date);
    append_json_text(&json, "last_date", shown->timeline.last_date);
    append_json_relations(&json, shown);
    append_json_aliases(&json, &shown->aliases);
    append_json_timeline(&json, &shown->timeline);
    append_json_count(&json, "tie_count", shown->tie_count);
    kith_json_key(&json, KITH_STR("ties"));
    kith_table_json(&shown->ties, &json);
    kith_buffer_append(&json, KITH_STR("}\n"));
    fwrite(json.ptr, 1, json.len, stdout);
    kith_buffer_clear(&json);
}

/* What `kith show` was asked for. */
typedef struct show_request {
    uint64_t ties; /* 0: all */
    kith_table_format format;
    kith_network_options view;
} show_request;

static int show(kith_question *question, const kith_network *network, const void *asked)
{
    const show_request *request = asked;
    kith_error err;
    portrait shown = {.entry = &question->whom[0], .ties = KITH_TABLE(tie_columns)};
    const kith_scope *scope = &request->view.scope;
    kith_status status = kith_aliases_of(question->corpus, shown.entry->row, scope,
                                         &question->arena, &shown.aliases, &err);
    if (status == KITH_OK)
        status = kith_timeline_read(question->corpus, shown.entry->row, scope, &question->arena,
                                    &shown.timeline, &err);
    const kith_triple_options asked_for = {
        .scope = *scope, .min_score = KITH_TRIPLE_SCORE, .whom = shown.entry->row};
    if (status == KITH_OK)
        status =
            kith_triples_read(question->corpus, &asked_for, &question->arena, &shown.triples, &err);
    if (status == KITH_OK)
        status = kith_roster_read_identities(question->corpus, KITH_TYPES_ALL, &question->arena,
                                             &shown.roster, &err);
    if (status != KITH_OK)
        return kith_say_error(NULL, &err);
    if (shown.timeline.mentions == 0)
        kith_say("no document of that time names %.*s", KITH_STR_ARGS(shown.entry->name));
    size_t node = kith_question_node(question, 0, network);
    if (node < network->node_count)
        add_ties(&shown, network, node, request->ties, &question->arena);
    if (request->format == KITH_TABLE_JSON)
        print_json(&shown);
    else if (request->format == KITH_TABLE_TSV)
        kith_table_print_tsv(&shown.ties, stdout);
    else
        print_text(&shown, &question->arena);
    kith_table_clear(&shown.ties);
    return kith_finish_standard_output();
}

int kith_verb_show(int argc, char **argv)
{
    show_request request = {.ties = 10, .view = kith_view_default};
    const kith_option options[] = {
        {'n', "ties", "N", "show the N strongest ties, 0 for all (10)", kith_option_count,
         &request.ties},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Showing", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
    };
    const kith_usage usage = {
        .verb = "show",
        .operands = "CORPUS NAME",
        .summary =
            "Print what a corpus knows of one entity: its names and how often each is used, when\n"
            "it was mentioned, and its strongest ties (which are all that --tsv prints). NAME is\n"
            "an id, a name or an alias; case and accents do not matter.",
        .example = "kith show news.kith 'Angela Merkel'\n"
                   "kith show news.kith country:DE --types company -n 20\n",
        .least = 2,
        .most = 2,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    return status >= 0 ? status : kith_question_answer(operands, &request.view, show, &request);
}
