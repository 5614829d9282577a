/* cli/verb/relations.c - kith relations: who is what to whom. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/table.h"
#include "cli/shared/question.h"
#include "cli/shared/relation_text.h"
#include "cli/shared/view.h"
#include "cli/verb/verb.h"

/* What `kith relations` was asked for. */
typedef struct relations_request {
    uint64_t rows; /* 0: all */
    kith_triple_options options;
    kith_table_format format;
} relations_request;

static size_t print_triples(const kith_triples *triples, const kith_roster *roster,
                            const relations_request *request)
{
    kith_table_column columns[KITH_RELATION_COLUMN_COUNT];
    kith_relation_columns(columns);
    kith_table table = KITH_TABLE(columns);
    size_t shown = triples->count;
    if (request->rows && shown > request->rows)
        shown = request->rows;
    for (size_t i = 0; i < shown; i++)
        if (!kith_relation_fill(kith_table_add(&table), &triples->at[i], roster))
            table.row_count--;
    kith_table_write(&table, request->format, stdout);
    kith_table_clear(&table);
    return shown;
}

static int tell(kith_question *question, const relations_request *request)
{
    kith_error err;
    kith_triple_options options = request->options;
    kith_triples triples;
    kith_roster roster;
    options.whom = question->count ? question->whom[0].row : 0;
    kith_status status =
        kith_triples_read(question->corpus, &options, &question->arena, &triples, &err);
    if (status == KITH_OK)
        status = kith_roster_read_identities(question->corpus, KITH_TYPES_ALL, &question->arena,
                                             &roster, &err);
    if (status != KITH_OK)
        return kith_say_error(NULL, &err);
    size_t shown = print_triples(&triples, &roster, request);
    if (triples.count == 0)
        kith_say("nothing is told that is as likely; --score 0 prints all that is kept");
    if (shown < triples.count)
        kith_say("there are %zu; -n 0 prints all", triples.count);
    return kith_finish_standard_output();
}

static int answer(kith_operands operands, const relations_request *request)
{
    kith_question question;
    int status = kith_question_open(operands.at, operands.count, &question);
    if (status < 0)
        status = tell(&question, request);
    kith_question_clear(&question);
    return status;
}

int kith_verb_relations(int argc, char **argv)
{
    relations_request request = {.rows = 20, .options.min_score = KITH_TRIPLE_SCORE};
    const kith_option options[] = {
        {0, "kind", "KINDS", "comma-separated: head_of, owns, ... (all)", kith_relation_parse_kinds,
         &request.options.kinds},
        {0, "score", "X", "relations at least so likely (0.75)", kith_option_number,
         &request.options.min_score},
        {'n', "rows", "N", "print N rows, 0 for all (20)", kith_option_count, &request.rows},
    };
    kith_option scope_options[KITH_SCOPE_OPTION_COUNT];
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_scope_options(&request.options.scope, scope_options);
    kith_table_options(&request.format, table_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Relations", options),
        KITH_OPTION_GROUP("Documents", scope_options),
        KITH_OPTION_GROUP("Output", table_options),
    };
    const kith_usage usage = {
        .verb = "relations",
        .operands = "CORPUS [NAME]",
        .summary =
            "Print who is what to whom, as sentences tell it: the likeliest first, with how many\n"
            "documents do. 'kith why' prints the sentences.",
        .example = "kith relations news.kith\n"
                   "kith relations news.kith Huawei --kind head_of,owns --json\n",
        .least = 1,
        .most = 2,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    return status >= 0 ? status : answer(operands, &request);
}
