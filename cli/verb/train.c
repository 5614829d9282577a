/* cli/verb/train.c - kith train: make a model from tagged text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/base/input.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/base/progress.h"
#include "cli/verb/train_relations.h"
#include "cli/verb/verb.h"
#include "extract/training/score.h"
#include "extract/base/file_bytes.h"
#include "extract/training/trainer.h"

/* What `kith train` was asked for. */
typedef struct train_request {
    const char *output, *dev, *lexicon, *kinds;
    bool coarse, of_relations;
    uint64_t cutoff, features;
    kith_training_options training;
    kith_train_relations_request relations;
    kith_progress progress;
} train_request;

static kith_status parse_real(const char *value, void *into, kith_error *err)
{
    char *end;
    float number = strtof(value, &end);
    if (end == value || *end || !(number >= 0 && number < 1e6f))
        return kith_fail(err, KITH_EARGUMENT, "a number of at least 0 is needed");
    *(float *)into = number;
    return KITH_OK;
}

static kith_status parse_int(const char *value, void *into, kith_error *err)
{
    uint64_t number = 0;
    kith_status status = kith_option_count(value, &number, err);
    if (status == KITH_OK && number > 1000)
        return kith_fail(err, KITH_EARGUMENT, "at most 1000");
    if (status == KITH_OK)
        *(int *)into = (int)number;
    return status;
}

/* "FILE" or "FILE@WEIGHT"; the path is cut off in place. */
static float cut_weight(char *path)
{
    char *mark = strrchr(path, '@');
    char *end;
    float weight = mark ? strtof(mark + 1, &end) : 1.0f;
    if (!mark || end == mark + 1 || *end || !(weight > 0 && weight < 1e6f))
        return 1.0f;
    *mark = '\0';
    return weight;
}

static kith_status read_gold(const train_request *request, kith_operands paths, kith_gold *gold,
                             kith_error *err)
{
    kith_kinds kinds = {0};
    kith_status status = request->kinds ? kith_kinds_read(request->kinds, &kinds, err) : KITH_OK;
    for (size_t i = 0; i < paths.count && status == KITH_OK; i++) {
        kith_str path = kith_arena_copy(&gold->arena, kith_str_of(paths.at[i]));
        float weight = cut_weight((char *)path.ptr);
        status = kith_output_refuse(request->output, &path.ptr, 1, err);
        if (status == KITH_OK)
            status = kith_gold_read(path.ptr, weight, &kinds, gold, err);
    }
    kith_kinds_clear(&kinds);
    return status;
}

/* The lexicon to train with: a table's, compiled, or that of the default model. */
static kith_status read_lexicon(const char *path, kith_buffer *out, kith_error *err)
{
    kith_arena arena = {0};
    kith_str table;
    kith_model *model = NULL;
    kith_status status = KITH_OK;
    if (path) {
        status = kith_file_bytes_read(path, &arena, &table, err);
        kith_error cause;
        if (status == KITH_OK && kith_lexicon_compile(table, out, &cause) != KITH_OK)
            status = kith_fail(err, cause.code, "%s: %s", path, cause.message);
    } else {
        status = kith_model_open_default(&model, err);
        if (status == KITH_OK)
            kith_buffer_append(out, model->lexicon_bytes);
    }
    kith_model_free(model);
    kith_arena_free(&arena);
    return status;
}

static void show_epoch(void *context, const kith_training_state *state)
{
    train_request *request = context;
    if (kith_progress_due(&request->progress))
        kith_progress_draw(&request->progress, (uint64_t)state->epoch, (uint64_t)state->epochs,
                           "epoch %d of %d, loss %.5f", state->epoch, state->epochs, state->loss);
}

static kith_status write_model(const char *path, kith_output *output, kith_str bytes,
                               kith_error *err)
{
    if (fwrite(bytes.ptr, 1, bytes.len, output->stream) != bytes.len)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    return kith_output_finish(output, err);
}

static kith_status score_dev(const char *path, kith_str bytes, bool fine, kith_error *err)
{
    kith_gold gold = {.fine = fine};
    kith_model *model = NULL;
    kith_scores_by_tag scores;
    kith_status status = kith_gold_read(path, 1.0f, NULL, &gold, err);
    if (status == KITH_OK)
        status = kith_model_use(bytes, &model, err);
    if (status == KITH_OK)
        status = kith_score_model(model, &gold, &scores, err);
    if (status == KITH_OK)
        kith_say("%s: precision %.2f, recall %.2f, F1 %.2f", path,
                 kith_score_precision(&scores.all), kith_score_recall(&scores.all),
                 kith_score_f1(&scores.all));
    kith_model_free(model);
    kith_gold_clear(&gold);
    return status;
}

static bool is_json(const char *path)
{
    return kith_str_ends(kith_str_of(path), KITH_STR(".jsonl"));
}

static kith_status train(train_request *request, kith_operands paths, kith_error *err)
{
    kith_gold gold = {.fine = false};
    for (size_t i = 0; i < paths.count && !request->coarse; i++)
        gold.fine |= strstr(paths.at[i], ".jsonl") != NULL;
    kith_buffer lexicon = {0}, model = {0};
    kith_output output = {0};
    const char *others[] = {request->dev, request->lexicon, request->kinds};
    kith_status status =
        kith_output_refuse(request->output, others, sizeof others / sizeof *others, err);
    if (status == KITH_OK)
        status = read_gold(request, paths, &gold, err);
    if (status == KITH_OK)
        status = read_lexicon(request->lexicon, &lexicon, err);
    /* Before the long work, so that a wrong path does not cost it. */
    if (status == KITH_OK)
        status = kith_output_open(request->output, &output, err);
    kith_progress_start(&request->progress);
    if (status == KITH_OK)
        status = kith_train(&gold, kith_buffer_str(&lexicon), &request->training, &model, err);
    kith_progress_hide(&request->progress);
    kith_str bytes = kith_buffer_str(&model);
    if (status == KITH_OK)
        status = write_model(request->output, &output, bytes, err);
    if (status == KITH_OK)
        kith_say("%zu words of %zu documents learned in %.0f s; the model has %.1f MiB",
                 gold.word_count, gold.document_count, kith_progress_seconds(&request->progress),
                 (double)bytes.len / (1 << 20));
    if (status == KITH_OK && request->dev)
        status = score_dev(request->dev, bytes, gold.fine && is_json(request->dev), err);
    kith_gold_clear(&gold);
    kith_output_clear(&output);
    kith_buffer_clear(&lexicon);
    kith_buffer_clear(&model);
    return status;
}

/* Learn what is asked for: a tagger, or a model of relations. */
static int learn(train_request *request, kith_operands paths)
{
    kith_error err;
    kith_status status;
    if (request->of_relations) {
        request->relations.output = request->output;
        status = kith_train_relations(&request->relations, paths, &err);
    } else {
        request->training.progress = show_epoch;
        request->training.context = request;
        request->training.cutoff =
            request->cutoff < UINT32_MAX ? (uint32_t)request->cutoff : UINT32_MAX;
        request->training.features_max = (size_t)request->features;
        status = train(request, paths, &err);
    }
    return status == KITH_OK ? KITH_EXIT_DONE : kith_say_error(NULL, &err);
}

static train_request usual(void)
{
    train_request request = {.training = KITH_TRAINING_DEFAULT,
                             .relations = {.training = KITH_RELATION_TRAINING_DEFAULT}};
    request.cutoff = request.training.cutoff;
    request.features = request.training.features_max;
    return request;
}

int kith_verb_train(int argc, char **argv)
{
    train_request request = usual();
    kith_relation_training *relations = &request.relations.training;
    const kith_option options[] = {
        {'o', "output", "MODEL", "write the model here", kith_option_text, &request.output},
        {0, "dev", "FILE", "score the model on this file at the end", kith_option_text,
         &request.dev},
        {0, "coarse", NULL, "labels PER ORG LOC MISC, even with JSON Lines among the files",
         kith_option_flag, &request.coarse},
        {0, "lexicon", "TABLE", "words and names (those of the built-in model)", kith_option_text,
         &request.lexicon},
        {0, "kinds", "TABLE", "organizations: name TAB kind; company and media are companies",
         kith_option_text, &request.kinds},
        {0, "epochs", "N", "passes over the text (8)", parse_int, &request.training.epochs},
        {0, "rate", "X", "AdaGrad's first step (0.05)", parse_real, &request.training.rate},
        {0, "l2", "X", "strength of the prior (0.003)", parse_real, &request.training.l2},
        {0, "cutoff", "N", "leave out features seen less often (2)", kith_option_count,
         &request.cutoff},
        {0, "rounds", "N", "learn so often anew, and take the mean (1)", parse_int,
         &request.training.rounds},
        {0, "folds", "N", "models of the first look, 0: look once (4)", parse_int,
         &request.training.folds},
        {0, "threads", "N", "such models learned at once; the result is the same (1)", parse_int,
         &request.training.threads},
        {0, "temperature", "X", "divide the log odds of the model's scores by this (1)", parse_real,
         &request.training.temperature},
        {0, "features", "N", "keep the N features with the greatest weights (300000)",
         kith_option_count, &request.features},
        {0, "seed", "N", "of the order of sentences (1)", kith_option_count,
         &request.training.seed},
    };
    const kith_option relation_options[] = {
        {0, "relations", NULL, "learn who is what to whom, from JSON Lines with relations",
         kith_option_flag, &request.of_relations},
        {0, "gazetteer", "TABLE", "where places and firms lie: name TAB code TAB region",
         kith_option_text, &request.relations.gazetteer},
        {0, "threshold", "X", "score from which readers are told (0.62)", parse_real,
         &relations->threshold},
        {0, "slope", "X", "multiply the log odds of scores by this (1)", parse_real,
         &relations->slope},
        {0, "calibration", "TABLE", "and add these: relation TAB number", kith_option_text,
         &request.relations.calibration},
        {0, "l1", "X", "strength of their prior (5e-7)", parse_real, &relations->l1},
        {0, "step", "X", "their first step (0.1)", parse_real, &relations->rate},
        {0, "passes", "N", "their passes (8)", parse_int, &relations->epochs},
        {0, "keep", "N", "their features, in thousands (170)", parse_int,
         &relations->features_thousand},
        {0, "without", "BITS", "kinds of features to leave out", parse_int, &relations->without},
    };
    const kith_option_group groups[] = {KITH_OPTION_GROUP("Options", options),
                                        KITH_OPTION_GROUP("Relations", relation_options)};
    const kith_usage usage = {
        .verb = "train",
        .operands = "FILE...",
        .summary =
            "Learn a model from tagged text: CoNLL (token, label) or JSON Lines with text and\n"
            "mentions. FILE@0.5 counts a file half. With JSON Lines the labels are fine.",
        .example = "kith train -o my.model --dev dev.conll train.conll\n",
        .least = 1,
        .groups = groups,
        .group_count = sizeof groups / sizeof *groups,
    };
    kith_operands paths;
    int status = kith_options_parse(&usage, argc, argv, &paths);
    if (status >= 0)
        return status;
    return request.output ? learn(&request, paths) : kith_usage_error(&usage, "-o MODEL is needed");
}
