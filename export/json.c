/* export/json.c - node-link JSON, as NetworkX's node_link_graph() reads it; knows jansson. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <jansson.h>

#include "export/columns.h"
#include "export/file.h"

typedef struct json_file {
    const kith_network *network;
    FILE *out;
    bool failed;      /* jansson could not write a string */
    kith_buffer cell; /* scratch */
} json_file;

static void write_string(json_file *file, kith_str text)
{
    json_t *string = json_stringn(text.ptr ? text.ptr : "", text.len);
    if (!string || json_dumpf(string, file->out, JSON_ENCODE_ANY) != 0)
        file->failed = true;
    json_decref(string);
}

/* Write the cells of `row` as members of an object, the first after `separator`. */
static void write_cells(json_file *file, kith_columns columns, const void *row,
                        const char *separator)
{
    for (size_t i = 0; i < columns.count; i++) {
        const kith_column *column = &columns.at[i];
        kith_str cell = kith_column_read(column, row, &file->cell);
        if (cell.len == 0)
            continue;
        fputs(separator, file->out);
        putc('"', file->out);
        fputs(column->name, file->out);
        fputs("\":", file->out);
        separator = ",";
        if (column->type == KITH_COLUMN_TEXT)
            write_string(file, cell);
        else
            fwrite(cell.ptr, 1, cell.len, file->out);
    }
}

static void write_node(json_file *file, size_t index)
{
    fputs(index ? ",\n{\"id\":" : "\n{\"id\":", file->out);
    write_string(file, kith_node_id_read(file->network, index, &file->cell));
    write_cells(file, kith_columns_of_node(), &file->network->nodes[index], ",");
    fputs("}", file->out);
}

static void write_edge(json_file *file, size_t index)
{
    const kith_edge *edge = &file->network->edges[index];
    fputs(index ? ",\n{\"source\":" : "\n{\"source\":", file->out);
    write_string(file, kith_node_id_read(file->network, edge->source, &file->cell));
    fputs(",\"target\":", file->out);
    write_string(file, kith_node_id_read(file->network, edge->target, &file->cell));
    write_cells(file, kith_columns_of_edge(), edge, ",");
    fputs("}", file->out);
}

kith_status kith_export_json(const kith_network *network, FILE *out, kith_error *err)
{
    json_file file = {.network = network, .out = out};
    fputs("{\"directed\":false,\"multigraph\":false,\n\"graph\":{", out);
    write_cells(&file, kith_columns_of_network(), network, "");
    fputs("},\n\"nodes\":[", out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_node(&file, i);
    fputs("],\n\"edges\":[", out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++)
        write_edge(&file, i);
    fputs("]}\n", out);
    kith_buffer_clear(&file.cell);

    kith_status status = kith_file_finish(out, err);
    if (status == KITH_OK && file.failed)
        status = kith_fail(err, KITH_EIO, "cannot write the network: a string failed");
    return status;
}
