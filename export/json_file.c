/* export/json_file.c - the one place of export/ that knows jansson. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/json_file.h"

#include <jansson.h>

#include "export/file.h"

void kith_json_file_begin(kith_json_file *file, FILE *out)
{
    *file = (kith_json_file){
        .out = out, .node_columns = kith_columns_of_node(), .edge_columns = kith_columns_of_edge()};
}

/* What jansson makes, on its way to the file. */
static int put(const char *text, size_t size, void *into)
{
    kith_json_file *file = into;
    if (!file->in_html)
        return fwrite(text, 1, size, file->out) == size ? 0 : -1;
    for (size_t i = 0; i < size; i++)
        if (text[i] == '<')
            fputs("\\u003c", file->out);
        else
            putc(text[i], file->out);
    return ferror(file->out) ? -1 : 0;
}

void kith_json_file_string(kith_json_file *file, kith_str text)
{
    json_t *string = json_stringn(text.ptr ? text.ptr : "", text.len);
    if (!string || json_dump_callback(string, put, file, JSON_ENCODE_ANY) != 0)
        file->failed = true;
    json_decref(string);
}

/* Write a cell that has something to say. */
static void write_cell(kith_json_file *file, const kith_column *column, kith_str cell)
{
    if (column->type == KITH_COLUMN_TEXT)
        kith_json_file_string(file, cell);
    else
        fwrite(cell.ptr, 1, cell.len, file->out);
}

void kith_json_file_cell(kith_json_file *file, const kith_column *column, const void *row)
{
    kith_str cell = kith_column_read(column, row, &file->cell);
    if (cell.len)
        write_cell(file, column, cell);
    else
        fputs("null", file->out);
}

void kith_json_file_node_id(kith_json_file *file, const kith_network *network, size_t index)
{
    kith_json_file_string(file, kith_node_id_read(network, index, &file->cell));
}

bool kith_json_file_member(kith_json_file *file, const kith_column *column, const char *name,
                           const void *row, const char *separator)
{
    kith_str cell = kith_column_read(column, row, &file->cell);
    if (cell.len == 0)
        return false;
    fprintf(file->out, "%s\"%s\":", separator, name);
    write_cell(file, column, cell);
    return true;
}

void kith_json_file_members(kith_json_file *file, const kith_columns *columns, const void *row,
                            const char *separator)
{
    for (size_t i = 0; i < columns->count; i++)
        if (kith_json_file_member(file, &columns->at[i], columns->at[i].name, row, separator))
            separator = ",";
}

kith_status kith_json_file_finish(kith_json_file *file, kith_error *err)
{
    kith_buffer_clear(&file->cell);
    kith_status status = kith_file_finish(file->out, err);
    if (status == KITH_OK && file->failed)
        status = kith_fail(err, KITH_EIO, "cannot write the network: a string failed");
    return status;
}
