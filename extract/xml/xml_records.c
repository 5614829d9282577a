/* extract/xml/xml_records.c - records that a parser of XML has found and nobody has taken. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/xml_records.h"

#include <stdlib.h>

#include "extract/base/byte_escape.h"

void kith_xml_records_add(kith_xml_records *records, const kith_record *record, size_t line)
{
    records->at =
        kith_array_grow(records->at, &records->capacity, records->count + 1, sizeof *records->at);
    records->at[records->count++] = (kith_xml_record){*record, line};
}

kith_status kith_xml_records_next(kith_xml_records *records, kith_xml_parser *parser,
                                  kith_arena *arena, kith_record *out, bool *found, size_t *line,
                                  kith_error *err)
{
    for (bool ended = false; records->taken == records->count;) {
        *line = kith_xml_parser_line(parser);
        *found = false;
        if (ended)
            return KITH_OK;
        records->taken = records->count = 0;
        kith_arena_clear(&records->arena);
        kith_status status = kith_xml_parser_step(parser, &ended, err);
        /* What was found before the failure comes first: the parser is at its end then. */
        if (status != KITH_OK)
            return status;
    }
    const kith_xml_record *next = &records->at[records->taken++];
    *found = true;
    *line = next->line;
    *out = (kith_record){.id = kith_arena_copy(arena, next->record.id),
                         .title = kith_arena_copy(arena, next->record.title),
                         .date = kith_arena_copy(arena, next->record.date),
                         .text = kith_arena_copy(arena, next->record.text)};
    return KITH_OK;
}

kith_str kith_xml_text_copy(kith_str text, kith_arena *arena)
{
    while (text.len > 0 && kith_byte_is_space(text.ptr[text.len - 1]))
        text.len--;
    while (text.len > 0 && kith_byte_is_space(text.ptr[0]))
        text = kith_str_slice(text, 1, text.len);
    char *copy = (char *)kith_arena_copy(arena, text).ptr;
    return (kith_str){copy, kith_bytes_unescape(copy, text.len)};
}

void kith_xml_records_clear(kith_xml_records *records)
{
    if (!records)
        return;
    free(records->at);
    kith_arena_free(&records->arena);
    *records = (kith_xml_records){0};
}
