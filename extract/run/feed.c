/* extract/run/feed.c - the one loop from records to documents to what is in them, on all threads.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/run/feed.h"

#include "extract/base/buffer.h"
#include "extract/base/parallel.h"
#include "extract/entity/extractor.h"
#include "extract/relation/relation_finder.h"

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
    kith_relation_finder *finder;
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
    const kith_feed *feed;
    const kith_sink *sink;
    pthread_mutex_t sink_lock; /* it is for one thread at a time */
    kith_source *source;       /* NULL: records are the caller's */
    parcel *parcels;           /* one a thread */
    size_t threads;
    parcel *reading; /* the one whose record is being read, whose problems are met */
    parcel last;     /* no record, but the problems behind the last one */
    kith_feed_totals totals;
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
    feeder *f = context;
    add_problem(f->reading, kith_str_of(place), error);
}

static void keep_document_problem(parcel *item, const kith_error *error)
{
    const kith_record *record = &item->record;
    kith_buffer place = {0};
    kith_buffer_append(&place, record->source);
    if (record->id.len && !kith_str_equal(record->id, record->source)) {
        if (place.len)
            kith_buffer_append(&place, KITH_STR(": "));
        kith_buffer_append(&place, record->id);
    }
    add_problem(item, kith_buffer_str(&place), error);
    kith_buffer_clear(&place);
}

static void tell_problems(feeder *f, const parcel *item)
{
    for (const problem *told = item->problems.first; told; told = told->next) {
        f->totals.failed++;
        if (f->feed->problem)
            f->feed->problem(f->feed->context, told->place.ptr, &told->error);
    }
}

static void empty_parcel(parcel *item)
{
    kith_arena_clear(&item->arena);
    item->problems = (problems){.end = &item->problems.first};
    item->unusable = item->known = false;
    item->status = KITH_OK;
}

/* The caller's strings may be gone with the next record, while this one is worked on. */
static bool take_next(const feeder *f, parcel *item)
{
    kith_record *record = &item->record;
    *record = (kith_record){0};
    if (!f->feed->next(f->feed->context, &item->arena, record))
        return false;
    kith_str *strings[] = {&record->id, &record->title, &record->date, &record->source,
                           &record->text};
    for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
        *strings[i] = kith_arena_copy(&item->arena, *strings[i]);
    return true;
}

static bool read_record(void *context, size_t worker)
{
    feeder *f = context;
    parcel *item = &f->parcels[worker];
    empty_parcel(item);
    if (!f->source)
        return take_next(f, item);
    f->reading = item;
    bool more = kith_source_next(f->source, &item->arena, &item->record);
    kith_source_progress(f->source, &item->bytes_done, &item->bytes_all);
    /* Nobody will hand in this parcel: who told its problems would have to wait for the others. */
    for (const problem *met = more ? NULL : item->problems.first; met; met = met->next)
        add_problem(&f->last, met->place, &met->error);
    return more;
}

static kith_status look_up(feeder *f, const kith_document *document, bool *known, kith_error *err)
{
    if (!f->sink->known)
        return KITH_OK;
    kith_hold hold;
    kith_lock_take(&f->sink_lock, &hold);
    kith_status status = f->sink->known(f->sink->context, document, known, err);
    kith_lock_leave(&f->sink_lock, &hold);
    return status;
}

static void find_relations(float score, parcel *item)
{
    float least = score > 0 ? score : kith_relation_finder_threshold(item->finder);
    if (least <= 1)
        kith_relations_find(item->finder, &item->document, least, 0, &item->arena,
                            &item->extraction);
}

/* Take one record from bytes to what is in it. */
static void extract_record(void *context, size_t worker)
{
    feeder *f = context;
    parcel *item = &f->parcels[worker];
    kith_error error;
    if (kith_document_make(&item->record, &item->arena, &item->document, &error) != KITH_OK) {
        keep_document_problem(item, &error);
        item->unusable = true;
        return;
    }
    item->status = look_up(f, &item->document, &item->known, &item->err);
    if (item->status != KITH_OK || item->known)
        return;
    kith_extractor_run(item->extractor, &item->document, &item->arena, &item->extraction);
    find_relations(f->feed->relation_score, item);
    if (item->extraction.left_out == 0)
        return;
    (void)kith_fail(&error, KITH_ELIMIT,
                    "%zu of its names are left out: it has more than one in 12 bytes, or than one "
                    "new one in 96, as lists have",
                    item->extraction.left_out);
    keep_document_problem(item, &error);
}

static kith_status take_document(feeder *f, parcel *item, kith_error *err)
{
    /* The same document may have been on its way with another thread when it was looked up. */
    kith_status status = item->status;
    if (status != KITH_OK)
        *err = item->err;
    else if (!item->known)
        status = look_up(f, &item->document, &item->known, err);
    if (status != KITH_OK)
        return status;
    if (item->known) {
        f->totals.known++;
        return KITH_OK;
    }
    kith_hold hold;
    kith_lock_take(&f->sink_lock, &hold);
    status = f->sink->take(f->sink->context, &item->document, &item->extraction, err);
    kith_lock_leave(&f->sink_lock, &hold);
    if (status != KITH_OK)
        return status;
    f->totals.taken++;
    f->totals.words += item->document.word_count;
    f->totals.mentions += item->extraction.mention_count;
    f->totals.repaired_documents += item->document.repaired > 0;
    f->totals.repaired_sequences += item->document.repaired;
    return KITH_OK;
}

static kith_status tell_progress(feeder *f, kith_error *err)
{
    if (!f->feed->progress || f->feed->progress(f->feed->context, &f->totals))
        return KITH_OK;
    return kith_fail(err, KITH_ECANCELLED, "stopped as asked");
}

static bool hand_in(void *context, size_t worker)
{
    feeder *f = context;
    parcel *item = &f->parcels[worker];
    tell_problems(f, item);
    if (!item->unusable)
        f->status = take_document(f, item, &f->err);
    f->totals.bytes_done = item->bytes_done;
    f->totals.bytes_all = item->bytes_all;
    if (f->status == KITH_OK)
        f->status = tell_progress(f, &f->err);
    return f->status == KITH_OK;
}

static kith_status feed_all(feeder *f, kith_error *err)
{
    const kith_parallel job = {
        .begin = read_record, .work = extract_record, .finish = hand_in, .context = f};
    empty_parcel(&f->last);
    kith_parallel_run(&job, f->threads);
    if (f->status == KITH_OK) {
        tell_problems(f, &f->last);
        f->status = tell_progress(f, &f->err);
    }
    if (f->status != KITH_OK && err)
        *err = f->err;
    return f->status;
}

/* Room, an extractor and a finder for each thread. */
static kith_status hire(feeder *f, size_t threads, kith_arena *arena, kith_error *err)
{
    kith_status status = KITH_OK;
    f->parcels = kith_arena_array(arena, parcel, threads);
    while (status == KITH_OK && f->threads < threads) {
        parcel *item = &f->parcels[f->threads++];
        status = kith_extractor_make(f->feed->model, &item->extractor, err);
        if (status == KITH_OK)
            status = kith_relation_finder_make(NULL, &item->finder, err);
    }
    return status;
}

static kith_source *open_source(feeder *f)
{
    const kith_source_options options = {
        .format = f->feed->format,
        .fields = f->feed->fields,
        .encoding = f->feed->encoding,
        .file_dates = f->feed->file_dates,
        .problem = keep_problem,
        .context = f,
        .written = f->feed->written,
        .written_count = f->feed->written_count,
    };
    return kith_source_new(f->feed->paths, f->feed->path_count, &options);
}

kith_status kith_feed_run(const kith_feed *feed, const kith_sink *sink, kith_feed_totals *totals,
                          kith_error *err)
{
    feeder f = {.feed = feed, .sink = sink};
    kith_arena arena = {0};
    pthread_mutex_init(&f.sink_lock, NULL);
    kith_status status = hire(&f, kith_thread_count(feed->threads), &arena, err);
    if (status == KITH_OK) {
        if (!feed->next)
            f.source = open_source(&f);
        status = feed_all(&f, err);
        f.totals.own = f.source ? kith_source_own_count(f.source) : 0;
        f.totals.guessed = f.source ? kith_source_guessed_count(f.source) : 0;
        *totals = f.totals;
    }
    kith_source_free(f.source);
    for (size_t i = 0; i < f.threads; i++) {
        kith_extractor_free(f.parcels[i].extractor);
        kith_relation_finder_free(f.parcels[i].finder);
        kith_arena_free(&f.parcels[i].arena);
    }
    kith_arena_free(&f.last.arena);
    kith_arena_free(&arena);
    pthread_mutex_destroy(&f.sink_lock);
    return status;
}
