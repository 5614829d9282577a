/* extract/xml/xml_parser.h - XML, told element by element as its bytes come. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_XML_PARSER_H
#define KITH_EXTRACT_XML_XML_PARSER_H

#include "extract/input/reader.h"

/** A tag with more attributes, and an element in more others, end the reading. */
#define KITH_XML_ATTRIBUTES_MAX 1000
#define KITH_XML_DEPTH_MAX      256

/** An element; borrowed for the call. Names are without prefix, `space` is a namespace's address.
 */
typedef struct kith_xml_tag {
    kith_str name, space;
    const void *attributes; /* for kith_xml_tag_value() */
    size_t attribute_count;
} kith_xml_tag;

/** The value of the attribute of that name, of whatever namespace, or empty; borrowed as the tag.
 */
kith_str kith_xml_tag_value(const kith_xml_tag *tag, const char *name);

/** Whom the parser tells. */
typedef struct kith_xml_handler {
    void (*start)(void *context, const kith_xml_tag *tag);
    /** A piece of text between tags, in UTF-8, with invalid bytes as kith_bytes_escape() has them.
     */
    void (*text)(void *context, kith_str text);
    void (*end)(void *context, const kith_xml_tag *tag);
    void *context;
} kith_xml_handler;

typedef struct kith_xml_parser kith_xml_parser;

/**
 * A parser of what `reader`, which is borrowed, gives; free with kith_xml_parser_free().
 *
 * The encoding that the XML declares is believed unless the reader knows one. What is not
 * well-formed is read as far as sense can be made of it; entities are those of XML and HTML, none
 * that the document declares: they cannot grow.
 */
kith_xml_parser *kith_xml_parser_new(kith_reader *reader, const kith_xml_handler *handler);

/**
 * Parse the next bytes; `*ended` says that there are none.
 *
 * Returns KITH_ELIMIT above the limits, KITH_EFORMAT at the end of what has no element or ends
 * within one, and what the reader returned; it is then at its end.
 */
KITH_CHECKED kith_status kith_xml_parser_step(kith_xml_parser *parser, bool *ended,
                                              kith_error *err);

/** The line that it is at, from 1. */
size_t kith_xml_parser_line(const kith_xml_parser *parser);

/** Accepts NULL. */
void kith_xml_parser_free(kith_xml_parser *parser);

#endif
