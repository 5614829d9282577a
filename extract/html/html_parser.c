/* extract/html/html_parser.c - libxml2's HTML parser, the only file that reads with it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html_parser.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "extract/input/charset.h"
#include "extract/html/element.h"
#include "extract/html/jsonld.h"
#include "extract/html/tags.h"
#include "extract/base/library_memory.h"
#include "extract/base/memory.h"

/* Open elements times end tags, above which a page is taken to be made to exhaust us. */
#define WORK_MAX ((size_t)500 * 1000 * 1000)

/* The longest cell, in bytes, that is one of a row. */
#define CELL_MAX 100

/* Between the cells of a row. */
#define CELL_MARK KITH_STR(" | ")

/* Open elements, whatever the end tags. */
#define DEPTH_MAX ((size_t)250 * 1000)

/* An open element: its own kinds, and what it has from those around it. */
typedef struct open_element {
    unsigned kinds;
    uint32_t part;
    size_t row; /* in a row of a table: one more than the blocks before it; else 0 */
    bool contained, furniture, silent, link, lines;
} open_element;

typedef struct page_parse {
    htmlParserCtxtPtr parser;
    kith_arena *arena;
    open_element *open;
    size_t depth, capacity, depth_max;
    bool too_deep;
    kith_page page;
    kith_block block; /* at hand; its start and end are set when it is closed */
    size_t block_start;
    size_t cell_start; /* of the last cell of the row that the block at hand is, or block_start */
    bool cell;         /* a cell ended before the next word */
    bool space;        /* white space before the next word */
    bool broken;       /* a <br> just before */
    bool data;         /* in a JSON-LD script */
    kith_buffer script;
    kith_buffer *heading; /* where the text of an <h1> or <title> goes too, or NULL */
    kith_html_claims claims;
} page_parse;

static const char *attribute(const xmlChar **attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (strcmp((const char *)attributes[0], name) == 0)
            return attributes[1] ? (const char *)attributes[1] : "";
    return NULL;
}

static void claim(page_parse *parse, kith_str *claim, const char *value)
{
    if (claim->len == 0 && value && *value)
        *claim = kith_arena_copy(parse->arena, kith_str_of(value));
}

static void add_block(page_parse *parse, size_t start, size_t end, size_t linked)
{
    const kith_block block = {start, end, linked, parse->block.part};
    if (end > start)
        kith_page_add_block(&parse->page, block);
}

/* A row of short cells is one block; a long cell is a story in a table made for looks. */
static void close_block(page_parse *parse)
{
    kith_buffer *text = &parse->page.text;
    while (text->len > parse->block_start && text->ptr[text->len - 1] == '\n')
        text->len--;
    size_t start = parse->block_start, cell = parse->cell_start, linked = parse->block.linked;
    if (cell > start && text->len - cell > CELL_MAX) {
        add_block(parse, start, cell - CELL_MARK.len, linked < cell - start ? linked : 0);
        linked -= linked < cell - start ? linked : 0;
        start = cell;
    }
    add_block(parse, start, text->len, linked);
    parse->block_start = parse->cell_start = text->len;
    parse->block.linked = 0;
    parse->cell = parse->space = parse->broken = false;
}

/* Make the next block that of the innermost open element. */
static void open_block(page_parse *parse)
{
    parse->block.part = parse->open[parse->depth - 1].part;
}

/* Does a cell of this row go on with the block at hand? Not where a cell had blocks of its own. */
static bool continues_row(const page_parse *parse, const open_element *element)
{
    return (element->kinds & KITH_ELEMENT_CELL) && element->row == parse->page.block_count + 1 &&
           parse->page.text.len - parse->cell_start <= CELL_MAX;
}

/* A line break ends a sentence or a list's link, and is else but a space. */
static void break_line(page_parse *parse)
{
    const kith_buffer *text = &parse->page.text;
    size_t length = text->len - parse->block_start;
    if (length == 0)
        return;
    bool sentence = memchr(".!?:;\"')", text->ptr[text->len - 1], 8);
    if (parse->broken || sentence || parse->block.linked == length) {
        close_block(parse);
        open_block(parse);
    } else {
        parse->space = parse->broken = true;
    }
}

static void read_meta(page_parse *parse, const xmlChar **attributes)
{
    static const char *const titles[] = {"og:title", "twitter:title", "dc.title", "headline"};
    static const char *const sites[] = {"og:site_name", "application-name"};
    static const char *const dates[] = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "dc.date",
        "dc.date.issued",
        "dc.date.created",
        "citation_publication_date",
        "citation_date",
        "publication-date",
        "article.published",
        "article_date_original",
        "rnews:datepublished",
        "displaydate",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
    };
    const char *name = attribute(attributes, "property");
    if (!name)
        name = attribute(attributes, "name");
    if (!name)
        name = attribute(attributes, "itemprop");
    const char *content = attribute(attributes, "content");
    if (!name || !content)
        return;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        if (strcasecmp(name, titles[i]) == 0)
            claim(parse, &parse->claims.meta_title, content);
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (strcasecmp(name, dates[i]) == 0)
            claim(parse, &parse->claims.meta_date, content);
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++)
        if (strcasecmp(name, sites[i]) == 0)
            claim(parse, &parse->claims.site_name, content);
    if (strcasecmp(name, "og:url") == 0)
        claim(parse, &parse->claims.address, content);
}

static bool is_hidden(const xmlChar **attributes)
{
    const char *style = attribute(attributes, "style");
    return attribute(attributes, "hidden") ||
           (style && (strstr(style, "display:none") || strstr(style, "display: none")));
}

static unsigned find_kinds(const char *name, const xmlChar **attributes)
{
    unsigned kinds = kith_element_kinds(name);
    const char *role = attribute(attributes, "role");
    if (role)
        kinds |= kith_element_role(role);
    if (is_hidden(attributes))
        kinds |= KITH_ELEMENT_HIDDEN;
    return kinds;
}

static uint32_t add_part(page_parse *parse, uint32_t parent, const char *tag, unsigned kinds,
                         const xmlChar **attributes)
{
    static const char *const telling[] = {"class", "id", "role", "itemprop"};
    size_t count = parse->page.part_count;
    uint32_t part = kith_page_add_part(&parse->page, parent, tag, kinds);
    for (size_t i = 0; i < sizeof telling / sizeof *telling && part == count; i++)
        kith_page_add_words(&parse->page, attribute(attributes, telling[i]));
    return part;
}

/* What an element has from those around it. The parser may keep a button, a header or a menu open
 * around the main part of a page, which is then none of them. */
static open_element inherit(page_parse *parse, const char *tag, const xmlChar **attributes)
{
    open_element own = parse->open[parse->depth - 1];
    unsigned kinds = own.kinds = find_kinds(tag, attributes);
    if (kinds & KITH_ELEMENT_CONTAINER) {
        own.contained = true;
        own.furniture = own.silent = false;
    }
    own.silent |= (kinds & KITH_ELEMENT_SILENT) != 0;
    own.link |= (kinds & KITH_ELEMENT_LINK) != 0;
    own.lines |= (kinds & KITH_ELEMENT_LINES) != 0;
    own.furniture |=
        (kinds & KITH_ELEMENT_FURNITURE) != 0 || ((kinds & KITH_ELEMENT_HEADER) && !own.contained);
    if (kinds & KITH_ELEMENT_ROW)
        own.row = parse->page.block_count + 1;
    else if (kinds & KITH_ELEMENT_TABLE)
        own.row = 0;
    if (!(kinds & KITH_ELEMENT_INLINE))
        own.part = add_part(parse, own.part, tag, kinds, attributes);
    return own;
}

/* Start to note the text of a title; only the first of each kind is. */
static void open_heading(page_parse *parse, const open_element *own)
{
    kith_html_claims *claims = &parse->claims;
    kith_buffer *heading = NULL;
    if (own->kinds & KITH_ELEMENT_TITLE)
        heading = &claims->title;
    else if (own->kinds & KITH_ELEMENT_HEADLINE)
        heading = own->contained ? &claims->main_headline : &claims->headline;
    if (heading && heading->len == 0 && !own->silent)
        parse->heading = heading;
}

static void on_start(void *context, const xmlChar *tag, const xmlChar **attributes)
{
    page_parse *parse = context;
    if (parse->depth >= parse->depth_max) {
        parse->too_deep = true;
        xmlStopParser(parse->parser);
        return;
    }
    const char *element = (const char *)tag;
    if (!(kith_element_kinds(element) & (KITH_ELEMENT_INLINE | KITH_ELEMENT_CELL)))
        close_block(parse);
    open_element own = inherit(parse, element, attributes);
    unsigned kinds = own.kinds;
    bool row = continues_row(parse, &own);
    if ((kinds & KITH_ELEMENT_CELL) && !row)
        close_block(parse);
    parse->cell |= row;
    parse->open = kith_array_grow(parse->open, &parse->capacity, parse->depth + 1, sizeof own);
    parse->open[parse->depth++] = own;
    if (!(kinds & KITH_ELEMENT_INLINE) && parse->page.text.len == parse->block_start)
        open_block(parse);
    open_heading(parse, &own);
    if (kinds & KITH_ELEMENT_META)
        read_meta(parse, attributes);
    if ((kinds & KITH_ELEMENT_TIME) && !own.furniture)
        claim(parse, own.contained ? &parse->claims.main_time : &parse->claims.time,
              attribute(attributes, "datetime"));
    const char *property = attribute(attributes, "itemprop");
    if (property && strcasecmp(property, "datePublished") == 0) {
        const char *date = attribute(attributes, "content");
        claim(parse, &parse->claims.meta_date, date ? date : attribute(attributes, "datetime"));
    }
    if (kinds & KITH_ELEMENT_SCRIPT) {
        const char *type = attribute(attributes, "type");
        parse->data = type && strcasecmp(type, "application/ld+json") == 0;
    }
}

static void close_script(page_parse *parse)
{
    kith_str script = kith_buffer_str(&parse->script);
    if (parse->data && script.len > 0)
        parse->claims.live |= kith_str_equal(kith_jsonld_string(script, "@type", parse->arena),
                                             KITH_STR("LiveBlogPosting"));
    if (parse->data && parse->claims.data_date.len == 0)
        parse->claims.data_date = kith_jsonld_string(script, "datePublished", parse->arena);
    if (parse->data && parse->claims.data_text.len == 0)
        parse->claims.data_text = kith_jsonld_string(script, "articleBody", parse->arena);
    parse->script.len = 0;
    parse->data = false;
}

static void on_end(void *context, const xmlChar *tag)
{
    (void)tag;
    page_parse *parse = context;
    if (parse->depth <= 1)
        return;
    open_element closed = parse->open[--parse->depth];
    if (closed.kinds & KITH_ELEMENT_SCRIPT)
        close_script(parse);
    if (closed.kinds & KITH_ELEMENT_BREAK)
        break_line(parse);
    if (closed.kinds & (KITH_ELEMENT_TITLE | KITH_ELEMENT_HEADLINE))
        parse->heading = NULL;
    if (!(closed.kinds & KITH_ELEMENT_INLINE) && !continues_row(parse, &closed)) {
        close_block(parse);
        open_block(parse);
    }
}

/* Append a word, or a piece of one, to the block and the heading at hand. */
static void add_word(page_parse *parse, kith_str word)
{
    const open_element *inner = &parse->open[parse->depth - 1];
    kith_buffer *text = &parse->page.text;
    size_t before = text->len;
    if (parse->heading) {
        if (parse->space && parse->heading->len > 0)
            kith_buffer_append_byte(parse->heading, ' ');
        kith_buffer_append(parse->heading, word);
    }
    if (!(inner->kinds & KITH_ELEMENT_TITLE)) {
        bool begun = before > parse->block_start;
        if (begun && parse->cell) {
            kith_buffer_append(text, CELL_MARK);
            before = parse->cell_start = text->len;
        } else if (begun && parse->space && text->ptr[before - 1] != '\n') {
            kith_buffer_append_byte(text, ' ');
        }
        kith_buffer_append(text, word);
    }
    if (inner->link)
        parse->block.linked += text->len - before;
    parse->cell = parse->space = parse->broken = false;
}

/* How many bytes of white space begin `text`; `*shown` is false when they do not part words. */
static size_t space_at(kith_str text, bool *shown)
{
    static const kith_str spaces[] = {{"\xC2\xA0", 2}, {"\xE2\x80\xA8", 3}, {"\xE2\x80\xA9", 3}};
    static const kith_str nothings[] = {{"\xC2\xAD", 2}, {"\xE2\x80\x8B", 3}, {"\xEF\xBB\xBF", 3}};
    *shown = true;
    if ((unsigned char)text.ptr[0] <= 0x20)
        return 1;
    if ((unsigned char)text.ptr[0] < 0x80)
        return 0;
    for (size_t i = 0; i < 3; i++)
        if (kith_str_starts(text, spaces[i]))
            return spaces[i].len;
    *shown = false;
    for (size_t i = 0; i < 3; i++)
        if (kith_str_starts(text, nothings[i]))
            return nothings[i].len;
    return 0;
}

static void on_text(void *context, const xmlChar *bytes, int length)
{
    page_parse *parse = context;
    kith_str text = {(const char *)bytes, (size_t)length};
    if (parse->data)
        kith_buffer_append(&parse->script, text);
    const open_element *inner = &parse->open[parse->depth - 1];
    if (inner->silent)
        return;
    for (size_t at = 0, word = 0; at <= text.len;) {
        bool parts = false;
        size_t space = at < text.len ? space_at(kith_str_slice(text, at, text.len), &parts) : 1;
        if (space == 0) {
            at++;
            continue;
        }
        if (at > word)
            add_word(parse, kith_str_slice(text, word, at));
        parse->space |= parts;
        if (inner->lines && at < text.len && text.ptr[at] == '\n' &&
            parse->page.text.len > parse->block_start)
            kith_buffer_append_byte(&parse->page.text, '\n');
        at += space;
        word = at;
    }
}

static void run_parser(page_parse *parse, kith_str page)
{
    kith_library_memory_use();
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(page.ptr, (int)page.len);
    if (!parser)
        kith_memory_out(0); /* for a lock, which libxml2 takes from nobody but malloc() */
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
    *parser->sax = (xmlSAXHandler){.startElement = on_start,
                                   .endElement = on_end,
                                   .characters = on_text,
                                   .ignorableWhitespace = on_text,
                                   .cdataBlock = on_text};
    parser->userData = parse;
    parse->parser = parser;
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
}

static void clear(page_parse *parse)
{
    kith_page_clear(&parse->page);
    kith_html_claims_clear(&parse->claims);
    kith_buffer_clear(&parse->script);
    free(parse->open);
}

kith_status kith_html_parse(kith_str bytes, kith_str charset, kith_arena *arena, kith_page *page,
                            kith_html_claims *claims, kith_error *err)
{
    kith_buffer decoded = {0}, read = {0};
    kith_charset_decode(bytes, charset, &decoded);
    kith_tags tags = kith_tags_count(kith_buffer_str(&decoded), &read);
    kith_buffer_clear(&decoded);
    if (tags.attributes_max > KITH_HTML_ATTRIBUTES_MAX) {
        kith_buffer_clear(&read);
        return kith_fail(err, KITH_ELIMIT, "a tag with %zu attributes; the limit is %d",
                         tags.attributes_max, KITH_HTML_ATTRIBUTES_MAX);
    }
    page_parse parse = {.arena = arena, .depth = 1, .depth_max = WORK_MAX / (tags.ends + 1)};
    if (parse.depth_max > DEPTH_MAX)
        parse.depth_max = DEPTH_MAX;
    parse.open = kith_array_grow(NULL, &parse.capacity, 1, sizeof *parse.open);
    parse.open[0] = (open_element){
        .part = kith_page_add_part(&parse.page, 0, "", 0),
    };
    if (read.len > 0)
        run_parser(&parse, kith_buffer_str(&read));
    close_block(&parse);
    kith_status status = KITH_OK;
    if (parse.too_deep) {
        status = kith_fail(err, KITH_ELIMIT, "elements nested more than %zu deep", parse.depth_max);
    } else {
        *page = parse.page;
        *claims = parse.claims;
        parse.page = (kith_page){0};
        parse.claims = (kith_html_claims){0};
    }
    clear(&parse);
    kith_buffer_clear(&read);
    return status;
}

void kith_html_claims_clear(kith_html_claims *claims)
{
    if (!claims)
        return;
    kith_buffer_clear(&claims->title);
    kith_buffer_clear(&claims->headline);
    kith_buffer_clear(&claims->main_headline);
    *claims = (kith_html_claims){0};
}
