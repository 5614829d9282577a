/* export/table/rows.h - a table of any rows as CSV, TSV or JSON Lines, written as they come. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_TABLE_ROWS_H
#define KITH_EXPORT_TABLE_ROWS_H

#include <stdio.h>

#include "export/columns.h"

typedef enum kith_rows_form {
    KITH_ROWS_CSV,   /* RFC 4180 with a heading, guarded as kith_csv_guarded_text() does */
    KITH_ROWS_TSV,   /* the same with tabs between, and the newline of Unix */
    KITH_ROWS_JSONL, /* an object a line, without cells that have nothing to say */
} kith_rows_form;

/** A table that is being written. Caller's storage, for kith_rows_begin(). */
typedef struct kith_rows {
    kith_rows_form form;
    kith_columns columns;
    FILE *out;                /* borrowed */
    kith_buffer cell, string; /* scratch */
} kith_rows;

/** Begin a table on `out`, which stays open: write its heading, if it has one. */
void kith_rows_begin(kith_rows *rows, kith_rows_form form, kith_columns columns, FILE *out);

/** Write a row, of what `columns` are of. Failures are for kith_rows_finish() to tell. */
void kith_rows_add(kith_rows *rows, const void *row);

/** Flush `out` and free the scratch; KITH_EIO when anything failed since the beginning. */
KITH_CHECKED kith_status kith_rows_finish(kith_rows *rows, kith_error *err);

#endif
