/* export/gexf.c - GEXF 1.2, the version that NetworkX and every Gephi know. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <math.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/xml.h"

/* The types that all readers know. */
static const char *const type_names[] = {
    [KITH_COLUMN_TEXT] = "string",
    [KITH_COLUMN_BYTE] = "integer",
    [KITH_COLUMN_COUNT] = "long",
    [KITH_COLUMN_NUMBER] = "double",
};

typedef struct gexf {
    const kith_network *network;
    kith_columns node_columns, edge_columns;
    kith_xml *xml;
    kith_buffer cell; /* scratch */
} gexf;

static void write_number(gexf *file, const char *name, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    kith_xml_attribute(file->xml, name, kith_buffer_str(&file->cell));
}

static void write_byte(gexf *file, const char *name, uint8_t byte)
{
    file->cell.len = 0;
    kith_buffer_format(&file->cell, "%u", byte);
    kith_xml_attribute(file->xml, name, kith_buffer_str(&file->cell));
}

static void write_end_of_line(gexf *file)
{
    kith_xml_end(file->xml);
    kith_xml_text(file->xml, KITH_STR("\n"));
}

static void write_day(gexf *file, const char *name, uint32_t day)
{
    char text[KITH_DATE_SIZE];
    kith_xml_attribute(file->xml, name, (kith_str){text, kith_date_text(day, text)});
}

/* Gephi wants no day in two of them. */
static void write_span(gexf *file, uint32_t first_period, uint32_t last_period)
{
    write_day(file, "start", kith_period_first_day(first_period, file->network->by));
    write_day(file, "end", kith_period_last_day(last_period, file->network->by));
}

/* When it is there: a spell for each run of periods. */
static void write_spells(gexf *file, kith_slices slices)
{
    if (slices.count == 0)
        return;
    kith_xml_start(file->xml, "spells");
    for (size_t from = 0, to; from < slices.count; from = to) {
        for (to = from + 1; to < slices.count; to++)
            if (slices.at[to].period != slices.at[to - 1].period + 1)
                break;
        kith_xml_start(file->xml, "spell");
        write_span(file, slices.at[from].period, slices.at[to - 1].period);
        kith_xml_end(file->xml);
    }
    kith_xml_end(file->xml);
}

/* Gephi knows by this id and title that it is the weight. */
static void declare_weight(gexf *file)
{
    kith_xml_start(file->xml, "attributes");
    kith_xml_attribute(file->xml, "class", KITH_STR("edge"));
    kith_xml_attribute(file->xml, "mode", KITH_STR("dynamic"));
    kith_xml_start(file->xml, "attribute");
    kith_xml_attribute(file->xml, "id", KITH_STR("weight"));
    kith_xml_attribute(file->xml, "title", KITH_STR("weight"));
    kith_xml_attribute(file->xml, "type", KITH_STR("double"));
    kith_xml_end(file->xml);
    write_end_of_line(file);
}

static void write_declarations(gexf *file, const char *class, const kith_columns *columns)
{
    kith_xml_start(file->xml, "attributes");
    kith_xml_attribute(file->xml, "class", kith_str_of(class));
    kith_xml_attribute(file->xml, "mode", KITH_STR("static"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    for (size_t i = 0; i < columns->count; i++) {
        const kith_column *column = &columns->at[i];
        if (column->flags & KITH_COLUMN_DRAWN)
            continue;
        kith_xml_start(file->xml, "attribute");
        kith_xml_attribute(file->xml, "id", kith_str_of(column->name));
        kith_xml_attribute(file->xml, "title", kith_str_of(column->name));
        kith_xml_attribute(file->xml, "type", kith_str_of(type_names[column->type]));
        write_end_of_line(file);
    }
    write_end_of_line(file);
}

static void start_weight(gexf *file, double weight)
{
    kith_xml_start(file->xml, "attvalue");
    kith_xml_attribute(file->xml, "for", KITH_STR("weight"));
    write_number(file, "value", weight);
}

/* Gephi takes an edge of a dynamic network that has no weight over time for one of weight 0. */
static void write_weights(gexf *file, const kith_edge *edge)
{
    for (size_t i = 0; i < edge->slices.count; i++) {
        start_weight(file, edge->slices.at[i].amount);
        write_span(file, edge->slices.at[i].period, edge->slices.at[i].period);
        kith_xml_end(file->xml);
    }
    if (file->network->by != KITH_PERIOD_NONE && edge->slices.count == 0) {
        start_weight(file, edge->weight);
        kith_xml_end(file->xml);
    }
}

/* `edge` is NULL for the values of a node. */
static void write_values(gexf *file, const kith_columns *columns, const void *row,
                         const kith_edge *edge)
{
    kith_xml_start(file->xml, "attvalues");
    for (size_t i = 0; i < columns->count; i++) {
        const kith_column *column = &columns->at[i];
        kith_str cell = kith_column_read(column, row, &file->cell);
        if (column->flags & KITH_COLUMN_DRAWN || cell.len == 0)
            continue;
        kith_xml_start(file->xml, "attvalue");
        kith_xml_attribute(file->xml, "for", kith_str_of(column->name));
        kith_xml_attribute(file->xml, "value", cell);
        kith_xml_end(file->xml);
    }
    if (edge)
        write_weights(file, edge);
    kith_xml_end(file->xml);
}

/* An attribute of a drawing that is missing or empty crashes Gephi: all of an element or none. */
static void write_drawing(gexf *file, const kith_node *node)
{
    if (isfinite(node->size) && node->size > 0) {
        kith_xml_start(file->xml, "viz:size");
        write_number(file, "value", node->size);
        kith_xml_end(file->xml);
    }
    if (isfinite(node->x) && isfinite(node->y)) {
        kith_xml_start(file->xml, "viz:position");
        write_number(file, "x", node->x);
        write_number(file, "y", node->y);
        write_number(file, "z", 0);
        kith_xml_end(file->xml);
    }
    kith_xml_start(file->xml, "viz:color");
    write_byte(file, "r", node->r);
    write_byte(file, "g", node->g);
    write_byte(file, "b", node->b);
    kith_xml_end(file->xml);
}

static void write_node(gexf *file, size_t index)
{
    const kith_node *node = &file->network->nodes[index];
    kith_xml_start(file->xml, "node");
    kith_xml_attribute(file->xml, "id", kith_node_id_read(file->network, index, &file->cell));
    file->cell.len = 0;
    kith_cell_text(node->label, &file->cell);
    if (file->cell.len > 0)
        kith_xml_attribute(file->xml, "label", kith_buffer_str(&file->cell));
    write_values(file, &file->node_columns, node, NULL);
    write_spells(file, node->slices);
    write_drawing(file, node);
    write_end_of_line(file);
}

static void write_edge(gexf *file, size_t index)
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
    if (isfinite(edge->weight) && edge->weight > 0)
        write_number(file, "weight", edge->weight);
    write_values(file, &file->edge_columns, edge, edge);
    write_spells(file, edge->slices);
    write_end_of_line(file);
}

static void write_meta(gexf *file)
{
    kith_xml_start(file->xml, "meta");
    kith_xml_start(file->xml, "creator");
    kith_xml_text(file->xml, KITH_STR("kith " KITH_VERSION));
    kith_xml_end(file->xml);
    kith_xml_start(file->xml, "description");
    kith_xml_text(file->xml, kith_network_describe(file->network, &file->cell));
    kith_xml_end(file->xml);
    write_end_of_line(file);
}

static void write_graph(gexf *file, FILE *out)
{
    kith_xml_start(file->xml, "graph");
    bool dynamic = file->network->by != KITH_PERIOD_NONE;
    kith_xml_attribute(file->xml, "mode", dynamic ? KITH_STR("dynamic") : KITH_STR("static"));
    if (dynamic) {
        kith_xml_attribute(file->xml, "timeformat", KITH_STR("date"));
        kith_xml_attribute(file->xml, "timerepresentation", KITH_STR("interval"));
    }
    kith_xml_attribute(file->xml, "defaultedgetype",
                       file->network->directed ? KITH_STR("directed") : KITH_STR("undirected"));
    kith_xml_text(file->xml, KITH_STR("\n"));
    write_declarations(file, "node", &file->node_columns);
    write_declarations(file, "edge", &file->edge_columns);
    if (dynamic)
        declare_weight(file);
    kith_xml_start(file->xml, "nodes");
    kith_xml_text(file->xml, KITH_STR("\n"));
    for (size_t i = 0; i < file->network->node_count && !ferror(out); i++)
        write_node(file, i);
    write_end_of_line(file);
    kith_xml_start(file->xml, "edges");
    kith_xml_text(file->xml, KITH_STR("\n"));
    for (size_t i = 0; i < file->network->edge_count && !ferror(out); i++)
        write_edge(file, i);
    write_end_of_line(file);
    write_end_of_line(file);
}

kith_status kith_export_gexf(const kith_network *network, FILE *out, kith_error *err)
{
    gexf file = {.network = network,
                 .node_columns = kith_columns_of_node(),
                 .edge_columns = kith_columns_of_edge()};
    kith_status status = kith_xml_new(out, &file.xml, err);
    if (status != KITH_OK)
        return status;
    kith_xml_start(file.xml, "gexf");
    kith_xml_attribute(file.xml, "xmlns", KITH_STR("http://www.gexf.net/1.2draft"));
    kith_xml_attribute(file.xml, "xmlns:viz", KITH_STR("http://www.gexf.net/1.2draft/viz"));
    kith_xml_attribute(file.xml, "version", KITH_STR("1.2"));
    kith_xml_text(file.xml, KITH_STR("\n"));
    write_meta(&file);
    write_graph(&file, out);
    kith_buffer_clear(&file.cell);
    return kith_xml_finish(file.xml, err);
}
