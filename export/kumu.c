/* export/kumu.c - two tables for tools that tie From to To: Kumu, i2 Analyst's Notebook. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <ctype.h>

#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/file.h"

/* Kumu knows its own columns by name, which begin with a capital: Label, Type, Weight. */
static void write_headings(const char *first, const kith_columns *columns, FILE *out)
{
    fputs(first, out);
    for (size_t i = 0; i < columns->count; i++)
        fprintf(out, ",%c%s", toupper((unsigned char)columns->at[i].name[0]),
                columns->at[i].name + 1);
    fputs("\r\n", out);
}

kith_status kith_export_kumu_elements(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_node();
    kith_buffer scratch = {0};
    write_headings("ID", &columns, out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++) {
        kith_csv_guarded_text(kith_node_id_read(network, i, &scratch), out);
        kith_csv_columns(&columns, &network->nodes[i], &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}

/* Both ends by name and type too: i2 takes a chart from this table alone. */
static void write_end(const kith_columns *columns, const kith_node *node, kith_buffer *scratch,
                      FILE *out)
{
    for (size_t i = 0; i < columns->count; i++) {
        const kith_column *column = &columns->at[i];
        if (strcmp(column->name, "label") != 0 && strcmp(column->name, "type") != 0)
            continue;
        putc(',', out);
        kith_csv_column(column, node, scratch, out);
    }
}

kith_status kith_export_kumu_connections(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns nodes = kith_columns_of_node(), columns = kith_columns_of_edge();
    kith_buffer scratch = {0};
    write_headings("From,To,Direction,From Label,From Type,To Label,To Type", &columns, out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++) {
        const kith_edge *edge = &network->edges[i];
        kith_csv_guarded_text(kith_node_id_read(network, edge->source, &scratch), out);
        putc(',', out);
        kith_csv_guarded_text(kith_node_id_read(network, edge->target, &scratch), out);
        fputs(network->directed ? ",directed" : ",undirected", out);
        write_end(&nodes, &network->nodes[edge->source], &scratch, out);
        write_end(&nodes, &network->nodes[edge->target], &scratch, out);
        kith_csv_columns(&columns, edge, &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}
