/* extract/xml/xml_records.h - records that a parser of XML has found and nobody has taken. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_XML_RECORDS_H
#define KITH_EXTRACT_XML_XML_RECORDS_H

#include "extract/base/arena.h"
#include "extract/base/record.h"
#include "extract/xml/xml_parser.h"

/** A record and the line that it begins on. */
typedef struct kith_xml_record {
    kith_record record;
    size_t line;
} kith_xml_record;

/** Caller's storage; {0} is empty. One step of the parser may find many. */
typedef struct kith_xml_records {
    kith_arena arena; /* of their strings */
    kith_xml_record *at;
    size_t count, capacity, taken;
} kith_xml_records;

/** Add a record whose strings are in `records->arena`. */
void kith_xml_records_add(kith_xml_records *records, const kith_record *record, size_t line);

/** As next() of kith_record_stream: step `parser`, which adds to `records`, until there is one. */
KITH_CHECKED kith_status kith_xml_records_next(kith_xml_records *records, kith_xml_parser *parser,
                                               kith_arena *arena, kith_record *out, bool *found,
                                               size_t *line, kith_error *err);

/** A copy of escaped `text` (extract/base/byte_escape.h) in `arena`, without the space around it
 * and with its invalid bytes. */
kith_str kith_xml_text_copy(kith_str text, kith_arena *arena);

/** Free what it holds. Accepts NULL. */
void kith_xml_records_clear(kith_xml_records *records);

#endif
