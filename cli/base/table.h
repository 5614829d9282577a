/* cli/base/table.h - rows of figures, for people and for programs. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_TABLE_H
#define KITH_CLI_BASE_TABLE_H

#include <stdio.h>

#include "cli/base/options.h"
#include "extract/base/buffer.h"

typedef enum kith_cell_kind {
    KITH_CELL_TEXT,   /* to the left, cut where the terminal ends */
    KITH_CELL_ID,     /* text, for which there is no room where names would be cut */
    KITH_CELL_COUNT,  /* whole, thousands apart */
    KITH_CELL_NUMBER, /* with the column's decimals */
} kith_cell_kind;

/** A column: its name is the heading (with '_' as a space) and the key in JSON. */
typedef struct kith_table_column {
    const char *name;
    kith_cell_kind kind;
    int decimals; /* of KITH_CELL_NUMBER; 0: none for a whole number, else three */
} kith_table_column;

/** A value; which member counts is the column's business. Text is borrowed. */
typedef union kith_cell {
    kith_str text;
    uint64_t count;
    double number;
} kith_cell;

/** Caller's storage: set `columns` and `column_count`, the rest {0}; the columns are borrowed. */
typedef struct kith_table {
    const kith_table_column *columns;
    size_t column_count;
    kith_cell *cells; /* row after row */
    size_t row_count, capacity;
} kith_table;

#define KITH_TABLE(table_columns)                                                                  \
    ((kith_table){.columns = (table_columns),                                                      \
                  .column_count = sizeof(table_columns) / sizeof *(table_columns)})

/** Add a row; returns its zeroed cells, one a column, valid until the next row is added. */
kith_cell *kith_table_add(kith_table *table);

/** Print headings and rows, nothing without rows. On a terminal too narrow, ids are left out, then
 * text columns shrink.
 */
void kith_table_print(const kith_table *table, FILE *out);

/**
 * Print the one row of a table as a list: a line for each column, name and value, but for empty
 * text; text is cut where a terminal ends.
 */
void kith_table_print_list(const kith_table *table, FILE *out);

/** How a table is printed. */
typedef enum kith_table_format {
    KITH_TABLE_TEXT, /* for people: kith_table_print() */
    KITH_TABLE_JSON,
    KITH_TABLE_TSV,
} kith_table_format;

#define KITH_TABLE_OPTION_COUNT 2

/** Fill `out` with --json and --tsv, which set `format`. */
void kith_table_options(kith_table_format *format, kith_option out[KITH_TABLE_OPTION_COUNT]);

/** Print in any format. */
void kith_table_write(const kith_table *table, kith_table_format format, FILE *out);

/**
 * Print a line of the columns' names and one for each row, with tabs between; numbers are as in
 * JSON, and a control character of a text is a space.
 */
void kith_table_print_tsv(const kith_table *table, FILE *out);

/** Append the rows as an array of objects. */
void kith_table_json(const kith_table *table, kith_buffer *out);

/** Print that array and a newline. */
void kith_table_print_json(const kith_table *table, FILE *out);

/** Append `"name":value` for each column of row `row`, as kith_json_key() places commas. */
void kith_table_json_members(const kith_table *table, size_t row, kith_buffer *out);

/** Accepts NULL. */
void kith_table_clear(kith_table *table);

#endif
