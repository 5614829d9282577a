/* extract/run/feed.h - the one loop from records to documents to what is in them, on all threads.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RUN_FEED_H
#define KITH_EXTRACT_RUN_FEED_H

#include "extract/entity/entity.h"
#include "extract/record/source.h"
#include "extract/tagger/model.h"

/** Where documents go, one after the other in the order of the records. */
typedef struct kith_sink {
    /** Is it there already? Then it is not taken. Asked more than once, not in order. May be NULL:
     * nothing is. */
    kith_status (*known)(void *context, const kith_document *document, bool *out, kith_error *err);
    /** Take it; both are gone when this returns. A failure ends the feed. */
    kith_status (*take)(void *context, const kith_document *document,
                        const kith_extraction *extraction, kith_error *err);
    void *context;
} kith_sink;

typedef struct kith_feed_totals {
    uint64_t taken, known, failed; /* documents; `failed` counts what was told as a problem */
    uint64_t words, mentions;      /* of the documents taken */
    uint64_t repaired_documents, repaired_sequences; /* of invalid UTF-8, in those taken */
    uint64_t guessed;               /* files taken for windows-1252, as they are no UTF-8 */
    uint64_t own;                   /* files that kith wrote and were passed over */
    uint64_t bytes_done, bytes_all; /* of the files; 0 of all when unknown, or of records */
} kith_feed_totals;

/** What is read, by what, and who is told of it. All of it is borrowed. */
typedef struct kith_feed {
    const kith_model *model;
    size_t threads;       /* 0: one a processor */
    float relation_score; /* relations as likely are found; 0: as the model says; above 1: none */
    const char *const *paths;
    size_t path_count; /* read as extract/record/source.h says, unless there is a `next` */
    kith_input_format format;
    kith_fields fields;
    const char *encoding; /* of what does not tell its own; NULL: found */
    bool file_dates;      /* these as kith_source_options has them */
    const char *const *written;
    size_t written_count;

    /* Each may be NULL. They run one at a time, in whatever thread. */

    /** The next record, whose strings live until the next call or in `arena`; false: the end. */
    bool (*next)(void *context, kith_arena *arena, kith_record *out);
    /** A problem, told in its turn among the documents. */
    kith_input_problem *problem;
    /** After each document, and once at the end; false ends the feed with KITH_ECANCELLED. */
    bool (*progress)(void *context, const kith_feed_totals *totals);
    void *context; /* handed to these three */
} kith_feed;

/**
 * Read every record, find what is in it, and hand it to `sink`, whose functions run one at a time,
 * in whatever thread. Documents are worked on by as many threads as `feed` asks for; what comes of
 * it, and what is told, is the same for any number.
 *
 * An input that cannot be used is a problem, and the feed goes on. Fails where `sink` or the model
 * does, or when `progress` says so, with `*totals` what was done until then.
 */
KITH_CHECKED kith_status kith_feed_run(const kith_feed *feed, const kith_sink *sink,
                                       kith_feed_totals *totals, kith_error *err);

#endif
