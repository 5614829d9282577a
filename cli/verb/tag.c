/* cli/verb/tag.c - kith tag: labels for tokens, one a line, for scoring. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/base/input.h"
#include "cli/base/message.h"
#include "cli/base/output.h"
#include "cli/verb/verb.h"
#include "extract/entity/person_bounds.h"
#include "extract/training/conll.h"
#include "extract/tagger/tagger.h"
#include "extract/base/utf8.h"

/* Input without an end of a document is cut after so many words: memory ends somewhere. */
#define WORDS_MAX ((size_t)1 << 20)

/* The lines as they are read, until they are tagged and printed. */
typedef struct tag_run {
    kith_arena arena;
    kith_str *words;
    size_t word_count, word_room;
    uint32_t *ends; /* of sentences */
    size_t sentence_count, sentence_room;
    size_t documents;  /* marks of documents that were read */
    bool fine;         /* print fine labels */
    bool coarse_model; /* the model has no fine ones */
    kith_tagger *tagger;
} tag_run;

static void end_sentence(tag_run *run)
{
    if (run->word_count == (run->sentence_count ? run->ends[run->sentence_count - 1] : 0))
        return;
    run->ends =
        kith_array_grow(run->ends, &run->sentence_room, run->sentence_count + 1, sizeof *run->ends);
    run->ends[run->sentence_count++] = (uint32_t)run->word_count;
}

static void print_labels(const tag_run *run, const kith_label *labels)
{
    kith_buffer line = {0};
    size_t i = 0;
    for (size_t s = 0; s < run->sentence_count; s++) {
        for (; i < run->ends[s]; i++) {
            kith_buffer_append(&line, run->words[i]);
            kith_buffer_append_byte(&line, '\t');
            bool narrow = !run->fine && !run->coarse_model;
            kith_label_print(narrow ? kith_label_coarse(labels[i]) : labels[i], run->fine, &line);
            kith_buffer_append_byte(&line, '\n');
        }
        kith_buffer_append_byte(&line, '\n');
        fwrite(line.ptr, 1, line.len, stdout);
        line.len = 0;
    }
    kith_buffer_clear(&line);
}

/* Tag the sentences [start, end) as one document. */
static void tag_document(tag_run *run, size_t start, size_t end, kith_label *labels)
{
    size_t first = start ? run->ends[start - 1] : 0;
    uint32_t *ends = kith_arena_array(&run->arena, uint32_t, end - start);
    for (size_t s = start; s < end; s++)
        ends[s - start] = run->ends[s] - (uint32_t)first;
    kith_words words = {run->words + first, run->ends[end - 1] - first, ends, end - start};
    kith_tagger_run(run->tagger, &words, labels + first, NULL);
    kith_person_bounds_settle(&words, !run->coarse_model, NULL, labels + first);
}

/*
 * Tag and print the words that have been read, and start anew. As kith_gold_read() does, take a
 * text whose documents are not marked, but perhaps at its start, for many of some sentences.
 */
static void flush_run(tag_run *run)
{
    end_sentence(run);
    size_t count = run->sentence_count;
    size_t step = run->documents > 1 ? count : KITH_CONLL_RUN_SENTENCES;
    kith_label *labels = kith_arena_array(&run->arena, kith_label, run->word_count);
    for (size_t s = 0; s < count; s += step)
        tag_document(run, s, s + step < count ? s + step : count, labels);
    print_labels(run, labels);
    run->word_count = run->sentence_count = 0;
}

static void take_line(tag_run *run, kith_str bytes)
{
    size_t repaired;
    kith_str line = kith_utf8_repair(bytes, &run->arena, &repaired);
    kith_conll_line read = kith_conll_read(line);
    if (read.kind == KITH_CONLL_TOKEN) {
        if (run->word_count == WORDS_MAX)
            flush_run(run);
        run->words =
            kith_array_grow(run->words, &run->word_room, run->word_count + 1, sizeof *run->words);
        run->words[run->word_count++] = read.token;
        return;
    }
    end_sentence(run);
    if (read.kind == KITH_CONLL_DOCUMENT) {
        run->documents++;
        flush_run(run);
        fwrite(line.ptr, 1, line.len, stdout);
        fputs("\n\n", stdout);
    }
    if (run->word_count == 0)
        kith_arena_clear(&run->arena);
}

static int tag_standard_input(tag_run *run)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) >= 0) {
        size_t end = (size_t)length;
        while (end && (line[end - 1] == '\n' || line[end - 1] == '\r'))
            end--;
        if (end > KITH_DOCUMENT_MAX) {
            kith_say("a line of %zu bytes is no token", end);
            free(line);
            return KITH_EXIT_FAILED;
        }
        take_line(run, (kith_str){line, end});
    }
    free(line);
    flush_run(run);
    if (!feof(stdin)) { /* memory for a line can be short, too */
        kith_say("standard input: %s", strerror(errno));
        return KITH_EXIT_FAILED;
    }
    return kith_finish_standard_output();
}

int kith_verb_tag(int argc, char **argv)
{
    const char *model_path = NULL;
    tag_run run = {0};
    const kith_option options[] = {
        {0, "model", "FILE", "tag with this model (the built-in one)", kith_option_text,
         &model_path},
        {0, "fine", NULL, "print PERSON COMPANY ORGANIZATION COUNTRY PLACE DEMONYM MISC",
         kith_option_flag, &run.fine},
    };
    const kith_option_group groups[] = {KITH_OPTION_GROUP("Options", options)};
    const kith_usage usage = {
        .verb = "tag",
        .operands = "< TOKENS",
        .summary = "Label tokens: standard input has one a line, first column, and a blank line\n"
                   "between sentences; prints token TAB label (PER ORG LOC MISC, IOB2).",
        .example = "kith tag < dev.conll > dev.tagged\n",
        .groups = groups,
        .group_count = 1,
    };
    kith_operands none;
    kith_model *model;
    kith_error err;
    int status = kith_options_parse(&usage, argc, argv, &none);
    if (status >= 0)
        return status;
    if (none.count)
        return kith_usage_error(&usage, "tokens come by standard input, not from '%s'", none.at[0]);
    if (kith_model_open(model_path, &model, &err) != KITH_OK)
        return kith_say_error(NULL, &err);
    run.coarse_model = !model->fine;
    run.tagger = kith_tagger_new(model);
    if (run.fine && run.coarse_model) {
        kith_say("this model has only the labels PER ORG LOC MISC");
        status = KITH_EXIT_FAILED;
    } else {
        status = tag_standard_input(&run);
    }
    kith_tagger_free(run.tagger);
    kith_arena_free(&run.arena);
    free(run.words);
    free(run.ends);
    kith_model_free(model);
    return status;
}
