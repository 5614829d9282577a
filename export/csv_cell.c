/* export/csv_cell.c - the text cells of CSV. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/csv_cell.h"

#include <stdbool.h>

static bool is_quoted(kith_str cell)
{
    return memchr(cell.ptr, ',', cell.len) || memchr(cell.ptr, ';', cell.len) ||
           memchr(cell.ptr, '"', cell.len);
}

/* Would a spreadsheet take a cell of this text for a formula? The last four are full-width. */
static bool starts_formula(kith_str text)
{
    static const kith_str starts[] = {{"=", 1},
                                      {"+", 1},
                                      {"-", 1},
                                      {"@", 1},
                                      {"\xef\xbc\x9d", 3},
                                      {"\xef\xbc\x8b", 3},
                                      {"\xef\xbc\x8d", 3},
                                      {"\xef\xbc\xa0", 3}};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (kith_str_starts(text, starts[i]))
            return true;
    return false;
}

/* A semicolon begins a cell too, where the computer's country writes decimals with a comma. */
static void write_text(kith_str cell, bool guarded, FILE *out)
{
    if (cell.len == 0)
        return;
    bool quoted = is_quoted(cell), begins = guarded;
    if (quoted)
        putc('"', out);
    for (size_t i = 0; i < cell.len; i++) {
        char byte = cell.ptr[i];
        if (begins && starts_formula(kith_str_slice(cell, i, cell.len)))
            putc('\'', out);
        if (byte == '"')
            putc('"', out);
        putc(byte, out);
        begins = guarded && (byte == ';' || (begins && byte == ' '));
    }
    if (quoted)
        putc('"', out);
}

void kith_csv_text(kith_str cell, FILE *out)
{
    write_text(cell, false, out);
}

void kith_csv_guarded_text(kith_str cell, FILE *out)
{
    write_text(cell, true, out);
}

void kith_csv_column(const kith_column *column, const void *row, kith_buffer *scratch, FILE *out)
{
    kith_str cell = kith_column_read(column, row, scratch);
    if (column->type == KITH_COLUMN_TEXT)
        kith_csv_guarded_text(cell, out);
    else
        fwrite(cell.ptr, 1, cell.len, out);
}

void kith_csv_columns(const kith_columns *columns, const void *row, kith_buffer *scratch, FILE *out)
{
    for (size_t i = 0; i < columns->count; i++) {
        putc(',', out);
        kith_csv_column(&columns->at[i], row, scratch, out);
    }
    fputs("\r\n", out);
}
