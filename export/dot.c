/* export/dot.c - Graphviz's DOT: every column an attribute, and our picture for neato -n. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <ctype.h>
#include <math.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/file.h"

#define POINTS_PER_INCH 72

typedef struct dot_file {
    const kith_network *network;
    double heaviest; /* weight of an edge */
    kith_columns node_columns, edge_columns;
    FILE *out;
    kith_buffer cell; /* scratch */
} dot_file;

/* Does `text`, which begins with an ampersand, begin with what HTML calls an entity? */
static bool starts_reference(kith_str text)
{
    size_t end = 1;
    if (end < text.len && text.ptr[end] == '#')
        end++;
    while (end < text.len && isalnum((unsigned char)text.ptr[end]))
        end++;
    return end > 1 && end < text.len && text.ptr[end] == ';';
}

/* Labels alone turn "&lt;" to "<": an ampersand that would begin that is written "&amp;". */
static void write_label(dot_file *file, const kith_node *node)
{
    kith_buffer clean = {0};
    kith_cell_text(node->label, &clean);
    kith_str text = kith_buffer_str(&clean);
    file->cell.len = 0;
    for (size_t i = 0; i < text.len; i++) {
        kith_buffer_append_byte(&file->cell, text.ptr[i]);
        if (text.ptr[i] == '&' && starts_reference(kith_str_slice(text, i, text.len)))
            kith_buffer_append(&file->cell, KITH_STR("amp;"));
    }
    fputs("label=", file->out);
    kith_file_quoted(kith_buffer_str(&file->cell), file->out);
    kith_buffer_clear(&clean);
}

/* All but `label`, written already, and `name`, as which Graphviz's own JSON has the id. */
static void write_cells(dot_file *file, const kith_columns *columns, const void *row,
                        const char *separator)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (strcmp(columns->at[i].name, "label") == 0 || strcmp(columns->at[i].name, "name") == 0)
            continue;
        kith_str cell = kith_column_read(&columns->at[i], row, &file->cell);
        if (cell.len == 0)
            continue;
        fprintf(file->out, "%s%s=", separator, columns->at[i].name);
        kith_file_quoted(cell, file->out);
        separator = ", ";
    }
}

static void write_number(dot_file *file, const char *before, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    fputs(before, file->out);
    fwrite(file->cell.ptr, 1, file->cell.len, file->out);
}

static const char *const shapes[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "circle",   [KITH_TYPE_COMPANY] = "square",
    [KITH_TYPE_COUNTRY] = "diamond", [KITH_TYPE_ORGANIZATION] = "triangle",
    [KITH_TYPE_PLACE] = "hexagon",   [KITH_NODE_DOCUMENT] = "note",
};

/* Half way to white, so that black can be read on it: names reach over the edge of small nodes,
 * where the ground is white. */
static unsigned lighten(uint8_t shade)
{
    return (shade + 255u) / 2;
}

/*
 * Our `size` is a radius in the points that `pos` is in; widths are in inches. neato -n stops at a
 * node that has no place, so one without gets the middle.
 */
static void write_drawing(dot_file *file, const kith_node *node)
{
    fprintf(file->out, ", shape=%s, color=\"#%02x%02x%02x\", fillcolor=\"#%02x%02x%02x\"",
            shapes[node->type], node->r, node->g, node->b, lighten(node->r), lighten(node->g),
            lighten(node->b));
    bool placed = isfinite(node->x) && isfinite(node->y);
    write_number(file, ", pos=\"", placed ? node->x : 0);
    write_number(file, ",", placed ? node->y : 0);
    fputs("\"", file->out);
    if (isfinite(node->size) && node->size > 0) {
        write_number(file, ", width=\"", 2 * node->size / POINTS_PER_INCH);
        fputs("\"", file->out);
    }
}

static void write_node(dot_file *file, size_t index)
{
    const kith_node *node = &file->network->nodes[index];
    fputs("  ", file->out);
    kith_file_quoted(kith_node_id_read(file->network, index, &file->cell), file->out);
    fputs(" [", file->out);
    write_label(file, node);
    write_cells(file, &file->node_columns, node, ", ");
    write_drawing(file, node);
    fputs("];\n", file->out);
}

static void write_edge(dot_file *file, size_t index)
{
    const kith_edge *edge = &file->network->edges[index];
    fputs("  ", file->out);
    kith_file_quoted(kith_node_id_read(file->network, edge->source, &file->cell), file->out);
    fputs(file->network->directed ? " -> " : " -- ", file->out);
    kith_file_quoted(kith_node_id_read(file->network, edge->target, &file->cell), file->out);
    fputs(" [", file->out);
    write_cells(file, &file->edge_columns, edge, "");
    write_number(file, ", penwidth=\"", kith_edge_width(edge, file->heaviest));
    fputs("\"];\n", file->out);
}

kith_status kith_export_dot(const kith_network *network, FILE *out, kith_error *err)
{
    dot_file file = {.network = network,
                     .heaviest = kith_network_greatest_weight(network),
                     .node_columns = kith_columns_of_node(),
                     .edge_columns = kith_columns_of_edge(),
                     .out = out};
    kith_str description = kith_network_describe(network, &file.cell);
    fputs("/*", out);
    fwrite(description.ptr, 1, description.len, out);
    fprintf(out,
            "*/\n%s kith {\n"
            "  graph [outputorder=edgesfirst];\n"
            "  node [style=filled, fixedsize=shape];\n"
            "  edge [color=\"#00000040\"];\n",
            network->directed ? "digraph" : "graph");
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_node(&file, i);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++)
        write_edge(&file, i);
    fputs("}\n", out);
    kith_buffer_clear(&file.cell);
    return kith_file_finish(out, err);
}
