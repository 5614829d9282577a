/* cli/verb/eval.c - kith eval: precision, recall and F1 of a model, per type and per file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/input.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/table.h"
#include "cli/verb/verb.h"
#include "extract/training/score.h"

enum { FILE_NAME, TYPE, PRECISION, RECALL, F1, RIGHT, FOUND, GOLD };

static void add_row(kith_table *table, const char *path, const char *type, const kith_score *score)
{
    kith_cell *row = kith_table_add(table);
    row[FILE_NAME].text = kith_str_of(path);
    row[TYPE].text = kith_str_of(type);
    row[PRECISION].number = kith_score_precision(score);
    row[RECALL].number = kith_score_recall(score);
    row[F1].number = kith_score_f1(score);
    row[RIGHT].count = score->right;
    row[FOUND].count = score->found;
    row[GOLD].count = score->gold;
}

static kith_status eval_file(const kith_model *model, const char *path, bool fine,
                             kith_table *table, kith_error *err)
{
    kith_gold gold = {.fine = fine};
    kith_scores_by_tag scores;
    kith_status status = kith_gold_read(path, 1.0f, NULL, &gold, err);
    kith_error cause;
    if (status == KITH_OK && kith_score_model(model, &gold, &scores, &cause) != KITH_OK)
        status = kith_fail(err, cause.code, "%s: %s", path, cause.message);
    kith_gold_clear(&gold);
    if (status != KITH_OK)
        return status;
    add_row(table, path, "all", &scores.all);
    for (int tag = 0; tag < (kith_label_count(fine) - 1) / 2; tag++)
        if (scores.tags[tag].gold || scores.tags[tag].found)
            add_row(table, path, kith_tag_name(tag, fine), &scores.tags[tag]);
    return KITH_OK;
}

static int eval_files(const kith_model *model, kith_operands paths, bool json)
{
    static const kith_table_column columns[] = {
        [FILE_NAME] = {"file", KITH_CELL_TEXT, 0},
        [TYPE] = {"type", KITH_CELL_TEXT, 0},
        [PRECISION] = {"precision", KITH_CELL_NUMBER, 2},
        [RECALL] = {"recall", KITH_CELL_NUMBER, 2},
        [F1] = {"f1", KITH_CELL_NUMBER, 2},
        [RIGHT] = {"right", KITH_CELL_COUNT, 0},
        [FOUND] = {"found", KITH_CELL_COUNT, 0},
        [GOLD] = {"gold", KITH_CELL_COUNT, 0},
    };
    kith_table table = KITH_TABLE(columns);
    int exit = KITH_EXIT_DONE;
    for (size_t i = 0; i < paths.count; i++) {
        kith_error err;
        bool fine = kith_str_ends(kith_str_of(paths.at[i]), KITH_STR(".jsonl"));
        if (eval_file(model, paths.at[i], fine, &table, &err) != KITH_OK)
            exit = kith_say_error(NULL, &err);
    }
    if (table.row_count && json)
        kith_table_print_json(&table, stdout);
    else if (table.row_count)
        kith_table_print(&table, stdout);
    kith_table_clear(&table);
    int finished = kith_finish_standard_output();
    return exit ? exit : finished;
}

int kith_verb_eval(int argc, char **argv)
{
    const char *model_path = NULL;
    bool json = false;
    const kith_option options[] = {
        {0, "model", "FILE", "score this model (the built-in one)", kith_option_text, &model_path},
        {0, "json", NULL, "print JSON", kith_option_flag, &json},
    };
    const kith_option_group groups[] = {KITH_OPTION_GROUP("Options", options)};
    const kith_usage usage = {
        .verb = "eval",
        .operands = "FILE...",
        .summary =
            "Score a model against tagged files: names by exact span and type. CoNLL files are\n"
            "scored in PER ORG LOC MISC, JSON Lines in the fine types.",
        .example = "kith eval dev.conll\n",
        .least = 1,
        .groups = groups,
        .group_count = 1,
    };
    kith_operands paths;
    kith_model *model;
    kith_error err;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
    if (kith_model_open(model_path, &model, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    status = eval_files(model, paths, json);
    kith_model_free(model);
    return status;
}
