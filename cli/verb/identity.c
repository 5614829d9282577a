/* cli/verb/identity.c - kith identity: which names are one entity's, and why. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/corpus/identity.h"

#include "graph/corpus/decision.h"

#include "cli/shared/decide.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/shared/question.h"
#include "cli/base/table.h"
#include "cli/verb/verb.h"

enum { NAME, TYPE, RULE, SCORE, MENTIONS, DOCUMENTS, ID, IDENTITY };

static const kith_table_column member_columns[] = {
    [NAME] = {"name", KITH_CELL_TEXT, 0},
    [TYPE] = {"type", KITH_CELL_TEXT, 0},
    [RULE] = {"rule", KITH_CELL_TEXT, 0},
    [SCORE] = {"score", KITH_CELL_NUMBER, 2},
    [MENTIONS] = {"mentions", KITH_CELL_COUNT, 0},
    [DOCUMENTS] = {"documents", KITH_CELL_COUNT, 0},
    [ID] = {"id", KITH_CELL_ID, 0},
    [IDENTITY] = {"identity", KITH_CELL_ID, 0},
};

enum { FIRST, SECOND, DOUBT_RULE, DOUBT_SCORE };

static const kith_table_column doubt_columns[] = {
    [FIRST] = {"first", KITH_CELL_TEXT, 0},
    [SECOND] = {"second", KITH_CELL_TEXT, 0},
    [DOUBT_RULE] = {"rule", KITH_CELL_TEXT, 0},
    [DOUBT_SCORE] = {"score", KITH_CELL_NUMBER, 2},
};

static kith_table make_member_table(const kith_identity_members *members)
{
    kith_table table = KITH_TABLE(member_columns);
    kith_str head = {0};
    for (size_t i = 0; i < members->count; i++) {
        const kith_identity_member *member = &members->at[i];
        if (member->row == member->head)
            head = member->id;
        kith_cell *row = kith_table_add(&table);
        row[NAME].text = member->name;
        row[TYPE].text = kith_str_of(kith_type_name(member->type));
        row[RULE].text = kith_str_of(kith_identity_rule_name(member->rule));
        row[SCORE].number = member->score;
        row[MENTIONS].count = member->mentions;
        row[DOCUMENTS].count = member->documents;
        row[ID].text = member->id;
        row[IDENTITY].text = head;
    }
    return table;
}

static kith_table make_doubt_table(const kith_identity_questions *doubts)
{
    kith_table table = KITH_TABLE(doubt_columns);
    for (size_t i = 0; i < doubts->count; i++) {
        const kith_identity_question *doubt = &doubts->at[i];
        kith_cell *row = kith_table_add(&table);
        row[FIRST].text = doubt->a;
        row[SECOND].text = doubt->b;
        row[DOUBT_RULE].text = kith_str_of(kith_identity_rule_name(doubt->rule));
        row[DOUBT_SCORE].number = doubt->score;
    }
    return table;
}

enum { EVIDENCE, VALUE, ADDS };

static const kith_table_column reason_columns[] = {
    [EVIDENCE] = {"evidence", KITH_CELL_TEXT, 0},
    [VALUE] = {"value", KITH_CELL_NUMBER, 2},
    [ADDS] = {"adds", KITH_CELL_NUMBER, 2},
};

static void add_reason(kith_table *table, const char *name, double value, double adds)
{
    kith_cell *row = kith_table_add(table);
    row[EVIDENCE].text = kith_str_of(name);
    row[VALUE].number = value;
    row[ADDS].number = adds;
}

static kith_table make_reason_table(const kith_identity_explanation *why)
{
    kith_table table = KITH_TABLE(reason_columns);
    for (size_t i = 0; i < why->count; i++)
        add_reason(&table, why->at[i].name, why->at[i].value, why->at[i].adds);
    if (why->count)
        add_reason(&table, "probability", why->probability, why->score);
    return table;
}

/* What `kith identity` was asked for. */
typedef struct identity_request {
    bool doubtful, decisions, why;
    kith_table_format format;
} identity_request;

static kith_status make_table(kith_question *question, const identity_request *request,
                              kith_table *out, kith_error *err)
{
    int64_t head = question->count ? question->whom[0].row : 0;
    kith_identity_members members;
    kith_identity_questions doubts;
    kith_status status =
        request->doubtful
            ? kith_identity_questions_read(question->corpus, &question->arena, &doubts, err)
            : kith_identity_members_read(question->corpus, head, &question->arena, &members, err);
    if (status == KITH_OK)
        *out = request->doubtful ? make_doubt_table(&doubts) : make_member_table(&members);
    return status;
}

static void print_table(const kith_table *table, const identity_request *request)
{
    kith_table_write(table, request->format, stdout);
    if (table->row_count == 0)
        kith_say(request->doubtful ? "no two are doubtful" : "nobody has two names");
}

static int print_identities(kith_operands operands, const identity_request *request)
{
    kith_error err;
    kith_question question;
    kith_table table = {0};
    int status = kith_question_open(operands.at, operands.count, &question);
    if (status < 0) {
        if (make_table(&question, request, &table, &err) != KITH_OK)
            status = kith_say_error(NULL, &err);
        else
            print_table(&table, request);
    }
    kith_table_clear(&table);
    kith_question_clear(&question);
    return status < 0 ? kith_finish_standard_output() : status;
}

static kith_status find_why(kith_corpus *corpus, kith_operands operands, kith_arena *arena,
                            kith_identity_explanation *out, kith_error *err)
{
    kith_str a, b;
    kith_status status = kith_decision_entity(corpus, kith_str_of(operands.at[1]), arena, &a, err);
    if (status == KITH_OK)
        status = kith_decision_entity(corpus, kith_str_of(operands.at[2]), arena, &b, err);
    return status == KITH_OK ? kith_identity_why(corpus, a, b, arena, out, err) : status;
}

static int print_why(kith_operands operands, const identity_request *request)
{
    kith_error err;
    kith_corpus *corpus;
    kith_arena arena = {0};
    kith_identity_explanation why = {0};
    if (kith_corpus_attach(operands.at[0], KITH_CORPUS_READ, &corpus, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    kith_status status = find_why(corpus, operands, &arena, &why, &err);
    if (status == KITH_OK) {
        kith_table table = make_reason_table(&why);
        kith_table_write(&table, request->format, stdout);
        kith_table_clear(&table);
        kith_say("%s; %s", why.one ? "they are one" : "they are two",
                 why.count == 0  ? "nothing about the names makes them one's"
                 : why.score > 0 ? "likelier one, by the evidence"
                                 : "likelier two, by the evidence");
    }
    kith_corpus_close(corpus);
    kith_arena_free(&arena);
    return status == KITH_OK ? kith_finish_standard_output() : kith_say_error(NULL, &err);
}

int kith_verb_identity(int argc, char **argv)
{
    identity_request request = {0};
    const kith_option options[] = {
        {0, "doubtful", NULL, "the pairs that may be one but were left two, likeliest first",
         kith_option_flag, &request.doubtful},
        {0, "why", NULL,
         "with two names: what speaks for and against their being one, and the score",
         kith_option_flag, &request.why},
        {0, "decisions", NULL, "what was decided by hand, as a file for kith build --decisions",
         kith_option_flag, &request.decisions},
    };
    kith_option table_options[KITH_TABLE_OPTION_COUNT];
    kith_table_options(&request.format, table_options);
    const kith_option_group groups[] = {
        KITH_OPTION_GROUP("Showing", options),
        KITH_OPTION_GROUP("Output", table_options),
    };
    const kith_usage usage = {
        .verb = "identity",
        .operands = "CORPUS [NAME] | --why CORPUS A B | DECISION CORPUS ...",
        .summary =
            "Print which names of different documents are one entity, each with the rule that\n"
            "says so and how sure that is: all that have two names or more, or another type\n"
            "than documents say, or the one that goes by NAME. Or decide by hand, for good,\n"
            "whatever documents are added:\n"
            "  merge CORPUS A B        A and B are one\n"
            "  forbid CORPUS A B       A and B are never one\n"
            "  split CORPUS A          A is an entity by itself\n"
            "  rename CORPUS A NAME    the entity that A belongs to is called NAME\n"
            "  retype CORPUS A TYPE    it is a person, company, country, organization or place\n"
            "  drop CORPUS A           it is in no network\n"
            "  undo CORPUS             take the last decision back\n"
            "A and B are ids or names, as one document has them.",
        .example = "kith identity news.kith --doubtful\n"
                   "kith identity news.kith --why 'Bill Clinton' 'William Clinton'\n"
                   "kith identity merge news.kith 'Facebook' 'Meta Platforms'\n"
                   "kith identity news.kith --decisions > decisions.tsv\n",
        .least = 1,
        .most = 4,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands operands;
    int status = kith_options_parse(&usage, argc, argv, &operands);
    if (status >= 0)
        return status;
    bool decides = operands.count > 1 && kith_decide_is_verb(operands.at[0]);
    if (decides && !request.doubtful && !request.decisions && !request.why)
        return kith_decide(&usage, operands);
    if (request.why && operands.count != 3)
        return kith_usage_error(&usage, "--why takes a corpus and two names");
    if (request.why)
        return print_why(operands, &request);
    if (operands.count > (request.doubtful || request.decisions ? 1 : 2))
        return kith_usage_error(&usage, "it takes fewer names");
    if (request.decisions)
        return kith_decide_print(operands.at[0]);
    return print_identities(operands, &request);
}
