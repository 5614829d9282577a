/* extract/xml/feed.c - feeds: which elements of an item say what. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/feed.h"

#include <stdlib.h>

#include "extract/base/date.h"
#include "extract/base/intern.h"
#include "extract/html/fragment.h"
#include "extract/xml/xml_records.h"

/* An item is cut off here. */
#define ITEM_MAX KITH_DOCUMENT_MAX

/* So many links are remembered to find shared ones. */
#define LINKS_MAX 100000

typedef enum part {
    TITLE,
    LINK,
    ID,
    PUBLISHED,
    UPDATED,
    SUMMARY,
    CONTENT,
    PART_COUNT,
    NO_PART = PART_COUNT,
} part;

typedef struct feed {
    kith_xml_parser *parser;
    kith_xml_records records;
    kith_arena links_arena;
    kith_intern links;
    size_t depth; /* elements around, within an item; 0: outside */
    size_t line;  /* where the item begins */
    part reading; /* the part that is being read, from depth 2 on */
    bool markup;  /* tags in it are told as elements */
    kith_buffer parts[PART_COUNT];
} feed;

/* The names that an item's own elements have beside the item's namespace. */
static bool is_content_space(kith_str space)
{
    static const char *const spaces[] = {"http://purl.org/rss/1.0/modules/content/",
                                         "http://purl.org/dc/elements/1.1/",
                                         "http://purl.org/dc/terms/"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (kith_str_equal(space, kith_str_of(spaces[i])))
            return true;
    return false;
}

static bool is_feed_space(kith_str space)
{
    static const char *const spaces[] = {"http://www.w3.org/2005/Atom",
                                         "http://purl.org/atom/ns#",
                                         "http://purl.org/rss/1.0/",
                                         "http://my.netscape.com/rdf/simple/0.9/",
                                         "http://channel.netscape.com/rdf/simple/0.9/",
                                         "http://backend.userland.com/rss2"};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (kith_str_equal(space, kith_str_of(spaces[i])))
            return true;
    return space.len == 0;
}

static part part_of(const kith_xml_tag *tag)
{
    static const struct {
        const char *name;
        part part;
    } names[] = {
        {"title", TITLE},       {"link", LINK},
        {"guid", ID},           {"id", ID},
        {"pubDate", PUBLISHED}, {"published", PUBLISHED},
        {"issued", PUBLISHED},  {"date", PUBLISHED},
        {"created", PUBLISHED}, {"updated", UPDATED},
        {"modified", UPDATED},  {"description", SUMMARY},
        {"summary", SUMMARY},   {"content", CONTENT},
        {"encoded", CONTENT},
    };
    bool own = is_feed_space(tag->space), other = is_content_space(tag->space);
    for (size_t i = 0; (own || other) && i < sizeof names / sizeof *names; i++)
        if (kith_str_equal(tag->name, kith_str_of(names[i].name)))
            return names[i].part;
    return NO_PART;
}

static bool is_item(const kith_xml_tag *tag)
{
    return is_feed_space(tag->space) && (kith_str_equal(tag->name, KITH_STR("item")) ||
                                         kith_str_equal(tag->name, KITH_STR("entry")));
}

/* An address in an attribute, as Atom has it, of the page and not of what else is linked. */
static void take_address(feed *f, const kith_xml_tag *tag)
{
    kith_str relation = kith_xml_tag_value(tag, "rel"), address = kith_xml_tag_value(tag, "href");
    if (f->parts[LINK].len == 0 &&
        (relation.len == 0 || kith_str_equal(relation, KITH_STR("alternate"))))
        kith_buffer_append(&f->parts[LINK], address);
}

/* Begin a part of the item, unless one of its kind, or better, has been read. */
static void begin_part(feed *f, const kith_xml_tag *tag)
{
    f->reading = part_of(tag);
    f->markup = kith_str_equal(kith_xml_tag_value(tag, "type"), KITH_STR("xhtml"));
    if (f->reading == LINK && kith_xml_tag_value(tag, "href").len > 0) {
        take_address(f, tag);
        f->reading = NO_PART;
    }
    if (f->reading != NO_PART && f->parts[f->reading].len > 0)
        f->reading = NO_PART;
}

static bool has_room(const feed *f, size_t more)
{
    return f->reading != NO_PART && f->parts[f->reading].len + more <= ITEM_MAX;
}

/* A tag within a part is its text's. */
static void add_tag(feed *f, const char *before, kith_str name)
{
    if (!has_room(f, name.len + 3))
        return;
    kith_buffer *text = &f->parts[f->reading];
    kith_buffer_append(text, kith_str_of(before));
    kith_buffer_append(text, name);
    kith_buffer_append_byte(text, '>');
}

static void on_start(void *context, const kith_xml_tag *tag)
{
    feed *f = context;
    if (f->depth == 0 && !is_item(tag))
        return;
    if (f->depth == 0) {
        f->line = kith_xml_parser_line(f->parser);
        f->reading = NO_PART;
        for (size_t i = 0; i < PART_COUNT; i++)
            f->parts[i].len = 0;
    } else if (f->depth == 1) {
        begin_part(f, tag);
    } else {
        add_tag(f, "<", tag->name);
    }
    f->depth++;
}

static void on_text(void *context, kith_str text)
{
    feed *f = context;
    if (f->depth < 2 || !has_room(f, text.len))
        return;
    kith_buffer *said = &f->parts[f->reading];
    for (size_t i = 0; i < text.len; i++) {
        if (f->markup && text.ptr[i] == '<')
            kith_buffer_append(said, KITH_STR("&lt;"));
        else if (f->markup && text.ptr[i] == '&')
            kith_buffer_append(said, KITH_STR("&amp;"));
        else
            kith_buffer_append_byte(said, text.ptr[i]);
    }
}

/* The link of the item, if none before had it; else its own id under the same condition. */
static kith_str choose_id(feed *f)
{
    static const part choices[] = {LINK, ID};
    for (size_t i = 0; i < 2; i++) {
        kith_str id = kith_xml_text_copy(kith_buffer_str(&f->parts[choices[i]]), &f->records.arena);
        if (id.len == 0 || kith_intern_find(&f->links, id) != KITH_INTERN_NONE)
            continue;
        if (f->links.count < LINKS_MAX)
            kith_intern_add(&f->links, kith_arena_copy(&f->links_arena, id));
        return id;
    }
    return (kith_str){0};
}

kith_str kith_feed_text(kith_str title, kith_str text, kith_arena *arena)
{
    if (title.len == 0 || text.len == 0 || kith_str_starts(text, title))
        return text.len ? text : title;
    kith_buffer both = {0};
    kith_buffer_append(&both, title);
    kith_buffer_append(&both, KITH_STR("\n\n"));
    kith_buffer_append(&both, text);
    kith_str copy = kith_arena_copy(arena, kith_buffer_str(&both));
    kith_buffer_clear(&both);
    return copy;
}

static void end_item(feed *f)
{
    kith_arena *arena = &f->records.arena;
    kith_str said[PART_COUNT];
    for (size_t i = 0; i < PART_COUNT; i++)
        said[i] = kith_buffer_str(&f->parts[i]);
    kith_str fragments[] = {kith_html_fragment(said[CONTENT], arena),
                            kith_html_fragment(said[SUMMARY], arena)};
    kith_str text = fragments[fragments[1].len > fragments[0].len];
    kith_str title = kith_xml_text_copy(kith_html_fragment(said[TITLE], arena), arena);
    kith_str date = said[PUBLISHED].len ? said[PUBLISHED] : said[UPDATED];
    kith_record record = {.id = choose_id(f),
                          .title = title,
                          .date = kith_date_parse(kith_xml_text_copy(date, arena), arena)};
    record.text = kith_feed_text(title, kith_xml_text_copy(text, arena), arena);
    kith_xml_records_add(&f->records, &record, f->line);
}

static void on_end(void *context, const kith_xml_tag *tag)
{
    feed *f = context;
    if (f->depth == 0)
        return;
    f->depth--;
    if (f->depth == 0)
        end_item(f);
    else if (f->depth == 1)
        f->reading = NO_PART;
    else
        add_tag(f, "</", tag->name);
}

static kith_status next_item(void *context, kith_arena *arena, kith_record *out, bool *found,
                             size_t *line, kith_error *err)
{
    feed *f = context;
    return kith_xml_records_next(&f->records, f->parser, arena, out, found, line, err);
}

static void close_feed(void *context)
{
    feed *f = context;
    if (!f)
        return;
    kith_xml_parser_free(f->parser);
    kith_xml_records_clear(&f->records);
    for (size_t i = 0; i < PART_COUNT; i++)
        kith_buffer_clear(&f->parts[i]);
    kith_arena_free(&f->links_arena);
    free(f);
}

bool kith_feed_detect(kith_str root)
{
    static const char *const roots[] = {"rss", "RDF", "feed"};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
        if (kith_str_equal(root, kith_str_of(roots[i])))
            return true;
    return false;
}

void kith_feed_open(kith_reader *reader, kith_record_stream *out)
{
    size_t capacity = 0;
    feed *f = kith_array_grow(NULL, &capacity, 1, sizeof *f);
    *f = (feed){.reading = NO_PART};
    kith_intern_init(&f->links, &f->links_arena, 64);
    f->parser = kith_xml_parser_new(reader, &(kith_xml_handler){on_start, on_text, on_end, f});
    *out = (kith_record_stream){.next = next_item, .close = close_feed, .context = f};
}
