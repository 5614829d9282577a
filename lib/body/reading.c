/* lib/body/reading.c - the public header's readings: texts in, what is in them out. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/reading.h"

#include <stdlib.h>

#include "extract/entity/extractor.h"
#include "extract/input/encoding.h"
#include "extract/relation/relation_finder.h"
#include "lib/body/call.h"

static kith_record record_of(const kith_text *text)
{
    return (kith_record){
        .id = text->id, .title = text->title, .date = text->date, .text = text->text};
}

typedef struct extracting {
    kith_extractor *extractor;
    const kith_text *text;
    kith_reading **out;
} extracting;

static kith_status find_relations(kith_reading *reading, kith_error *err)
{
    kith_relation_finder *finder;
    kith_status status = kith_relation_finder_make(NULL, &finder, err);
    if (status != KITH_OK)
        return status;
    kith_relations_find(finder, &reading->document, kith_relation_finder_threshold(finder), 0,
                        &reading->arena, &reading->extraction);
    kith_relation_finder_free(finder);
    return KITH_OK;
}

static kith_status extract(void *arguments, kith_error *err)
{
    const extracting *e = arguments;
    kith_text text;
    kith_status status = kith_call_take(e->text, &text, sizeof text, err);
    if (status != KITH_OK)
        return status;
    size_t room = 0;
    kith_reading *reading = kith_array_grow(NULL, &room, 1, sizeof *reading);
    *reading = (kith_reading){0};
    kith_record record = record_of(&text);
    status = kith_document_make(&record, &reading->arena, &reading->document, err);
    if (status != KITH_OK) {
        kith_reading_free(reading);
        return status;
    }
    kith_extractor_run(e->extractor, &reading->document, &reading->arena, &reading->extraction);
    status = find_relations(reading, err);
    if (status == KITH_OK)
        *e->out = reading;
    else
        kith_reading_free(reading);
    return status;
}

kith_status kith_extract(kith_extractor *extractor, const kith_text *text, kith_reading **out,
                         kith_error *err)
{
    return kith_call_run(extract, &(extracting){extractor, text, out}, err);
}

void kith_reading_free(kith_reading *reading)
{
    if (!reading)
        return;
    kith_arena_free(&reading->arena);
    free(reading);
}

static bool give_record(void *context, kith_arena *arena, kith_record *out)
{
    const kith_reading_options *options = context;
    kith_text text = KITH_INIT(kith_text);
    (void)arena;
    if (!options->next(options->context, &text))
        return false;
    *out = record_of(&text);
    return true;
}

static void tell_problem(void *context, const char *place, const kith_error *problem)
{
    const kith_reading_options *options = context;
    options->problem(options->context, place, problem);
}

static bool tell_progress(void *context, const kith_feed_totals *totals)
{
    const kith_reading_options *options = context;
    kith_totals shown = kith_reading_totals(totals);
    return options->progress(options->context, &shown);
}

kith_totals kith_reading_totals(const kith_feed_totals *totals)
{
    return (kith_totals){
        .size = sizeof(kith_totals),
        .taken = totals->taken,
        .known = totals->known,
        .failed = totals->failed,
        .words = totals->words,
        .mentions = totals->mentions,
        .repaired_documents = totals->repaired_documents,
        .repaired_sequences = totals->repaired_sequences,
        .bytes_done = totals->bytes_done,
        .bytes_all = totals->bytes_all,
        .guessed = totals->guessed,
    };
}

kith_status kith_reading_feed_init(kith_reading_feed *out, const kith_model *model,
                                   const kith_reading_options *given, kith_error *err)
{
    kith_reading_options *options = &out->options;
    kith_status status = kith_call_take(given, options, sizeof *options, err);
    if (status != KITH_OK)
        return status;
    out->feed = (kith_feed){
        .model = model,
        .threads = options->threads,
        .paths = options->paths,
        .path_count = options->path_count,
        .fields = {.text = options->text_field,
                   .id = options->id_field,
                   .title = options->title_field,
                   .date = options->date_field},
        .encoding = options->encoding,
        .next = options->next ? give_record : NULL,
        .problem = options->problem ? tell_problem : NULL,
        .progress = options->progress ? tell_progress : NULL,
        .context = options,
    };
    if (options->encoding)
        status = kith_encoding_check(options->encoding, err);
    if (status != KITH_OK || !options->format)
        return status;
    return kith_input_format_parse(kith_str_of(options->format), &out->feed.format, err);
}

/* Whom a feed lends its readings. */
typedef struct lending {
    kith_reading_sink *sink;
    void *context;
} lending;

static kith_status lend(void *context, const kith_document *document,
                        const kith_extraction *extraction, kith_error *err)
{
    const lending *l = context;
    kith_reading reading = {.document = *document, .extraction = *extraction};
    kith_error cause = {.message = "the sink refused a reading"};
    kith_status status = l->sink(l->context, &reading, &cause);
    return status == KITH_OK ? KITH_OK : kith_fail(err, status, "%s", cause.message);
}

typedef struct extracting_all {
    const kith_model *model;
    const kith_reading_options *options;
    kith_reading_sink *sink;
    kith_totals *totals;
} extracting_all;

static kith_status extract_all(void *arguments, kith_error *err)
{
    const extracting_all *e = arguments;
    kith_reading_feed reading;
    kith_feed_totals totals = {0};
    kith_status status = kith_reading_feed_init(&reading, e->model, e->options, err);
    if (status != KITH_OK)
        return status;
    lending l = {e->sink, reading.options.context};
    status = kith_feed_run(&reading.feed, &(kith_sink){.take = lend, .context = &l}, &totals, err);
    kith_totals shown = kith_reading_totals(&totals);
    kith_call_give(&shown, e->totals, sizeof shown);
    return status;
}

kith_status kith_extract_all(const kith_model *model, const kith_reading_options *options,
                             kith_reading_sink *sink, kith_totals *totals, kith_error *err)
{
    return kith_call_run(extract_all, &(extracting_all){model, options, sink, totals}, err);
}
