/* cli/verb/why.c - kith why: the sentences that tie two entities. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/dated.h"
#include "cli/shared/question.h"
#include "cli/shared/quote.h"
#include "cli/shared/relation_text.h"
#include "cli/base/table.h"
#include "cli/base/terminal.h"
#include "cli/verb/verb.h"
#include "cli/shared/view.h"

static kith_status parse_order(const char *value, void *into, kith_error *err)
{
    return kith_evidence_order_parse(kith_str_of(value), into, err);
}

static void print_table(const kith_question *question, const kith_evidence_list *found,
                        kith_table_format format)
{
    kith_table_column columns[KITH_QUOTE_COLUMN_COUNT];
    kith_quote_columns(columns);
    kith_table table = KITH_TABLE(columns);
    for (size_t i = 0; i < found->count; i++)
        kith_quote_fill(kith_table_add(&table), question->whom[0].id, question->whom[1].id,
                        &found->at[i]);
    kith_table_write(&table, format, stdout);
    kith_table_clear(&table);
}

static void print_quotes(const kith_evidence_list *found)
{
    kith_buffer text = {0};
    kith_quote_style style = kith_quote_style_of(stdout, 0);
    for (size_t i = 0; i < found->count; i++)
        kith_quote_append(&text, &found->at[i], &style);
    if (text.len)
        fwrite(text.ptr, 1, text.len, stdout);
    kith_buffer_clear(&text);
}

/* What `kith why` was asked for. */
typedef struct why_request {
    kith_scope scope;
    kith_evidence_order order;
    uint64_t sentences; /* 0: all */
    kith_table_format format;
} why_request;

/* Mark in each sentence the word that tells the surest relation of the two. */
static void mark_telling(kith_evidence_list *found, const kith_telling *tellings, size_t count)
{
    for (size_t i = 0; i < found->count; i++)
        for (size_t k = 0; k < count; k++)
            if (tellings[k].sentence == found->at[i].row && tellings[k].end > tellings[k].start) {
                found->at[i].telling = (kith_evidence_span){tellings[k].start, tellings[k].end};
                break;
            }
}

/* Print what the first is to the second, and the other way round, above the sentences. */
static void print_relations(const kith_question *question, const kith_triples *triples,
                            const kith_roster *roster)
{
    kith_buffer text = {0};
    int64_t first = question->whom[0].row, second = question->whom[1].row;
    for (size_t i = 0; i < triples->count; i++) {
        const kith_triple *triple = &triples->at[i];
        if (triple->left != second && triple->right != second)
            continue;
        kith_text_fit(&text, question->whom[0].name, SIZE_MAX);
        kith_buffer_append(&text, KITH_STR(": "));
        kith_relation_append(&text, triple, first, roster);
        kith_buffer_append_byte(&text, '\n');
    }
    if (text.len)
        kith_buffer_append_byte(&text, '\n');
    if (text.len)
        fwrite(text.ptr, 1, text.len, stdout);
    kith_buffer_clear(&text);
}

/* What is told of the two, for people. */
static kith_status tell_relations(kith_question *question, const kith_scope *scope,
                                  kith_evidence_list *found, kith_error *err)
{
    kith_telling *tellings;
    size_t count;
    kith_triples triples;
    kith_roster roster;
    int64_t first = question->whom[0].row, second = question->whom[1].row;
    const kith_triple_options options = {
        .scope = *scope, .min_score = KITH_TRIPLE_SCORE, .whom = first};
    kith_status status = kith_tellings_read(question->corpus, first, second, &question->arena,
                                            &tellings, &count, err);
    if (status == KITH_OK)
        status = kith_triples_read(question->corpus, &options, &question->arena, &triples, err);
    if (status == KITH_OK)
        status = kith_roster_read_identities(question->corpus, KITH_TYPES_ALL, &question->arena,
                                             &roster, err);
    if (status != KITH_OK)
        return status;
    mark_telling(found, tellings, count);
    print_relations(question, &triples, &roster);
    return KITH_OK;
}

static int quote(kith_question *question, const why_request *request)
{
    kith_error err;
    kith_evidence_list found;
    size_t most = request->sentences ? request->sentences : SIZE_MAX - 1;
    if (kith_evidence_find(question->corpus, question->whom[0].row, question->whom[1].row,
                           &request->scope, request->order, most + 1, &question->arena, &found,
                           &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    int status = kith_dated_say(question->corpus, &request->scope);
    if (status >= 0)
        return status;
    bool more = found.count > most;
    if (more)
        found.count = most;
    if (request->format == KITH_TABLE_TEXT) {
        if (tell_relations(question, &request->scope, &found, &err) != KITH_OK)
            return kith_say_error(NULL, &err);
        print_quotes(&found);
    } else
        print_table(question, &found, request->format);
    if (found.count == 0)
        kith_say("no sentence names both %.*s and %.*s; 'kith path' looks for a way between them",
                 KITH_STR_ARGS(question->whom[0].id), KITH_STR_ARGS(question->whom[1].id));
    if (more)
        kith_say("there are more; -n 0 prints all");
    return kith_finish_standard_output();
}

static int answer(kith_operands operands, const why_request *request)
{
    kith_question question;
    int status = kith_question_open(operands.at, operands.count, &question);
    if (status < 0)
        status = quote(&question, request);
    kith_question_clear(&question);
    return status;
}

int kith_verb_why(int argc, char **argv)
{
    why_request request = {.order = KITH_EVIDENCE_NEWEST, .sentences = 10};
    const kith_option options[] = {
        {'n', "sentences", "N", "print N sentences, 0 for all (10)", kith_option_count,
         &request.sentences},
        {0, "by", "ORDER",
         "what comes first: newest, surest (where the tagger is) or\n"
         "arrival (newest)",
         parse_order, &request.order},
    };
    kith_option scope_options[KITH_SCOPE_OPTION_COUNT];
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_scope_options(&request.scope, scope_options);
    kith_table_options(&request.format, table_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Sentences", options),
        KITH_OPTION_GROUP("Documents", scope_options),
        KITH_OPTION_GROUP("Output", table_options),
    };
    const kith_usage usage = {
        .verb = "why",
        .operands = "CORPUS NAME NAME",
        .summary =
            "Print the sentences that name two entities together, which is why they are tied,\n"
            "with both names marked. JSON and TSV tell where in the sentence each name stands, in\n"
            "characters (code points) from 0, the end not included.",
        .example = "kith why news.kith 'Angela Merkel' 'Emmanuel Macron'\n"
                   "kith why news.kith Huawei country:CN -n 0 --json\n",
        .least = 3,
        .most = 3,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    return status >= 0 ? status : answer(operands, &request);
}
