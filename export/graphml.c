/* export/graphml.c - GraphML that Gephi, Cytoscape, yEd, NetworkX and igraph all read whole. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <math.h>

#include "export/cell.h"
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
    graphml_table nodes, edges, graph;
    kith_xml *xml;
    double heaviest;       /* weight of an edge */
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

/* Gephi complains of keys that are of no node or edge. It looks at names of attributes without
 * their namespace, and takes the last: so it sees a key of nodes called z, which it knows and
 * nothing has, while who goes by the standard passes over what is not of its namespace. */
static void hide_from_gephi(graphml *file)
{
    kith_xml_attribute(file->xml, "gephi:for", KITH_STR("node"));
    kith_xml_attribute(file->xml, "gephi:id", KITH_STR("z"));
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
        if (table == &file->graph)
            hide_from_gephi(file);
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

/* yEd looks at nothing else. By these ids Gephi takes the text in them, which is the node's name,
 * for a label, and NetworkX takes a label and places, too: our own come after, and hold. */
#define YED_OF_NODE "nodelabel"
#define YED_OF_EDGE "edgelabel"

static const char *const yed_shapes[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "ellipse",  [KITH_TYPE_COMPANY] = "rectangle",
    [KITH_TYPE_COUNTRY] = "diamond", [KITH_TYPE_ORGANIZATION] = "triangle",
    [KITH_TYPE_PLACE] = "hexagon",   [KITH_NODE_DOCUMENT] = "roundrectangle",
};

static void write_yed_key(graphml *file, const char *id, const char *element, const char *type)
{
    kith_xml_start(file->xml, "key");
    kith_xml_attribute(file->xml, "id", kith_str_of(id));
    kith_xml_attribute(file->xml, "for", kith_str_of(element));
    kith_xml_attribute(file->xml, "yfiles.type", kith_str_of(type));
    kith_xml_end(file->xml);
    kith_xml_text(file->xml, KITH_STR("\n"));
}

static void write_number(graphml *file, const char *attribute, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    kith_xml_attribute(file->xml, attribute, kith_buffer_str(&file->cell));
}

static void write_element(graphml *file, const char *element, const char *attribute,
                          const char *value)
{
    kith_xml_start(file->xml, element);
    kith_xml_attribute(file->xml, attribute, kith_str_of(value));
    kith_xml_end(file->xml);
}

/* yEd's y grows downwards, and its place is a corner. */
static void write_geometry(graphml *file, const kith_node *node)
{
    if (!isfinite(node->x) || !isfinite(node->y))
        return;
    double size = isfinite(node->size) && node->size > 0 ? node->size : 1;
    kith_xml_start(file->xml, "y:Geometry");
    write_number(file, "x", node->x - size / 2);
    write_number(file, "y", -node->y - size / 2);
    write_number(file, "width", size);
    write_number(file, "height", size);
    kith_xml_end(file->xml);
}

static void write_yed_node(graphml *file, const kith_node *node)
{
    char colour[sizeof "#rrggbb"];
    snprintf(colour, sizeof colour, "#%02x%02x%02x", node->r, node->g, node->b);
    kith_xml_start(file->xml, "data");
    kith_xml_attribute(file->xml, "key", KITH_STR(YED_OF_NODE));
    kith_xml_start(file->xml, "y:ShapeNode");
    write_geometry(file, node);
    write_element(file, "y:Fill", "color", colour);
    file->cell.len = 0;
    kith_cell_text(node->label, &file->cell);
    if (file->cell.len) {
        kith_xml_start(file->xml, "y:NodeLabel");
        kith_xml_text(file->xml, kith_buffer_str(&file->cell));
        kith_xml_end(file->xml);
    }
    write_element(file, "y:Shape", "type", yed_shapes[node->type]);
    kith_xml_end(file->xml);
    kith_xml_end(file->xml);
}

static void write_yed_edge(graphml *file, const kith_edge *edge)
{
    kith_xml_start(file->xml, "data");
    kith_xml_attribute(file->xml, "key", KITH_STR(YED_OF_EDGE));
    kith_xml_start(file->xml, "y:PolyLineEdge");
    kith_xml_start(file->xml, "y:LineStyle");
    kith_xml_attribute(file->xml, "color", KITH_STR("#808080"));
    write_number(file, "width", kith_edge_width(edge, file->heaviest));
    kith_xml_end(file->xml);
    if (file->network->directed)
        write_element(file, "y:Arrows", "target", "standard");
    kith_xml_end(file->xml);
    kith_xml_end(file->xml);
}

static void write_node(graphml *file, size_t index)
{
    kith_xml_start(file->xml, "node");
    kith_xml_attribute(file->xml, "id", kith_node_id_read(file->network, index, &file->cell));
    write_yed_node(file, &file->network->nodes[index]);
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
    write_yed_edge(file, edge);
    write_cells(file, &file->edges, edge);
    kith_xml_end(file->xml);
    kith_xml_text(file->xml, KITH_STR("\n"));
}

/* What the network is made of is a comment as well, for people, and for kith to know its own. */
static void write_head(graphml *file)
{
    kith_xml_start(file->xml, "graphml");
    kith_xml_attribute(file->xml, "xmlns", KITH_STR("http://graphml.graphdrawing.org/xmlns"));
    kith_xml_attribute(file->xml, "xmlns:y", KITH_STR("http://www.yworks.com/xml/graphml"));
    kith_xml_attribute(file->xml, "xmlns:gephi", KITH_STR("https://gephi.org"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    kith_xml_comment(file->xml, kith_network_describe(file->network, &file->cell));
    kith_xml_text(file->xml, KITH_STR("\n"));
    write_yed_key(file, YED_OF_NODE, "node", "nodegraphics");
    write_yed_key(file, YED_OF_EDGE, "edge", "edgegraphics");
    write_keys(file, &file->graph);
    write_keys(file, &file->nodes);
    write_keys(file, &file->edges);
}

static void write_document(graphml *file, FILE *out)
{
    write_head(file);
    kith_xml_start(file->xml, "graph");
    kith_xml_attribute(file->xml, "edgedefault",
                       file->network->directed ? KITH_STR("directed") : KITH_STR("undirected"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    write_cells(file, &file->graph, file->network);
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
        .graph = {"graph", "graph_", kith_columns_of_network()},
        .heaviest = kith_network_greatest_weight(network),
    };
    for (size_t i = 0; i < file.graph.columns.count; i++)
        file.graph.columns.at[i].flags |= KITH_COLUMN_SHARED;
    kith_status status = kith_xml_new(out, &file.xml, err);
    if (status != KITH_OK)
        return status;
    write_document(&file, out);
    kith_buffer_clear(&file.key);
    kith_buffer_clear(&file.cell);
    return kith_xml_finish(file.xml, err);
}
