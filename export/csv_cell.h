/* export/csv_cell.h - the text cells of CSV. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_CSV_CELL_H
#define KITH_EXPORT_CSV_CELL_H

#include <stdio.h>

#include "export/columns.h"

/** Write clean text, as kith_cell_text() leaves it, as a cell of RFC 4180: in quotes if it must. */
void kith_csv_text(kith_str cell, FILE *out);

/** The same for a spreadsheet, with an apostrophe before what it would run as a formula. */
void kith_csv_guarded_text(kith_str cell, FILE *out);

/** Write the cell of `row`, guarded if it is text. */
void kith_csv_column(const kith_column *column, const void *row, kith_buffer *scratch, FILE *out);

/** Write all cells of `row`, each after a comma, and end the line. */
void kith_csv_columns(const kith_columns *columns, const void *row, kith_buffer *scratch,
                      FILE *out);

#endif
