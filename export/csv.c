/* export/csv.c - two tables in RFC 4180, headed as Gephi's spreadsheet import wants them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/file.h"

/* Gephi takes these two in any case, but other programs show them as they are. */
static const char *heading(const kith_column *column)
{
    if (strcmp(column->name, "label") == 0)
        return "Label";
    return strcmp(column->name, "weight") == 0 ? "Weight" : column->name;
}

static void write_headings(const char *first, const kith_columns *columns, FILE *out)
{
    fputs(first, out);
    for (size_t i = 0; i < columns->count; i++)
        fprintf(out, ",%s", heading(&columns->at[i]));
    fputs("\r\n", out);
}

kith_status kith_export_nodes_csv(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_node();
    kith_buffer scratch = {0};
    write_headings("Id", &columns, out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++) {
        kith_csv_guarded_text(kith_node_id_read(network, i, &scratch), out);
        kith_csv_columns(&columns, &network->nodes[i], &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}

kith_status kith_export_edges_csv(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_edge();
    kith_buffer scratch = {0};
    write_headings("Source,Target,Type", &columns, out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++) {
        const kith_edge *edge = &network->edges[i];
        kith_csv_guarded_text(kith_node_id_read(network, edge->source, &scratch), out);
        putc(',', out);
        kith_csv_guarded_text(kith_node_id_read(network, edge->target, &scratch), out);
        fputs(network->directed ? ",Directed" : ",Undirected", out);
        kith_csv_columns(&columns, edge, &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}
