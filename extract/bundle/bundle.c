/* extract/bundle/bundle.c - downloads of press databases: many articles in one text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/bundle/bundle.h"

#include <stdlib.h>

#include "extract/base/date.h"
#include "extract/xml/feed.h"
#include "extract/xml/xml_records.h"

typedef struct bundle {
    kith_reader *reader; /* NULL: the text is there */
    kith_buffer text;
    size_t at, line;
    bool (*next)(kith_str *rest, size_t *line, kith_article *out);
    kith_article article;
} bundle;

bool kith_bundle_detect(kith_str head)
{
    return kith_nexis_detect(head) || kith_factiva_detect(head);
}

static kith_status load(bundle *b, kith_error *err)
{
    if (b->reader) {
        kith_status status = kith_reader_whole(b->reader, KITH_BUNDLE_MAX, err);
        kith_str whole = kith_reader_window(b->reader);
        if (status == KITH_OK)
            kith_buffer_append(&b->text, whole);
        kith_reader_skip(b->reader, whole.len);
        if (status != KITH_OK)
            return status;
    }
    b->next = kith_nexis_detect(kith_buffer_str(&b->text)) ? kith_nexis_next : kith_factiva_next;
    return KITH_OK;
}

static kith_status next_article(void *context, kith_arena *arena, kith_record *out, bool *found,
                                size_t *line, kith_error *err)
{
    bundle *b = context;
    kith_status status = b->next ? KITH_OK : load(b, err);
    kith_article *article = &b->article;
    *found = false;
    *line = b->line + 1;
    if (status != KITH_OK)
        return status;
    do {
        kith_str text = kith_buffer_str(&b->text);
        kith_str rest = kith_str_slice(text, b->at, text.len);
        *line = b->line + 1;
        *article = (kith_article){.body = {article->body.ptr, 0, article->body.capacity}};
        *found = b->next(&rest, &b->line, article);
        b->at = text.len - rest.len;
    } while (*found && article->body.len == 0);
    if (!*found)
        return KITH_OK;
    kith_str title = kith_arena_copy(arena, article->title);
    kith_str body = kith_xml_text_copy(kith_buffer_str(&article->body), arena);
    *out = (kith_record){.title = title,
                         .date = kith_date_parse(article->date, arena),
                         .text = body.len ? kith_feed_text(title, body, arena) : body};
    return KITH_OK;
}

static void close_bundle(void *context)
{
    bundle *b = context;
    if (!b)
        return;
    kith_buffer_clear(&b->text);
    kith_buffer_clear(&b->article.body);
    free(b);
}

static bundle *open_bundle(kith_record_stream *out)
{
    size_t capacity = 0;
    bundle *b = kith_array_grow(NULL, &capacity, 1, sizeof *b);
    *b = (bundle){0};
    *out = (kith_record_stream){.next = next_article, .close = close_bundle, .context = b};
    return b;
}

void kith_bundle_open(kith_reader *reader, kith_record_stream *out)
{
    open_bundle(out)->reader = reader;
}

void kith_bundle_open_text(kith_str text, kith_record_stream *out)
{
    kith_buffer_append(&open_bundle(out)->text, text);
}
