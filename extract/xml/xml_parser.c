/* extract/xml/xml_parser.c - libxml2's push parser, which keeps no tree. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/xml_parser.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/byte_escape.h"
#include "extract/base/library_memory.h"
#include "extract/base/memory.h"
#include "extract/base/utf8.h"
#include "extract/input/charset.h"
#include "extract/xml/xml_tags.h"

#define STEP_SIZE     ((size_t)64 * 1024)
#define REFERENCE_MAX ((size_t)32) /* bytes of "&name;" */

struct kith_xml_parser {
    kith_reader *reader;
    kith_xml_handler handler;
    xmlParserCtxtPtr parser;
    kith_xml_tags tags;
    kith_buffer piece;
    xmlEntity entity; /* of HTML, the last one met */
    char entity_text[8];
    size_t depth;
    bool begun, rooted, too_deep, ended;
};

static kith_str str_of(const xmlChar *text)
{
    return kith_str_of((const char *)text);
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix,
                     const xmlChar *space, int space_count, const xmlChar **spaces,
                     int attribute_count, int defaulted, const xmlChar **attributes)
{
    kith_xml_parser *parser = context;
    (void)prefix, (void)space_count, (void)spaces, (void)defaulted;
    parser->rooted = true;
    if (++parser->depth > KITH_XML_DEPTH_MAX) {
        parser->too_deep = true;
        xmlStopParser(parser->parser);
        return;
    }
    const kith_xml_tag tag = {str_of(name), str_of(space), attributes, (size_t)attribute_count};
    parser->handler.start(parser->handler.context, &tag);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
    kith_xml_parser *parser = context;
    (void)prefix;
    parser->depth -= parser->depth > 0;
    const kith_xml_tag tag = {.name = str_of(name), .space = str_of(space)};
    parser->handler.end(parser->handler.context, &tag);
}

static void on_text(void *context, const xmlChar *text, int length)
{
    kith_xml_parser *parser = context;
    /* Behind a mistake libxml2 leaves references out. */
    parser->parser->wellFormed = 1;
    parser->handler.text(parser->handler.context, (kith_str){(const char *)text, (size_t)length});
}

/* Feeds use entities of HTML without declaring them; declared ones are nobody's names. */
static xmlEntityPtr on_entity(void *context, const xmlChar *name)
{
    kith_xml_parser *parser = context;
    xmlEntityPtr known = xmlGetPredefinedEntity(name);
    if (known)
        return known;
    const htmlEntityDesc *meant = htmlEntityLookup(name);
    if (!meant)
        return NULL;
    size_t length = kith_utf8_encode(meant->value, parser->entity_text);
    parser->entity_text[length] = '\0';
    parser->entity = (xmlEntity){.type = XML_ENTITY_DECL,
                                 .name = name,
                                 .content = (xmlChar *)parser->entity_text,
                                 .length = (int)length,
                                 .etype = XML_INTERNAL_PREDEFINED_ENTITY};
    return &parser->entity;
}

static void pass_error(void *context, xmlErrorPtr problem)
{
    (void)context, (void)problem;
}

kith_str kith_xml_tag_value(const kith_xml_tag *tag, const char *name)
{
    const xmlChar *const *attributes = tag->attributes;
    for (size_t i = 0; i < tag->attribute_count; i++, attributes += 5)
        if (strcmp((const char *)attributes[0], name) == 0)
            return (kith_str){(const char *)attributes[3], (size_t)(attributes[4] - attributes[3])};
    return (kith_str){0};
}

kith_xml_parser *kith_xml_parser_new(kith_reader *reader, const kith_xml_handler *handler)
{
    xmlSAXHandler calls = {.initialized = XML_SAX2_MAGIC,
                           .startElementNs = on_start,
                           .endElementNs = on_end,
                           .characters = on_text,
                           .ignorableWhitespace = on_text,
                           .cdataBlock = on_text,
                           .getEntity = on_entity,
                           .serror = (xmlStructuredErrorFunc)pass_error};
    kith_library_memory_use();
    size_t capacity = 0;
    kith_xml_parser *parser = kith_array_grow(NULL, &capacity, 1, sizeof *parser);
    *parser = (kith_xml_parser){.reader = reader, .handler = *handler};
    while (!(parser->parser = xmlCreatePushParserCtxt(&calls, parser, NULL, 0, NULL)))
        kith_memory_lack(0);
    xmlCtxtUseOptions(parser->parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    return parser;
}

/* Believe what the XML declares; libxml2 gets UTF-8 alone. */
static kith_status begin(kith_xml_parser *parser, kith_error *err)
{
    kith_status status = kith_reader_peek(parser->reader, KITH_CHARSET_HEAD, err);
    parser->begun = true;
    if (status != KITH_OK)
        return status;
    char name[KITH_CHARSET_NAME_MAX];
    if (parser->reader->marked || !kith_charset_of_xml(kith_reader_window(parser->reader), name))
        return kith_reader_guess(parser->reader, err);
    return kith_reader_decode(parser->reader, name, err);
}

/* Bytes of the reference to an entity or a character that `s` begins with, or 0. */
static size_t reference_length(kith_str s)
{
    size_t i = 1;
    while (i < s.len && i < REFERENCE_MAX && s.ptr[i] != ';' &&
           (isalnum((unsigned char)s.ptr[i]) || s.ptr[i] == '#'))
        i++;
    return i > 1 && i < s.len && s.ptr[i] == ';' ? i + 1 : 0;
}

/* Bytes of `window` before a character or a reference that may be cut at its end. */
static size_t whole_length(kith_str window)
{
    for (size_t back = 1; back < REFERENCE_MAX && back <= window.len; back++)
        if (window.ptr[window.len - back] == '&')
            return window.len - back;
    for (size_t back = 1; back < 4 && back <= window.len; back++) {
        char byte = window.ptr[window.len - back];
        if ((byte & 0xC0) == 0xC0)
            return kith_utf8_length(byte) > back ? window.len - back : window.len;
    }
    return window.len;
}

/* Controls and bare ampersands are in no XML, and in feeds nevertheless. */
static void prepare(kith_xml_parser *parser, kith_str bytes)
{
    kith_buffer escaped = {0}, *piece = &parser->piece;
    kith_bytes_escape(bytes, &escaped);
    piece->len = 0;
    for (kith_str rest = kith_buffer_str(&escaped); rest.len > 0;) {
        unsigned char byte = (unsigned char)rest.ptr[0];
        if (byte == '&' && reference_length(rest) == 0)
            kith_buffer_append(piece, KITH_STR("&amp;"));
        else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            kith_buffer_append_byte(piece, ' ');
        else
            kith_buffer_append_byte(piece, rest.ptr[0]);
        rest = kith_str_slice(rest, 1, rest.len);
    }
    kith_buffer_clear(&escaped);
}

static kith_status parse(kith_xml_parser *parser, bool last, kith_error *err)
{
    size_t line = kith_xml_parser_line(parser);
    kith_str piece = kith_buffer_str(&parser->piece);
    if (!kith_xml_tags_scan(&parser->tags, piece, KITH_XML_ATTRIBUTES_MAX))
        return kith_fail(err, KITH_ELIMIT, "a tag of more than %d attributes behind line %zu",
                         KITH_XML_ATTRIBUTES_MAX, line);
    (void)xmlParseChunk(parser->parser, piece.ptr, (int)piece.len, last);
    if (parser->too_deep)
        return kith_fail(err, KITH_ELIMIT, "elements more than %d deep behind line %zu",
                         KITH_XML_DEPTH_MAX, line);
    if (last && !parser->rooted)
        return kith_fail(err, KITH_EFORMAT, "no XML: there is no element");
    if (last && parser->depth > 0)
        return kith_fail(err, KITH_EFORMAT, "it ends within an element, at line %zu",
                         kith_xml_parser_line(parser));
    return KITH_OK;
}

kith_status kith_xml_parser_step(kith_xml_parser *parser, bool *ended, kith_error *err)
{
    *ended = parser->ended;
    if (parser->ended)
        return KITH_OK;
    kith_status status = parser->begun ? KITH_OK : begin(parser, err);
    if (status == KITH_OK && kith_reader_window(parser->reader).len < REFERENCE_MAX)
        status = kith_reader_more(parser->reader, err);
    if (status == KITH_OK) {
        kith_str window = kith_reader_window(parser->reader);
        bool last = parser->reader->ended && window.len <= STEP_SIZE;
        if (window.len > STEP_SIZE)
            window.len = STEP_SIZE;
        if (!last)
            window.len = whole_length(window);
        prepare(parser, window);
        kith_reader_skip(parser->reader, window.len);
        parser->ended = last;
        status = parse(parser, last, err);
    }
    if (status != KITH_OK) {
        parser->ended = true;
        kith_reader_skip(parser->reader, kith_reader_window(parser->reader).len);
    }
    return status;
}

size_t kith_xml_parser_line(const kith_xml_parser *parser)
{
    int line = xmlSAX2GetLineNumber(parser->parser);
    return line > 0 ? (size_t)line : 1;
}

void kith_xml_parser_free(kith_xml_parser *parser)
{
    if (!parser)
        return;
    xmlFreeDoc(parser->parser->myDoc); /* libxml2 makes one where a file declares entities */
    xmlFreeParserCtxt(parser->parser);
    kith_buffer_clear(&parser->piece);
    free(parser);
}
