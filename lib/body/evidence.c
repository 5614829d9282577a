/* lib/body/evidence.c - evidence as rows of a frame, and the public header's question for it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/evidence.h"

#include "extract/base/utf8.h"
#include "lib/body/call.h"
#include "lib/body/view.h"

void kith_evidence_fields(kith_frame_field out[KITH_EVIDENCE_FIELD_COUNT])
{
    static const kith_frame_field fields[KITH_EVIDENCE_FIELD_COUNT] = {
        {"document", KITH_FRAME_TEXT},    {"title", KITH_FRAME_TEXT},
        {"date", KITH_FRAME_TEXT},        {"source", KITH_FRAME_TEXT},
        {"sentence", KITH_FRAME_TEXT},    {"first_start", KITH_FRAME_COUNT},
        {"first_end", KITH_FRAME_COUNT},  {"second_start", KITH_FRAME_COUNT},
        {"second_end", KITH_FRAME_COUNT},
    };
    memcpy(out, fields, sizeof fields);
}

static uint64_t points_before(kith_str sentence, size_t byte)
{
    return kith_utf8_count(kith_str_slice(sentence, 0, byte));
}

void kith_evidence_add(kith_frame *frame, size_t column, const kith_evidence *evidence)
{
    const kith_str texts[] = {evidence->document, evidence->title, evidence->date, evidence->source,
                              evidence->sentence};
    const size_t places[] = {evidence->first.start, evidence->first.end, evidence->second.start,
                             evidence->second.end};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        kith_frame_add_text(frame, column++, texts[i]);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        kith_frame_add_count(frame, column++, points_before(evidence->sentence, places[i]));
}

typedef struct asking {
    kith_corpus *corpus;
    const char *names[2];
    const kith_view *view;
    const char *order;
    size_t limit;
    kith_frame **out;
} asking;

static kith_status read_order(const char *name, kith_evidence_order *out, kith_error *err)
{
    return name ? kith_evidence_order_parse(kith_str_of(name), out, err) : KITH_OK;
}

static kith_status find(const asking *a, kith_arena *arena, kith_evidence_list *out,
                        kith_error *err)
{
    kith_network_options options;
    kith_evidence_order order = KITH_EVIDENCE_NEWEST;
    kith_roster_entry whom[2];
    kith_status status = kith_view_options_make(a->view, a->corpus, arena, &options, err);
    if (status == KITH_OK)
        status = read_order(a->order, &order, err);
    for (size_t i = 0; status == KITH_OK && i < 2; i++)
        status = kith_view_whom(a->corpus, a->names[i], arena, &whom[i], err);
    if (status != KITH_OK)
        return status;
    return kith_evidence_find(a->corpus, whom[0].row, whom[1].row, &options.scope, order,
                              a->limit ? a->limit : SIZE_MAX, arena, out, err);
}

static kith_status ask(void *arguments, kith_error *err)
{
    const asking *a = arguments;
    kith_arena arena = {0};
    kith_evidence_list found;
    kith_status status = find(a, &arena, &found, err);
    if (status == KITH_OK) {
        kith_frame_field fields[KITH_EVIDENCE_FIELD_COUNT];
        kith_evidence_fields(fields);
        kith_frame *frame = KITH_FRAME_OF(fields);
        for (size_t i = 0; i < found.count; i++)
            kith_evidence_add(frame, 0, &found.at[i]);
        kith_frame_finish(frame);
        *a->out = frame;
    }
    kith_arena_free(&arena);
    return status;
}

kith_status kith_corpus_evidence(kith_corpus *corpus, const char *first, const char *second,
                                 const kith_view *view, const char *order, size_t limit,
                                 kith_frame **out, kith_error *err)
{
    asking a = {corpus, {first, second}, view, order, limit, out};
    return kith_call_run(ask, &a, err);
}
