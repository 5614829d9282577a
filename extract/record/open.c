/* extract/record/open.c - the reader that a form of input needs. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/open.h"

#include <stdlib.h>

#include "extract/bundle/bundle.h"
#include "extract/bundle/office_bundle.h"
#include "extract/html/html.h"
#include "extract/mail/mail.h"
#include "extract/mail/mailbox.h"
#include "extract/pdf/pdf.h"
#include "extract/record/csv.h"
#include "extract/record/jsonl.h"
#include "extract/record/markdown.h"
#include "extract/record/plain.h"
#include "extract/xml/feed.h"
#include "extract/xml/mediawiki.h"
#include "extract/xml/newspaper.h"

/* An input that is one record, or one of the readers of this room. */
typedef struct stream {
    const kith_member *member;
    kith_input_format format;
    kith_jsonl jsonl;
    kith_csv csv;
    bool taken;
} stream;

static kith_status next_object(void *context, kith_arena *arena, kith_record *out, bool *found,
                               size_t *line, kith_error *err)
{
    stream *s = context;
    return kith_jsonl_next(&s->jsonl, arena, out, found, line, err);
}

static kith_status next_row(void *context, kith_arena *arena, kith_record *out, bool *found,
                            size_t *line, kith_error *err)
{
    stream *s = context;
    return kith_csv_next(&s->csv, arena, out, found, line, err);
}

static kith_status take_whole(const kith_member *member, kith_str *bytes, kith_error *err)
{
    if (member->size > KITH_DOCUMENT_MAX && !member->reader->encoding)
        return kith_fail(err, KITH_ELIMIT, "%llu bytes; the limit for one document is %zu",
                         (unsigned long long)member->size, KITH_DOCUMENT_MAX);
    kith_status status = kith_reader_whole(member->reader, KITH_DOCUMENT_MAX, err);
    *bytes = kith_reader_window(member->reader);
    return status;
}

static kith_status next_whole(void *context, kith_arena *arena, kith_record *out, bool *found,
                              size_t *line, kith_error *err)
{
    stream *s = context;
    kith_str bytes;
    *line = 0;
    *found = !s->taken;
    *out = (kith_record){0};
    if (s->taken)
        return KITH_OK;
    s->taken = true;
    kith_status status = take_whole(s->member, &bytes, err);
    if (status != KITH_OK)
        return status;
    if (s->format == KITH_INPUT_HTML) {
        kith_str charset = s->member->reader->marked ? KITH_STR("utf-8") : s->member->charset;
        return kith_html_read(bytes, charset, arena, out, err);
    }
    if (s->format == KITH_INPUT_MARKDOWN) {
        kith_markdown_read(bytes, arena, out);
        return KITH_OK;
    }
    out->text = kith_arena_copy(arena, bytes);
    out->title = kith_plain_title(out->text);
    return KITH_OK;
}

static void close_stream(void *context)
{
    stream *s = context;
    if (s)
        kith_jsonl_clear(&s->jsonl);
    free(s);
}

/* Open what tells its encoding itself; false when it is none of that. */
static bool open_other(kith_input_format format, kith_reader *reader, kith_record_stream *out)
{
    static void (*const openers[])(kith_reader *, kith_record_stream *) = {
        [KITH_INPUT_FEED] = kith_feed_open,      [KITH_INPUT_WIKI] = kith_mediawiki_open,
        [KITH_INPUT_NEWS] = kith_newspaper_open, [KITH_INPUT_MAIL] = kith_mail_open,
        [KITH_INPUT_MBOX] = kith_mailbox_open,   [KITH_INPUT_OFFICE] = kith_office_bundle_open,
        [KITH_INPUT_PDF] = kith_pdf_open,        [KITH_INPUT_PRESS] = NULL,
    };
    if (!openers[format])
        return false;
    openers[format](reader, out);
    return true;
}

kith_status kith_record_stream_open(kith_input_format format, const kith_member *member,
                                    const kith_fields *fields, kith_record_stream *out,
                                    kith_error *err)
{
    kith_reader *reader = member->reader;
    if (open_other(format, reader, out))
        return KITH_OK;
    /* A web page declares its encoding. */
    if (format != KITH_INPUT_HTML) {
        kith_status status = kith_reader_guess(reader, err);
        if (status != KITH_OK)
            return status;
    }
    if (format == KITH_INPUT_PRESS) {
        kith_bundle_open(reader, out);
        return KITH_OK;
    }
    size_t capacity = 0;
    stream *s = kith_array_grow(NULL, &capacity, 1, sizeof *s);
    *s = (stream){.member = member,
                  .format = format,
                  .jsonl = {.reader = reader, .fields = *fields},
                  .csv = {.reader = reader, .fields = *fields}};
    *out = (kith_record_stream){.next = next_whole, .close = close_stream, .context = s};
    if (format == KITH_INPUT_JSONL)
        out->next = next_object;
    else if (format == KITH_INPUT_CSV)
        out->next = next_row;
    return KITH_OK;
}
