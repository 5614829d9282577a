/* export/json_file.c - what the JSON formats have in common: strings, and cells as members. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/json_file.h"

#include "export/file.h"
#include "extract/record/json_memory.h"
#include "extract/base/json.h"

void kith_json_file_begin(kith_json_file *file, FILE *out)
{
    kith_json_memory_use();
    *file = (kith_json_file){
        .out = out, .node_columns = kith_columns_of_node(), .edge_columns = kith_columns_of_edge()};
}

void kith_json_file_string(kith_json_file *file, kith_str text)
{
    file->string.len = 0;
    kith_json_string(&file->string, text);
    kith_str rest = kith_buffer_str(&file->string);
    while (file->in_html && memchr(rest.ptr, '<', rest.len)) {
        kith_str before = kith_str_cut(&rest, '<');
        fwrite(before.ptr, 1, before.len, file->out);
        fputs("\\u003c", file->out);
    }
    fwrite(rest.ptr, 1, rest.len, file->out);
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
    kith_buffer_clear(&file->string);
    return kith_file_finish(file->out, err);
}
