/* export/graphml.c - GraphML that Gephi, Cytoscape, yEd, NetworkX and igraph all read whole. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/columns.h"
#include "export/xml.h"

/* The types that all readers know. */
static const char *const type_names[] = {
    [KITH_COLUMN_TEXT] = "string",
    [KITH_COLUMN_BYTE] = "int",
    [KITH_COLUMN_COUNT] = "long",
    [KITH_COLUMN_NUMBER] = "double",
};

typedef struct graphml_table {
    const char *element;       /* what a row is: "node" or "edge" */
    const char *shared_prefix; /* of the key of a column that the other table has too */
    kith_columns columns;
} graphml_table;

typedef struct graphml {
    const kith_network *network;
    graphml_table nodes, edges;
    kith_xml *xml;
    kith_buffer key, cell; /* scratch */
} graphml;

/*
 * A column's key is its name, for Gephi knows label, x, weight and the like by key; but keys are
 * unique over the file, where the names of columns are not.
 */
static kith_str key_of(graphml *file, const graphml_table *table, const kith_column *column)
{
    file->key.len = 0;
    if (column->flags & KITH_COLUMN_SHARED)
        kith_buffer_append(&file->key, kith_str_of(table->shared_prefix));
    kith_buffer_append(&file->key, kith_str_of(column->name));
    return kith_buffer_str(&file->key);
}

static void write_keys(graphml *file, const graphml_table *table)
{
    for (size_t i = 0; i < table->columns.count; i++) {
        const kith_column *column = &table->columns.at[i];
        kith_xml_start(file->xml, "key");
        kith_xml_attribute(file->xml, "id", key_of(file, table, column));
        kith_xml_attribute(file->xml, "for", kith_str_of(table->element));
        kith_xml_attribute(file->xml, "attr.name", kith_str_of(column->name));
        kith_xml_attribute(file->xml, "attr.type", kith_str_of(type_names[column->type]));
        kith_xml_end(file->xml);
        kith_xml_text(file->xml, KITH_STR("\n"));
    }
}

/* An empty cell is left out: no reader takes an empty number. */
static void write_cells(graphml *file, const graphml_table *table, const void *row)
{
    for (size_t i = 0; i < table->columns.count; i++) {
        const kith_column *column = &table->columns.at[i];
        kith_str cell = kith_column_read(column, row, &file->cell);
        if (cell.len == 0)
            continue;
        kith_xml_start(file->xml, "data");
        kith_xml_attribute(file->xml, "key", key_of(file, table, column));
        kith_xml_text(file->xml, cell);
        kith_xml_end(file->xml);
    }
}

static void write_node(graphml *file, size_t index)
{
    kith_xml_start(file->xml, "node");
    kith_xml_attribute(file->xml, "id", kith_node_id_read(file->network, index, &file->cell));
    write_cells(file, &file->nodes, &file->network->nodes[index]);
    kith_xml_end(file->xml);
    kith_xml_text(file->xml, KITH_STR("\n"));
}

static void write_edge(graphml *file, size_t index)
{
    const kith_edge *edge = &file->network->edges[index];
    file->cell.len = 0;
    kith_buffer_format(&file->cell, "e%zu", index);
    kith_xml_start(file->xml, "edge");
    kith_xml_attribute(file->xml, "id", kith_buffer_str(&file->cell));
    kith_xml_attribute(file->xml, "source",
                       kith_node_id_read(file->network, edge->source, &file->cell));
    kith_xml_attribute(file->xml, "target",
                       kith_node_id_read(file->network, edge->target, &file->cell));
    write_cells(file, &file->edges, edge);
    kith_xml_end(file->xml);
    kith_xml_text(file->xml, KITH_STR("\n"));
}

/* Data of the graph itself are a comment: Gephi takes keys of nodes and edges alone. */
static void write_document(graphml *file, FILE *out)
{
    kith_xml_start(file->xml, "graphml");
    kith_xml_attribute(file->xml, "xmlns", KITH_STR("http://graphml.graphdrawing.org/xmlns"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    kith_xml_comment(file->xml, kith_network_describe(file->network, &file->cell));
    kith_xml_text(file->xml, KITH_STR("\n"));
    write_keys(file, &file->nodes);
    write_keys(file, &file->edges);
    kith_xml_start(file->xml, "graph");
    kith_xml_attribute(file->xml, "edgedefault", KITH_STR("undirected"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    for (size_t i = 0; i < file->network->node_count && !ferror(out); i++)
        write_node(file, i);
    for (size_t i = 0; i < file->network->edge_count && !ferror(out); i++)
        write_edge(file, i);
}

kith_status kith_export_graphml(const kith_network *network, FILE *out, kith_error *err)
{
    graphml file = {
        .network = network,
        .nodes = {"node", "", kith_columns_of_node()},
        .edges = {"edge", "edge_", kith_columns_of_edge()},
    };
    kith_status status = kith_xml_new(out, &file.xml, err);
    if (status != KITH_OK)
        return status;
    write_document(&file, out);
    kith_buffer_clear(&file.key);
    kith_buffer_clear(&file.cell);
    return kith_xml_finish(file.xml, err);
}
