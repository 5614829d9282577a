/* tests/extract/records.h - what a reader of records gives, as one string to compare. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_RECORDS_H
#define KITH_TESTS_EXTRACT_RECORDS_H

#include "extract/base/buffer.h"
#include "extract/text/document.h"
#include "tests/memory_stream.h"
#include "tests/unit.h"

/* "id/title/date/text;" */
static inline void add_record(kith_buffer *found, const kith_record *record)
{
    const kith_str parts[] = {record->id, record->title, record->date, record->text};
    for (size_t i = 0; i < 4; i++) {
        kith_buffer_append(found, parts[i]);
        kith_buffer_append_byte(found, i < 3 ? '/' : ';');
    }
}

/* "!LINE;", with the message when one is asked for. */
static inline void add_problem(kith_buffer *found, size_t line, const kith_error *problem,
                               bool message)
{
    kith_buffer_format(found, "!%zu%s%s;", line, message ? " " : "",
                       message ? problem->message : "");
}

#endif
