/* cli/feed.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/feed.h"

#include <inttypes.h>

#include "cli/message.h"
#include "cli/progress.h"
#include "extract/buffer.h"
#include "extract/extractor.h"

/* What one feed needs from its first record to its last. */
typedef struct feeder {
    const kith_sink *sink;
    kith_source *source;
    kith_extractor *extractor;
    kith_arena arena; /* of the document at hand */
    kith_progress progress;
    kith_feed_totals totals;
    uint64_t repaired_documents, repaired_sequences;
} feeder;

static void tell_problem(void *context, const char *place, const kith_error *problem)
{
    feeder *feed = context;
    kith_progress_hide(&feed->progress);
    kith_say_error(place, problem);
    feed->totals.failed++;
}

static void tell_document_problem(feeder *feed, const kith_record *record,
                                  const kith_error *problem)
{
    kith_buffer place = {0};
    kith_buffer_append(&place, record->source);
    if (record->id.len && !kith_str_equal(record->id, record->source)) {
        kith_buffer_append(&place, KITH_STR(": "));
        kith_buffer_append(&place, record->id);
    }
    kith_buffer_append_byte(&place, '\0');
    tell_problem(feed, place.ptr, problem);
    kith_buffer_clear(&place);
}

static void draw_progress(feeder *feed)
{
    if (!kith_progress_due(&feed->progress))
        return;
    const kith_feed_totals *totals = &feed->totals;
    uint64_t done, total;
    kith_source_progress(feed->source, &done, &total);
    double seconds = kith_progress_seconds(&feed->progress);
    kith_progress_draw(
        &feed->progress, done, total, "%" PRIu64 " documents  %" PRIu64 " mentions  %.0f words/s",
        totals->taken + totals->known, totals->mentions, (double)totals->words / seconds);
}

/* Take one record from bytes to what is in it. */
static kith_status feed_record(feeder *feed, const kith_record *record, kith_error *err)
{
    kith_document document;
    kith_error problem;
    if (kith_document_make(record, &feed->arena, &document, &problem) != KITH_OK) {
        tell_document_problem(feed, record, &problem);
        return KITH_OK;
    }
    bool known = false;
    if (feed->sink->known) {
        kith_status status = feed->sink->known(feed->sink->context, &document, &known, err);
        if (status != KITH_OK)
            return status;
    }
    if (known) {
        feed->totals.known++;
        return KITH_OK;
    }
    kith_extraction extraction;
    kith_extractor_run(feed->extractor, &document, &feed->arena, &extraction);
    kith_status status = feed->sink->take(feed->sink->context, &document, &extraction, err);
    if (status != KITH_OK)
        return status;
    feed->totals.taken++;
    feed->totals.words += document.word_count;
    feed->totals.mentions += extraction.mention_count;
    feed->repaired_documents += document.repaired > 0;
    feed->repaired_sequences += document.repaired;
    return KITH_OK;
}

static kith_status feed_all(feeder *feed, kith_error *err)
{
    kith_record record;
    kith_status status = KITH_OK;
    while (status == KITH_OK && kith_source_next(feed->source, &feed->arena, &record)) {
        status = feed_record(feed, &record, err);
        draw_progress(feed);
        kith_arena_clear(&feed->arena);
    }
    kith_progress_hide(&feed->progress);
    if (feed->repaired_sequences)
        kith_say("invalid UTF-8: %" PRIu64 " sequence%s in %" PRIu64 " document%s became U+FFFD",
                 feed->repaired_sequences, kith_plural(feed->repaired_sequences),
                 feed->repaired_documents, kith_plural(feed->repaired_documents));
    if (status == KITH_OK && feed->totals.taken + feed->totals.known + feed->totals.failed == 0)
        kith_say("no documents were found");
    return status;
}

kith_status kith_feed(const kith_input *input, kith_operands paths, const kith_sink *sink,
                      kith_feed_totals *totals, kith_error *err)
{
    feeder feed = {.sink = sink};
    kith_model *model;
    kith_status status = kith_input_open_model(input->model, &model, err);
    if (status != KITH_OK)
        return status;
    status = kith_extractor_new(model, &feed.extractor, err);
    if (status == KITH_OK) {
        const kith_source_options options = {
            .format = input->format,
            .fields = input->fields,
            .problem = tell_problem,
            .context = &feed,
        };
        feed.source = kith_source_new(paths.at, paths.count, &options);
        kith_progress_start(&feed.progress);
        status = feed_all(&feed, err);
        *totals = feed.totals;
    }
    kith_source_free(feed.source);
    kith_extractor_free(feed.extractor);
    kith_model_free(model);
    kith_arena_free(&feed.arena);
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
