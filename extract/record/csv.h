/* extract/record/csv.h - tables: comma-separated values (RFC 4180) and their relatives. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_CSV_H
#define KITH_EXTRACT_RECORD_CSV_H

#include "extract/record/fields.h"
#include "extract/input/reader.h"
#include "extract/base/arena.h"
#include "extract/base/record.h"

/** The longest row, and the most columns of one. */
#define KITH_CSV_ROW_MAX     (4 * KITH_DOCUMENT_MAX)
#define KITH_CSV_COLUMNS_MAX 4096

/** Caller's storage; all borrowed. */
typedef struct kith_csv {
    kith_reader *reader; /* at its first byte */
    kith_fields fields;
    char separator;                /* found in the first row */
    int columns[KITH_FIELD_COUNT]; /* from 0, -1 where there is none */
    size_t lines;                  /* taken so far */
    bool headed;
} kith_csv;

/** Does a file of an unknown name with this head begin with a row of column names? */
bool kith_csv_detect(kith_str head);

/**
 * Read the next row with a text; `*found` is false at the end, `*line` the line it begins on.
 *
 * Columns are found by the names in the first row; the separator is the comma, semicolon, tab or
 * bar that is there most often. `out->id`, `title` and `date` are empty where there are none.
 * Returns KITH_ENOTFOUND, with the columns there are, when the text or a column that the user
 * named is missing, and the table is then at its end; KITH_ELIMIT for a row that is too long and
 * KITH_EFORMAT for a row that ends within quotes or has no text column, and reading may go on.
 */
KITH_CHECKED kith_status kith_csv_next(kith_csv *csv, kith_arena *arena, kith_record *out,
                                       bool *found, size_t *line, kith_error *err);

#endif
