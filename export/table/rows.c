/* export/table/rows.c - a table of any rows as CSV, TSV or JSON Lines, written as they come. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/table/rows.h"

#include "export/csv_cell.h"
#include "export/file.h"
#include "extract/base/json.h"

static void end_line(kith_rows *rows)
{
    fputs(rows->form == KITH_ROWS_CSV ? "\r\n" : "\n", rows->out);
}

void kith_rows_begin(kith_rows *rows, kith_rows_form form, kith_columns columns, FILE *out)
{
    *rows = (kith_rows){.form = form, .columns = columns, .out = out};
    if (form == KITH_ROWS_JSONL)
        return;
    for (size_t i = 0; i < columns.count; i++) {
        if (i)
            putc(form == KITH_ROWS_CSV ? ',' : '\t', out);
        fputs(columns.at[i].name, out);
    }
    end_line(rows);
}

static void add_cells(kith_rows *rows, const void *row)
{
    for (size_t i = 0; i < rows->columns.count; i++) {
        if (i)
            putc(rows->form == KITH_ROWS_CSV ? ',' : '\t', rows->out);
        kith_csv_column(&rows->columns.at[i], row, &rows->cell, rows->out);
    }
}

static void add_object(kith_rows *rows, const void *row)
{
    kith_buffer *line = &rows->string;
    line->len = 0;
    kith_buffer_append_byte(line, '{');
    for (size_t i = 0; i < rows->columns.count; i++) {
        const kith_column *column = &rows->columns.at[i];
        kith_str cell = kith_column_read(column, row, &rows->cell);
        if (cell.len == 0)
            continue;
        kith_json_key(line, kith_str_of(column->name));
        if (column->type == KITH_COLUMN_TEXT)
            kith_json_string(line, cell);
        else
            kith_buffer_append(line, cell);
    }
    kith_buffer_append_byte(line, '}');
    fwrite(line->ptr, 1, line->len, rows->out);
}

void kith_rows_add(kith_rows *rows, const void *row)
{
    if (rows->form == KITH_ROWS_JSONL)
        add_object(rows, row);
    else
        add_cells(rows, row);
    end_line(rows);
}

kith_status kith_rows_finish(kith_rows *rows, kith_error *err)
{
    kith_buffer_clear(&rows->cell);
    kith_buffer_clear(&rows->string);
    return kith_file_finish(rows->out, err);
}
