/* export/pajek.c - Pajek's .net: names, places, sizes, colours and weights. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/file.h"

/* Pajek draws in the unit square, y downwards: where that lies in our plane. */
typedef struct frame {
    double left, top, side;
} frame;

typedef struct pajek_file {
    const kith_network *network;
    FILE *out;
    frame frame;
    kith_buffer cell; /* scratch */
} pajek_file;

static frame find_frame(const kith_network *network)
{
    double left = DBL_MAX, right = -DBL_MAX, bottom = DBL_MAX, top = -DBL_MAX;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        if (!isfinite(node->x) || !isfinite(node->y))
            continue;
        left = fmin(left, node->x);
        right = fmax(right, node->x);
        bottom = fmin(bottom, node->y);
        top = fmax(top, node->y);
    }
    double side = fmax(right - left, top - bottom);
    return side > 0 ? (frame){left, top, side} : (frame){left, top, 1};
}

/*
 * Readers end a name at a quotation mark, whatever stands before it, and some take a backslash
 * for an escape. A name that loses those gets the node's number, to stay one of a kind.
 */
static void write_name(pajek_file *file, size_t index)
{
    kith_str id = kith_node_id_read(file->network, index, &file->cell);
    bool changed = false;
    putc('"', file->out);
    for (size_t i = 0; i < id.len; i++) {
        char byte = id.ptr[i];
        changed |= byte == '"' || byte == '\\';
        putc(byte == '"' ? '\'' : byte == '\\' ? '/' : byte, file->out);
    }
    if (changed)
        fprintf(file->out, "#%zu", index);
    putc('"', file->out);
}

static void write_number(pajek_file *file, const char *before, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    fputs(before, file->out);
    fwrite(file->cell.ptr, 1, file->cell.len, file->out);
}

/* Readers want a place of every vertex; one without gets the middle. */
static void write_vertex(pajek_file *file, size_t index)
{
    const kith_node *node = &file->network->nodes[index];
    bool placed = isfinite(node->x) && isfinite(node->y);
    fprintf(file->out, "%zu ", index + 1);
    write_name(file, index);
    write_number(file, " ", placed ? (node->x - file->frame.left) / file->frame.side : 0.5);
    write_number(file, " ", placed ? (file->frame.top - node->y) / file->frame.side : 0.5);
    fputs(" ellipse", file->out);
    if (isfinite(node->size) && node->size > 0) {
        write_number(file, " x_fact ", node->size);
        write_number(file, " y_fact ", node->size);
    }
    fprintf(file->out, " ic RGB%02X%02X%02X\n", node->r, node->g, node->b);
}

/* An edge without a weight would count 1. */
static void write_edge(pajek_file *file, const kith_edge *edge)
{
    if (!isfinite(edge->weight) || edge->weight <= 0)
        return;
    fprintf(file->out, "%" PRIu32 " %" PRIu32, edge->source + 1, edge->target + 1);
    write_number(file, " ", edge->weight);
    putc('\n', file->out);
}

kith_status kith_export_pajek(const kith_network *network, FILE *out, kith_error *err)
{
    pajek_file file = {.network = network, .out = out, .frame = find_frame(network)};
    fprintf(out, "*Network kith\n*Vertices %zu\n", network->node_count);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_vertex(&file, i);
    fputs(network->directed ? "*Arcs\n" : "*Edges\n", out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++)
        write_edge(&file, &network->edges[i]);
    kith_buffer_clear(&file.cell);
    return kith_file_finish(out, err);
}
