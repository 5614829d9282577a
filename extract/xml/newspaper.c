/* extract/xml/newspaper.c - which elements of an article say what. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/newspaper.h"

#include <stdlib.h>

#include "extract/base/date.h"
#include "extract/xml/feed.h"
#include "extract/xml/xml_records.h"

typedef struct paper {
    kith_xml_parser *parser;
    kith_xml_records records;
    size_t depth;         /* elements around, within an article; 0: outside */
    size_t body;          /* of them, within its body; 0: outside */
    size_t line;          /* where it begins */
    kith_buffer *reading; /* where text goes, or NULL */
    kith_buffer title, issued, made, text;
    kith_buffer id;
} paper;

static bool is_one_of(kith_str name, const char *const *names)
{
    for (; *names; names++)
        if (kith_str_equal(name, kith_str_of(*names)))
            return true;
    return false;
}

static void begin_article(paper *p, const kith_xml_tag *tag)
{
    p->line = kith_xml_parser_line(p->parser);
    p->title.len = p->issued.len = p->made.len = p->text.len = p->body = 0;
    p->reading = NULL;
    p->id.len = 0;
    kith_buffer_append(&p->id, kith_xml_tag_value(tag, "guid"));
}

static void end_block(paper *p)
{
    if (p->text.len > 0 && !kith_str_ends(kith_buffer_str(&p->text), KITH_STR("\n\n")))
        kith_buffer_append(&p->text, KITH_STR("\n\n"));
}

/* A date that an attribute says. */
static void take_date(paper *p, const kith_xml_tag *tag)
{
    static const char *const names[] = {"date.issue", "date.release", "pubdata", NULL};
    kith_str date = kith_xml_tag_value(tag, tag->name.ptr[0] == 'p' ? "date.publication" : "norm");
    if (is_one_of(tag->name, names) && p->issued.len == 0)
        kith_buffer_append(&p->issued, date);
    if (kith_str_equal(tag->name, KITH_STR("doc-id")) && p->id.len == 0)
        kith_buffer_append(&p->id, kith_xml_tag_value(tag, "id-string"));
}

static void take_element(paper *p, const kith_xml_tag *tag)
{
    static const char *const bodies[] = {"body.content", "inlineXML", "inlineData", "DataContent",
                                         NULL};
    static const char *const titles[] = {"hl1", "headline", "HeadLine", NULL};
    static const char *const dates[] = {"versionCreated", "contentCreated", "firstCreated",
                                        "ThisRevisionCreated", NULL};
    static const char *const blocks[] = {"p", "hl1", "hl2", "h1", "h2", "h3", "li", "tr", NULL};
    take_date(p, tag);
    if (p->body > 0) {
        p->body++;
        if (is_one_of(tag->name, blocks))
            end_block(p);
        return;
    }
    p->reading = NULL;
    if (is_one_of(tag->name, bodies)) {
        p->body = 1;
        p->reading = &p->text;
    } else if (is_one_of(tag->name, titles) && p->title.len == 0) {
        p->reading = &p->title;
    } else if (is_one_of(tag->name, dates) && p->made.len == 0) {
        p->reading = &p->made;
    }
}

static void on_start(void *context, const kith_xml_tag *tag)
{
    static const char *const articles[] = {"nitf", "newsItem", "NewsItem", NULL};
    paper *p = context;
    if (p->depth == 0 && !is_one_of(tag->name, articles))
        return;
    if (p->depth++ == 0)
        begin_article(p, tag);
    else
        take_element(p, tag);
}

static void on_text(void *context, kith_str text)
{
    paper *p = context;
    if (p->depth == 0 || !p->reading || p->reading->len + text.len > KITH_DOCUMENT_MAX)
        return;
    kith_buffer_append(p->reading, text);
}

static void end_article(paper *p)
{
    kith_arena *arena = &p->records.arena;
    kith_str date = kith_buffer_str(p->issued.len ? &p->issued : &p->made);
    kith_str title = kith_xml_text_copy(kith_buffer_str(&p->title), arena);
    kith_str text = kith_xml_text_copy(kith_buffer_str(&p->text), arena);
    kith_record record = {.id = kith_xml_text_copy(kith_buffer_str(&p->id), arena),
                          .title = title,
                          .date = kith_date_parse(kith_xml_text_copy(date, arena), arena),
                          .text = text.len ? kith_feed_text(title, text, arena) : text};
    kith_xml_records_add(&p->records, &record, p->line);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    static const char *const blocks[] = {"p", "hl1", "hl2", "h1", "h2", "h3", "li", "tr", NULL};
    paper *p = context;
    if (p->depth == 0)
        return;
    if (p->body > 0 && is_one_of(tag->name, blocks))
        end_block(p);
    p->body -= p->body > 0;
    if (p->body == 0)
        p->reading = NULL;
    if (--p->depth == 0)
        end_article(p);
}

static kith_status next_article(void *context, kith_arena *arena, kith_record *out, bool *found,
                                size_t *line, kith_error *err)
{
    paper *p = context;
    return kith_xml_records_next(&p->records, p->parser, arena, out, found, line, err);
}

static void close_paper(void *context)
{
    paper *p = context;
    if (!p)
        return;
    kith_xml_parser_free(p->parser);
    kith_xml_records_clear(&p->records);
    kith_buffer *buffers[] = {&p->title, &p->issued, &p->made, &p->text, &p->id};
    for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
        kith_buffer_clear(buffers[i]);
    free(p);
}

bool kith_newspaper_detect(kith_str root)
{
    static const char *const roots[] = {"nitf",   "newsItem", "newsMessage",
                                        "NewsML", "NewsItem", NULL};
    return is_one_of(root, roots);
}

void kith_newspaper_open(kith_reader *reader, kith_record_stream *out)
{
    size_t capacity = 0;
    paper *p = kith_array_grow(NULL, &capacity, 1, sizeof *p);
    *p = (paper){0};
    p->parser = kith_xml_parser_new(reader, &(kith_xml_handler){on_start, on_text, on_end, p});
    *out = (kith_record_stream){.next = next_article, .close = close_paper, .context = p};
}
