/* cli/feed.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/feed.h"

#include <inttypes.h>
#include <pthread.h>

#include "cli/message.h"
#include "cli/progress.h"
#include "extract/base/buffer.h"
#include "extract/entity/extractor.h"
#include "extract/base/parallel.h"

/* An input that could not be used, until it is its turn to be told. */
typedef struct problem {
    kith_str place;
    kith_error error;
    struct problem *next;
} problem;

/* Where problems go, in order. */
typedef struct problems {
    problem *first, **end;
} problems;

/* A record on its way from the source to the sink; what it is made of is in its arena. */
typedef struct parcel {
    kith_arena arena;
    kith_extractor *extractor;
    problems problems; /* met since the record before */
    uint64_t bytes_done, bytes_all;
    kith_record record;
    kith_document document;
    kith_extraction extraction;
    bool unusable, known;
    kith_status status; /* of looking whether it is known: it ends the feed */
    kith_error err;
} parcel;

/* What one feed needs from its first record to its last. */
typedef struct feeder {
    const kith_sink *sink;
    pthread_mutex_t sink_lock; /* it is for one thread at a time */
    kith_source *source;
    parcel *parcels; /* one a thread */
    size_t threads;
    parcel *reading; /* the one whose record is being read, whose problems are met */
    parcel last;     /* no record, but the problems behind the last one */
    kith_progress progress;
    kith_feed_totals totals;
    uint64_t repaired_documents, repaired_sequences;
    kith_status status; /* of the sink */
    kith_error err;
} feeder;

static void add_problem(parcel *item, kith_str place, const kith_error *error)
{
    problem *added = kith_arena_array(&item->arena, problem, 1);
    added->place = kith_arena_copy(&item->arena, place);
    added->error = *error;
    *item->problems.end = added;
    item->problems.end = &added->next;
}

static void keep_problem(void *context, const char *place, const kith_error *error)
{
    feeder *feed = context;
    add_problem(feed->reading, kith_str_of(place), error);
}

static void keep_document_problem(parcel *item, const kith_error *error)
{
    const kith_record *record = &item->record;
    kith_buffer place = {0};
    kith_buffer_append(&place, record->source);
    if (record->id.len && !kith_str_equal(record->id, record->source)) {
        kith_buffer_append(&place, KITH_STR(": "));
        kith_buffer_append(&place, record->id);
    }
    add_problem(item, kith_buffer_str(&place), error);
    kith_buffer_clear(&place);
}

static void tell_problems(feeder *feed, const parcel *item)
{
    for (const problem *told = item->problems.first; told; told = told->next) {
        kith_progress_hide(&feed->progress);
        kith_say_error(told->place.ptr, &told->error);
        feed->totals.failed++;
    }
}

static void empty_parcel(parcel *item)
{
    kith_arena_clear(&item->arena);
    item->problems = (problems){.end = &item->problems.first};
    item->unusable = item->known = false;
    item->status = KITH_OK;
}

static bool read_record(void *context, size_t worker)
{
    feeder *feed = context;
    parcel *item = &feed->parcels[worker];
    empty_parcel(item);
    feed->reading = item;
    bool more = kith_source_next(feed->source, &item->arena, &item->record);
    kith_source_progress(feed->source, &item->bytes_done, &item->bytes_all);
    /* Nobody will hand in this parcel: who told its problems would have to wait for the others. */
    for (const problem *met = more ? NULL : item->problems.first; met; met = met->next)
        add_problem(&feed->last, met->place, &met->error);
    return more;
}

static kith_status look_up(feeder *feed, const kith_document *document, bool *known,
                           kith_error *err)
{
    if (!feed->sink->known)
        return KITH_OK;
    pthread_mutex_lock(&feed->sink_lock);
    kith_status status = feed->sink->known(feed->sink->context, document, known, err);
    pthread_mutex_unlock(&feed->sink_lock);
    return status;
}

/* Take one record from bytes to what is in it. */
static void extract_record(void *context, size_t worker)
{
    feeder *feed = context;
    parcel *item = &feed->parcels[worker];
    kith_error error;
    if (kith_document_make(&item->record, &item->arena, &item->document, &error) != KITH_OK) {
        keep_document_problem(item, &error);
        item->unusable = true;
        return;
    }
    item->status = look_up(feed, &item->document, &item->known, &item->err);
    if (item->status == KITH_OK && !item->known)
        kith_extractor_run(item->extractor, &item->document, &item->arena, &item->extraction);
}

static void draw_progress(feeder *feed, const parcel *item)
{
    if (!kith_progress_due(&feed->progress))
        return;
    const kith_feed_totals *totals = &feed->totals;
    double seconds = kith_progress_seconds(&feed->progress);
    kith_progress_draw(&feed->progress, item->bytes_done, item->bytes_all,
                       "%" PRIu64 " documents  %" PRIu64 " mentions  %.0f words/s",
                       totals->taken + totals->known, totals->mentions,
                       (double)totals->words / seconds);
}

static kith_status take_document(feeder *feed, parcel *item, kith_error *err)
{
    /* The same document may have been on its way with another thread when it was looked up. */
    kith_status status = item->status;
    if (status != KITH_OK)
        *err = item->err;
    else if (!item->known)
        status = look_up(feed, &item->document, &item->known, err);
    if (status != KITH_OK)
        return status;
    if (item->known) {
        feed->totals.known++;
        return KITH_OK;
    }
    pthread_mutex_lock(&feed->sink_lock);
    status = feed->sink->take(feed->sink->context, &item->document, &item->extraction, err);
    pthread_mutex_unlock(&feed->sink_lock);
    if (status != KITH_OK)
        return status;
    feed->totals.taken++;
    feed->totals.words += item->document.word_count;
    feed->totals.mentions += item->extraction.mention_count;
    feed->repaired_documents += item->document.repaired > 0;
    feed->repaired_sequences += item->document.repaired;
    return KITH_OK;
}

static bool hand_in(void *context, size_t worker)
{
    feeder *feed = context;
    parcel *item = &feed->parcels[worker];
    tell_problems(feed, item);
    if (!item->unusable)
        feed->status = take_document(feed, item, &feed->err);
    draw_progress(feed, item);
    return feed->status == KITH_OK;
}

static kith_status feed_all(feeder *feed, kith_error *err)
{
    const kith_parallel job = {
        .begin = read_record, .work = extract_record, .finish = hand_in, .context = feed};
    empty_parcel(&feed->last);
    kith_parallel_run(&job, feed->threads);
    if (feed->status == KITH_OK)
        tell_problems(feed, &feed->last);
    kith_progress_hide(&feed->progress);
    if (feed->repaired_sequences)
        kith_say("invalid UTF-8: %" PRIu64 " sequence%s in %" PRIu64 " document%s became U+FFFD",
                 feed->repaired_sequences, kith_plural(feed->repaired_sequences),
                 feed->repaired_documents, kith_plural(feed->repaired_documents));
    if (feed->status != KITH_OK)
        *err = feed->err;
    else if (feed->totals.taken + feed->totals.known + feed->totals.failed == 0)
        kith_say("no documents were found");
    return feed->status;
}

/* Room and an extractor for each thread. */
static kith_status hire(feeder *feed, const kith_model *model, size_t threads, kith_arena *arena,
                        kith_error *err)
{
    kith_status status = KITH_OK;
    feed->parcels = kith_arena_array(arena, parcel, threads);
    while (status == KITH_OK && feed->threads < threads)
        status = kith_extractor_new(model, &feed->parcels[feed->threads++].extractor, err);
    return status;
}

kith_status kith_feed(const kith_input *input, kith_operands paths, const kith_sink *sink,
                      kith_feed_totals *totals, kith_error *err)
{
    feeder feed = {.sink = sink};
    kith_arena arena = {0};
    kith_model *model;
    kith_status status = kith_input_open_model(input->model, &model, err);
    if (status != KITH_OK)
        return status;
    pthread_mutex_init(&feed.sink_lock, NULL);
    status = hire(&feed, model, kith_thread_count(input->threads), &arena, err);
    if (status == KITH_OK) {
        const kith_source_options options = {
            .format = input->format,
            .fields = input->fields,
            .problem = keep_problem,
            .context = &feed,
        };
        feed.source = kith_source_new(paths.at, paths.count, &options);
        kith_progress_start(&feed.progress);
        status = feed_all(&feed, err);
        *totals = feed.totals;
    }
    kith_source_free(feed.source);
    for (size_t i = 0; i < feed.threads; i++) {
        kith_extractor_free(feed.parcels[i].extractor);
        kith_arena_free(&feed.parcels[i].arena);
    }
    kith_arena_free(&feed.last.arena);
    kith_arena_free(&arena);
    kith_model_free(model);
    pthread_mutex_destroy(&feed.sink_lock);
    return status;
}

static kith_status is_in_corpus(void *context, const kith_document *document, bool *out,
                                kith_error *err)
{
    return kith_corpus_has(context, document->hash, out, err);
}

static kith_status add_to_corpus(void *context, const kith_document *document,
                                 const kith_extraction *extraction, kith_error *err)
{
    bool added;
    return kith_corpus_add(context, document, extraction, &added, err);
}

kith_status kith_feed_corpus(const kith_input *input, kith_operands paths, kith_corpus *corpus,
                             kith_feed_totals *totals, kith_error *err)
{
    const kith_sink sink = {.known = is_in_corpus, .take = add_to_corpus, .context = corpus};
    kith_status status = kith_feed(input, paths, &sink, totals, err);
    return status == KITH_OK ? kith_corpus_commit(corpus, err) : status;
}
