/* cli/shared/feed.c - the inputs of graph, build and extract, with progress and what went wrong. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/feed.h"

#include <inttypes.h>

#include "cli/base/message.h"
#include "cli/base/progress.h"
#include "cli/shared/graph_file.h"
#include "graph/corpus/corpus_feed.h"

static void say_problem(void *context, const char *place, const kith_error *error)
{
    kith_progress_hide(context);
    kith_say_error(place, error);
}

static bool draw_progress(void *context, const kith_feed_totals *totals)
{
    kith_progress *progress = context;
    if (kith_progress_due(progress))
        kith_progress_draw(progress, totals->bytes_done, totals->bytes_all,
                           "%" PRIu64 " documents  %" PRIu64 " mentions  %.0f words/s",
                           totals->taken + totals->known, totals->mentions,
                           (double)totals->words / kith_progress_seconds(progress));
    return true;
}

/* A file that is written has two names, and the one to come may be an older file's. */
#define WRITTEN_MAX (2 * KITH_GRAPH_FILE_PARTS_MAX + 1)

static size_t list_written(const kith_input *input, const char *written[WRITTEN_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < input->output_count; i++) {
        const kith_output *output = &input->outputs[i];
        written[count++] = output->path ? output->path : "-";
        if (output->temporary)
            written[count++] = output->temporary;
    }
    if (input->corpus)
        written[count++] = input->corpus;
    return count;
}

static void say_totals(const kith_feed_totals *totals, kith_status status)
{
    if (totals->repaired_sequences)
        kith_say("invalid UTF-8: %" PRIu64 " sequence%s in %" PRIu64
                 " document%s became U+FFFD (--encoding names another encoding)",
                 totals->repaired_sequences, kith_plural(totals->repaired_sequences),
                 totals->repaired_documents, kith_plural(totals->repaired_documents));
    if (totals->guessed)
        kith_say("%" PRIu64 " file%s no UTF-8 and read as windows-1252 (--encoding names another)",
                 totals->guessed, totals->guessed == 1 ? " is" : "s are");
    if (totals->own)
        kith_say("%" PRIu64 " file%s that kith wrote %s not read", totals->own,
                 kith_plural(totals->own), totals->own == 1 ? "was" : "were");
    if (status == KITH_OK && totals->taken + totals->known + totals->failed == 0)
        kith_say("no documents were found");
}

/* Run the feed into `corpus`, or into `sink` where there is none. */
static kith_status run(const kith_input *input, kith_operands paths, kith_corpus *corpus,
                       const kith_sink *sink, kith_feed_totals *totals, kith_error *err)
{
    kith_model *model;
    kith_status status = kith_model_open(input->model, &model, err);
    if (status != KITH_OK)
        return status;
    kith_progress progress;
    const char *written[WRITTEN_MAX];
    size_t written_count = list_written(input, written);
    const kith_feed feed = {
        .model = model,
        .threads = input->threads,
        .relation_score = (float)input->relation_score,
        .paths = paths.at,
        .path_count = paths.count,
        .format = input->format,
        .fields = input->fields,
        .encoding = input->encoding,
        .file_dates = input->file_dates,
        .written = written,
        .written_count = written_count,
        .problem = say_problem,
        .progress = draw_progress,
        .context = &progress,
    };
    kith_progress_start(&progress);
    status = corpus ? kith_corpus_feed(corpus, &feed, totals, err)
                    : kith_feed_run(&feed, sink, totals, err);
    kith_progress_hide(&progress);
    kith_model_free(model);
    say_totals(totals, status);
    return status;
}

kith_status kith_feed_inputs(const kith_input *input, kith_operands paths, const kith_sink *sink,
                             kith_feed_totals *totals, kith_error *err)
{
    return run(input, paths, NULL, sink, totals, err);
}

kith_status kith_feed_corpus(const kith_input *input, kith_operands paths, kith_corpus *corpus,
                             kith_feed_totals *totals, kith_error *err)
{
    return run(input, paths, corpus, NULL, totals, err);
}
