/* export/csv.c - two tables in RFC 4180, headed as Gephi's spreadsheet import wants them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/columns.h"
#include "export/file.h"

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

/*
 * An apostrophe keeps a spreadsheet from running a name. A semicolon begins a cell too, where the
 * computer's country writes decimals with a comma.
 */
static void write_text(kith_str cell, FILE *out)
{
    if (cell.len == 0)
        return;
    bool quoted = is_quoted(cell), begins = true;
    if (quoted)
        putc('"', out);
    for (size_t i = 0; i < cell.len; i++) {
        char byte = cell.ptr[i];
        if (begins && starts_formula(kith_str_slice(cell, i, cell.len)))
            putc('\'', out);
        if (byte == '"')
            putc('"', out);
        putc(byte, out);
        begins = byte == ';' || (begins && byte == ' ');
    }
    if (quoted)
        putc('"', out);
}

/* Gephi takes these two in any case, but other programs show them as they are. */
static const char *heading(const kith_column *column)
{
    if (strcmp(column->name, "label") == 0)
        return "Label";
    return strcmp(column->name, "weight") == 0 ? "Weight" : column->name;
}

static void write_headings(const char *first, kith_columns columns, FILE *out)
{
    fputs(first, out);
    for (size_t i = 0; i < columns.count; i++)
        fprintf(out, ",%s", heading(&columns.at[i]));
    fputs("\r\n", out);
}

static void write_cells(kith_columns columns, const void *row, kith_buffer *scratch, FILE *out)
{
    for (size_t i = 0; i < columns.count; i++) {
        kith_str cell = kith_column_read(&columns.at[i], row, scratch);
        putc(',', out);
        if (columns.at[i].type == KITH_COLUMN_TEXT)
            write_text(cell, out);
        else
            fwrite(cell.ptr, 1, cell.len, out);
    }
    fputs("\r\n", out);
}

kith_status kith_export_nodes_csv(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_node();
    kith_buffer scratch = {0};
    write_headings("Id", columns, out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++) {
        write_text(kith_node_id_read(network, i, &scratch), out);
        write_cells(columns, &network->nodes[i], &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}

kith_status kith_export_edges_csv(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_edge();
    kith_buffer scratch = {0};
    write_headings("Source,Target,Type", columns, out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++) {
        const kith_edge *edge = &network->edges[i];
        write_text(kith_node_id_read(network, edge->source, &scratch), out);
        putc(',', out);
        write_text(kith_node_id_read(network, edge->target, &scratch), out);
        fputs(",Undirected", out);
        write_cells(columns, edge, &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}
