/* export/neo4j.c - nodes and relationships, headed as neo4j-admin's bulk import wants them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/file.h"

static const char *const type_names[] = {
    [KITH_COLUMN_TEXT] = "string",
    [KITH_COLUMN_BYTE] = "int",
    [KITH_COLUMN_COUNT] = "long",
    [KITH_COLUMN_NUMBER] = "double",
};

/* Node labels, as Cypher writes them; a semicolon stands between two. */
static const char *const labels[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "Entity;Person",   [KITH_TYPE_COMPANY] = "Entity;Company",
    [KITH_TYPE_COUNTRY] = "Entity;Country", [KITH_TYPE_ORGANIZATION] = "Entity;Organization",
    [KITH_TYPE_PLACE] = "Entity;Place",     [KITH_NODE_DOCUMENT] = "Entity;Document",
};

static void write_headings(const char *first, const kith_columns *columns, FILE *out)
{
    fputs(first, out);
    for (size_t i = 0; i < columns->count; i++)
        fprintf(out, ",%s:%s", columns->at[i].name, type_names[columns->at[i].type]);
    fputs("\n", out);
}

static void write_cells(const kith_columns *columns, const void *row, kith_buffer *scratch,
                        FILE *out)
{
    for (size_t i = 0; i < columns->count; i++) {
        putc(',', out);
        kith_csv_text(kith_column_read(&columns->at[i], row, scratch), out);
    }
    fputs("\n", out);
}

kith_status kith_export_neo4j_nodes(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_node();
    kith_buffer scratch = {0};
    write_headings("id:ID,:LABEL", &columns, out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++) {
        const kith_node *node = &network->nodes[i];
        kith_csv_text(kith_node_id_read(network, i, &scratch), out);
        fprintf(out, ",%s", labels[node->type]);
        write_cells(&columns, node, &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}

kith_status kith_export_neo4j_edges(const kith_network *network, FILE *out, kith_error *err)
{
    kith_columns columns = kith_columns_of_edge();
    kith_buffer scratch = {0};
    write_headings(":START_ID,:END_ID,:TYPE", &columns, out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++) {
        const kith_edge *edge = &network->edges[i];
        kith_csv_text(kith_node_id_read(network, edge->source, &scratch), out);
        putc(',', out);
        kith_csv_text(kith_node_id_read(network, edge->target, &scratch), out);
        putc(',', out);
        kith_csv_text(kith_edge_type_read(edge, &scratch), out);
        write_cells(&columns, edge, &scratch, out);
    }
    kith_buffer_clear(&scratch);
    return kith_file_finish(out, err);
}
