/* cli/verb/common.c - kith common: who is tied to both of two entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/question.h"
#include "cli/base/table.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"
#include "graph/filter/common.h"

/* What `kith common` was asked for. */
typedef struct common_request {
    uint64_t rows;  /* 0: all */
    unsigned types; /* of the rows; 0: all that the network has */
    kith_table_format format;
    kith_network_options view;
} common_request;

enum { NAME, TYPE, FIRST_WEIGHT, SECOND_WEIGHT, FIRST_DOCUMENTS, SECOND_DOCUMENTS, ID };

static const kith_table_column columns[] = {
    [NAME] = {"name", KITH_CELL_TEXT, 0},
    [TYPE] = {"type", KITH_CELL_TEXT, 0},
    [FIRST_WEIGHT] = {"first_weight", KITH_CELL_NUMBER, 0},
    [SECOND_WEIGHT] = {"second_weight", KITH_CELL_NUMBER, 0},
    [FIRST_DOCUMENTS] = {"first_documents", KITH_CELL_COUNT, 0},
    [SECOND_DOCUMENTS] = {"second_documents", KITH_CELL_COUNT, 0},
    [ID] = {"id", KITH_CELL_ID, 0},
};

static size_t print_commons(const kith_commons *commons, const common_request *request)
{
    kith_table table = KITH_TABLE(columns);
    size_t fitting = 0;
    for (size_t i = 0; i < commons->count; i++) {
        const kith_common *common = &commons->at[i];
        if (request->types && !(request->types & 1u << common->node->type))
            continue;
        fitting++;
        if (request->rows && fitting > request->rows)
            continue;
        kith_cell *row = kith_table_add(&table);
        row[NAME].text = common->node->label;
        row[TYPE].text = kith_str_of(kith_node_type_name(common->node->type));
        row[FIRST_WEIGHT].number = common->first->weight;
        row[SECOND_WEIGHT].number = common->second->weight;
        row[FIRST_DOCUMENTS].count = common->first->documents;
        row[SECOND_DOCUMENTS].count = common->second->documents;
        row[ID].text = common->node->id;
    }
    kith_table_write(&table, request->format, stdout);
    kith_table_clear(&table);
    return fitting;
}

static int look_between(kith_question *question, const kith_network *network, const void *asked)
{
    const common_request *request = asked;
    kith_commons commons = {0};
    size_t first = kith_question_node(question, 0, network);
    size_t second = kith_question_node(question, 1, network);
    if (first < network->node_count && second < network->node_count)
        kith_commons_find(network, first, second, &question->arena, &commons);
    size_t fitting = print_commons(&commons, request);
    if (fitting == 0)
        kith_say("nobody is tied to both %.*s and %.*s; 'kith path' looks for longer ways",
                 KITH_STR_ARGS(question->whom[0].id), KITH_STR_ARGS(question->whom[1].id));
    if (request->rows && fitting > request->rows)
        kith_say("there are %zu; -n 0 prints all", fitting);
    return kith_finish_standard_output();
}

int kith_verb_common(int argc, char **argv)
{
    common_request request = {.rows = 20, .view = kith_view_default};
    const kith_option options[] = {
        {0, "type", "TYPE", "print entities of this type alone", kith_view_parse_types,
         &request.types},
        {'n', "rows", "N", "print N rows, 0 for all (20)", kith_option_count, &request.rows},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_option view_options[KITH_VIEW_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    kith_view_options(&request.view, view_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Rows", options),
        KITH_OPTION_GROUP("Output", table_options),
        KITH_OPTION_GROUP("Network", view_options),
    };
    const kith_usage usage = {
        .verb = "common",
        .operands = "CORPUS NAME NAME",
        .summary = "Print who is tied to both of two entities, with the weight of each tie: first\n"
                   "those whose weaker tie is the strongest.",
        .example = "kith common news.kith Huawei Ericsson\n"
                   "kith common news.kith Apple country:CN --type person --json\n",
        .least = 3,
        .most = 3,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    request.view.types |= request.types; /* or there would be none to print */
    return status >= 0 ? status
                       : kith_question_answer(operands, &request.view, look_between, &request);
}
