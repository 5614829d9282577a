/* extract/xml/mediawiki.c - dumps of MediaWiki: the articles in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/mediawiki.h"

#include <stdlib.h>
#include <strings.h>

#include "extract/base/date.h"
#include "extract/xml/feed.h"
#include "extract/xml/wikitext.h"
#include "extract/xml/xml_records.h"

typedef enum part {
    TITLE,
    SPACE, /* the number of its namespace */
    TIME,
    TEXT,
    BASE, /* the address of the wiki's main page */
    PART_COUNT,
    NO_PART = PART_COUNT,
} part;

typedef struct wiki {
    kith_xml_parser *parser;
    kith_xml_records records;
    kith_buffer parts[PART_COUNT];
    part reading;
    size_t line; /* of the page */
    bool in_page, redirect;
} wiki;

static part part_of(const wiki *w, kith_str name)
{
    static const char *const names[PART_COUNT] = {
        [TITLE] = "title", [SPACE] = "ns", [TIME] = "timestamp", [TEXT] = "text", [BASE] = "base"};
    for (part i = 0; i < PART_COUNT; i++)
        if (kith_str_equal(name, kith_str_of(names[i])))
            return (i == BASE) != w->in_page ? i : NO_PART;
    return NO_PART;
}

static void on_start(void *context, const kith_xml_tag *tag)
{
    wiki *w = context;
    if (kith_str_equal(tag->name, KITH_STR("page"))) {
        w->in_page = true;
        w->redirect = false;
        w->line = kith_xml_parser_line(w->parser);
        for (part i = 0; i < BASE; i++)
            w->parts[i].len = 0;
    }
    w->redirect |= w->in_page && kith_str_equal(tag->name, KITH_STR("redirect"));
    w->reading = part_of(w, tag->name);
    if (w->reading != NO_PART)
        w->parts[w->reading].len = 0;
}

static void on_text(void *context, kith_str text)
{
    wiki *w = context;
    if (w->reading != NO_PART && w->parts[w->reading].len + text.len <= KITH_DOCUMENT_MAX)
        kith_buffer_append(&w->parts[w->reading], text);
}

/* "https://en.wikinews.org/wiki/Main_Page" and a title make an address. */
static kith_str address_of(wiki *w, kith_str title)
{
    kith_str base = kith_buffer_str(&w->parts[BASE]);
    while (base.len > 0 && base.ptr[base.len - 1] != '/')
        base.len--;
    if (base.len == 0 || title.len == 0)
        return (kith_str){0};
    kith_buffer address = {0};
    kith_buffer_append(&address, base);
    for (size_t i = 0; i < title.len; i++)
        kith_buffer_append_byte(&address, title.ptr[i] == ' ' ? '_' : title.ptr[i]);
    kith_str copy = kith_arena_copy(&w->records.arena, kith_buffer_str(&address));
    kith_buffer_clear(&address);
    return copy;
}

static bool is_article(const wiki *w)
{
    kith_str space = kith_buffer_str(&w->parts[SPACE]), text = kith_buffer_str(&w->parts[TEXT]);
    bool redirect = text.len > 9 && strncasecmp(text.ptr, "#redirect", 9) == 0;
    return !w->redirect && !redirect && (space.len == 0 || kith_str_equal(space, KITH_STR("0")));
}

static void end_page(wiki *w)
{
    kith_arena *arena = &w->records.arena;
    w->in_page = false;
    if (!is_article(w))
        return;
    kith_str source = kith_buffer_str(&w->parts[TEXT]);
    kith_str title = kith_xml_text_copy(kith_buffer_str(&w->parts[TITLE]), arena);
    kith_str date = kith_date_parse(kith_wikitext_argument(source, "date"), arena);
    if (date.len == 0)
        date = kith_date_parse(kith_buffer_str(&w->parts[TIME]), arena);
    kith_str text = kith_xml_text_copy(kith_wikitext_strip(source, arena), arena);
    kith_record record = {.id = address_of(w, title),
                          .title = title,
                          .date = date,
                          .text = text.len ? kith_feed_text(title, text, arena) : text};
    kith_xml_records_add(&w->records, &record, w->line);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    wiki *w = context;
    w->reading = NO_PART;
    if (w->in_page && kith_str_equal(tag->name, KITH_STR("page")))
        end_page(w);
}

static kith_status next_page(void *context, kith_arena *arena, kith_record *out, bool *found,
                             size_t *line, kith_error *err)
{
    wiki *w = context;
    return kith_xml_records_next(&w->records, w->parser, arena, out, found, line, err);
}

static void close_wiki(void *context)
{
    wiki *w = context;
    if (!w)
        return;
    kith_xml_parser_free(w->parser);
    kith_xml_records_clear(&w->records);
    for (part i = 0; i < PART_COUNT; i++)
        kith_buffer_clear(&w->parts[i]);
    free(w);
}

void kith_mediawiki_open(kith_reader *reader, kith_record_stream *out)
{
    size_t capacity = 0;
    wiki *w = kith_array_grow(NULL, &capacity, 1, sizeof *w);
    *w = (wiki){.reading = NO_PART};
    w->parser = kith_xml_parser_new(reader, &(kith_xml_handler){on_start, on_text, on_end, w});
    *out = (kith_record_stream){.next = next_page, .close = close_wiki, .context = w};
}
