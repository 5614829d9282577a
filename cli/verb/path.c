/* cli/verb/path.c - kith path: how two entities are connected, with the evidence of each step. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <inttypes.h>

#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/question.h"
#include "cli/shared/quote.h"
#include "cli/shared/relation_text.h"
#include "cli/base/table.h"
#include "cli/base/terminal.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/filter/route.h"

/* The routes, and a sentence for each step of each. */
typedef struct connection {
    const kith_network *network;
    kith_triples triples; /* all that is told, by likelihood */
    kith_roster roster;
    kith_routes routes;
    kith_evidence_list *steps; /* all steps, route after route; a list holds one sentence or none */
} connection;

static kith_status find_steps(kith_question *question, connection *out, kith_error *err)
{
    size_t count = 0, step = 0;
    for (size_t i = 0; i < out->routes.count; i++)
        count += out->routes.at[i].edge_count;
    out->steps = kith_arena_array(&question->arena, kith_evidence_list, count);
    for (size_t i = 0; i < out->routes.count; i++)
        for (size_t k = 0; k < out->routes.at[i].edge_count; k++) {
            const uint32_t *nodes = out->routes.at[i].nodes + k;
            kith_status status = kith_evidence_find(
                question->corpus, out->network->nodes[nodes[0]].entity,
                out->network->nodes[nodes[1]].entity, &out->network->scope, KITH_EVIDENCE_NEWEST, 1,
                &question->arena, &out->steps[step++], err);
            if (status != KITH_OK)
                return status;
        }
    return KITH_OK;
}

/* What the two ends of a step are to one another: the likeliest that is told; NULL: nothing. */
static const kith_triple *relation_of(const connection *found, const uint32_t *nodes)
{
    int64_t one = found->network->nodes[nodes[0]].entity;
    int64_t other = found->network->nodes[nodes[1]].entity;
    for (size_t i = 0; i < found->triples.count; i++) {
        const kith_triple *triple = &found->triples.at[i];
        if ((triple->left == one && triple->right == other) ||
            (triple->left == other && triple->right == one))
            return triple;
    }
    return NULL;
}

static const kith_evidence *sentence_of(const kith_evidence_list *step)
{
    return step->count ? &step->at[0] : NULL;
}

enum {
    PATH,
    LENGTH,
    STEP,
    WEIGHT,
    DOCUMENTS,
    RELATION,
    QUOTE,
    COLUMNS = QUOTE + KITH_QUOTE_COLUMN_COUNT
};

static void print_table(const connection *found, kith_table_format format)
{
    kith_table_column columns[COLUMNS] = {
        [PATH] = {"path", KITH_CELL_COUNT, 0},
        [LENGTH] = {"length", KITH_CELL_NUMBER, 3},
        [STEP] = {"step", KITH_CELL_COUNT, 0},
        [WEIGHT] = {"weight", KITH_CELL_NUMBER, 0},
        [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
        [RELATION] = {"relation", KITH_CELL_TEXT, 0},
    };
    kith_quote_columns(columns + QUOTE);
    kith_table table = KITH_TABLE(columns);
    const kith_evidence_list *step = found->steps;
    for (size_t i = 0; i < found->routes.count; i++) {
        const kith_route *route = &found->routes.at[i];
        for (size_t k = 0; k < route->edge_count; k++) {
            const kith_edge *edge = &found->network->edges[route->edges[k]];
            kith_cell *row = kith_table_add(&table);
            row[PATH].count = i + 1;
            row[LENGTH].number = route->length;
            row[STEP].count = k + 1;
            row[WEIGHT].number = edge->weight;
            const kith_triple *triple = relation_of(found, route->nodes + k);
            row[DOCUMENTS].count = edge->documents;
            if (triple)
                row[RELATION].text = kith_str_of(kith_relation_name(triple->kind));
            kith_quote_fill(row + QUOTE, found->network->nodes[route->nodes[k]].id,
                            found->network->nodes[route->nodes[k + 1]].id, sentence_of(step++));
        }
    }
    kith_table_write(&table, format, stdout);
    kith_table_clear(&table);
}

static void append_label(const connection *found, uint32_t node, kith_buffer *out)
{
    kith_text_fit(out, found->network->nodes[node].label, SIZE_MAX);
}

static void append_relation(const connection *found, const uint32_t *nodes, kith_buffer *out)
{
    const kith_triple *triple = relation_of(found, nodes);
    if (!triple)
        return;
    kith_buffer_append(out, KITH_STR("    "));
    append_label(found, nodes[0], out);
    kith_buffer_append(out, KITH_STR(": "));
    kith_relation_append(out, triple, found->network->nodes[nodes[0]].entity, &found->roster);
    kith_buffer_append_byte(out, '\n');
}

static void append_route(const connection *found, const kith_route *route,
                         const kith_evidence_list *steps, const kith_quote_style *style,
                         kith_buffer *out)
{
    for (size_t i = 0; i <= route->edge_count; i++) {
        if (i)
            kith_buffer_append(out, KITH_STR(" > "));
        append_label(found, route->nodes[i], out);
    }
    kith_buffer_format(out, " (length %.3f)\n", route->length);
    for (size_t i = 0; i < route->edge_count; i++) {
        const kith_edge *edge = &found->network->edges[route->edges[i]];
        kith_buffer_append(out, KITH_STR("  "));
        append_label(found, route->nodes[i], out);
        kith_buffer_append(out, KITH_STR(", "));
        append_label(found, route->nodes[i + 1], out);
        kith_buffer_format(out, ": weight %.10g, %" PRIu64 " document%s\n", edge->weight,
                           edge->documents, kith_plural(edge->documents));
        append_relation(found, route->nodes + i, out);
        if (sentence_of(&steps[i]))
            kith_quote_append(out, sentence_of(&steps[i]), style);
    }
}

static void print_text(const connection *found)
{
    kith_buffer text = {0};
    kith_quote_style style = kith_quote_style_of(stdout, 4);
    const kith_evidence_list *steps = found->steps;
    for (size_t i = 0; i < found->routes.count; i++) {
        if (i)
            kith_buffer_append_byte(&text, '\n');
        append_route(found, &found->routes.at[i], steps, &style, &text);
        steps += found->routes.at[i].edge_count;
    }
    if (text.len)
        fwrite(text.ptr, 1, text.len, stdout);
    kith_buffer_clear(&text);
}

/* What `kith path` was asked for. */
typedef struct path_request {
    uint64_t paths;
    kith_table_format format;
    kith_network_options view;
} path_request;

static int connect(kith_question *question, const kith_network *network, const void *asked)
{
    const path_request *request = asked;
    kith_error err;
    connection found = {.network = network};
    size_t from = kith_question_node(question, 0, network);
    size_t to = kith_question_node(question, 1, network);
    kith_status status = KITH_OK;
    if (from < network->node_count && to < network->node_count)
        status = kith_routes_find(network, from, to, request->paths, &question->arena,
                                  &found.routes, &err);
    if (status == KITH_OK)
        status = find_steps(question, &found, &err);
    const kith_triple_options options = {.scope = network->scope, .min_score = KITH_TRIPLE_SCORE};
    if (status == KITH_OK)
        status =
            kith_triples_read(question->corpus, &options, &question->arena, &found.triples, &err);
    if (status == KITH_OK)
        status = kith_roster_read_identities(question->corpus, KITH_TYPES_ALL, &question->arena,
                                             &found.roster, &err);
    if (status != KITH_OK)
        return kith_say_error(NULL, &err);
    if (request->format == KITH_TABLE_TEXT)
        print_text(&found);
    else
        print_table(&found, request->format);
    if (found.routes.count == 0)
        kith_say("nothing connects %.*s and %.*s", KITH_STR_ARGS(question->whom[0].id),
                 KITH_STR_ARGS(question->whom[1].id));
    return kith_finish_standard_output();
}

int kith_verb_path(int argc, char **argv)
{
    path_request request = {.paths = 1, .view = kith_view_default};
    const kith_option options[] = {
        {'k', "paths", "N", "find the N shortest, at most 20 (1)", kith_option_count,
         &request.paths},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Paths", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
    };
    const kith_usage usage = {
        .verb = "path",
        .operands = "CORPUS NAME NAME",
        .summary =
            "Print how two entities are connected, over others where they are not tied\n"
            "themselves, and for each step the newest sentence that names both. Strong ties\n"
            "are short: a step is 1 / weight long.",
        .example = "kith path news.kith 'Angela Merkel' Huawei\n"
                   "kith path news.kith Apple country:CN -k 3 --types person,company --json\n",
        .least = 3,
        .most = 3,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    if (status >= 0)
        return status;
    if (request.paths == 0 || request.paths > KITH_ROUTES_MAX)
        return kith_usage_error(&usage, "-k takes 1 to %d", KITH_ROUTES_MAX);
    return kith_question_answer(operands, &request.view, connect, &request);
}
