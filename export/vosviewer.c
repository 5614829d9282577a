/* export/vosviewer.c - VOSviewer's JSON: items with weights and scores, clusters, links. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <math.h>

#include "export/cell.h"
#include "export/json_file.h"

static void write_number(kith_json_file *file, const char *before, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    fputs(before, file->out);
    fwrite(file->cell.ptr, 1, file->cell.len, file->out);
}

/* What adds up is a weight, by which VOSviewer sizes items; what does not is a score, by which it
 * colours them. A community is a cluster. */
static bool is_weight(const kith_column *column)
{
    return column->type == KITH_COLUMN_COUNT || strcmp(column->name, "strength") == 0;
}

static void write_figures(kith_json_file *file, const kith_node *node, bool weights)
{
    const char *separator = "";
    fputs(weights ? ",\"weights\":{" : ",\"scores\":{", file->out);
    for (size_t i = 0; i < file->node_columns.count; i++) {
        const kith_column *column = &file->node_columns.at[i];
        bool figure = column->type == KITH_COLUMN_COUNT || column->type == KITH_COLUMN_NUMBER;
        if (!figure || is_weight(column) != weights || column->flags & KITH_COLUMN_DRAWN ||
            strcmp(column->name, "community") == 0)
            continue;
        if (kith_json_file_member(file, column, column->name, node, separator))
            separator = ",";
    }
    putc('}', file->out);
}

/* A place is both or none, and so for all: without, VOSviewer makes its own layout. */
static void write_item(kith_json_file *file, const kith_network *network, size_t index, bool placed)
{
    const kith_node *node = &network->nodes[index];
    fprintf(file->out, "%s\n{\"id\":%zu", index ? "," : "", index + 1);
    fputs(",\"label\":", file->out);
    file->cell.len = 0;
    kith_cell_text(node->label, &file->cell);
    if (file->cell.len)
        kith_json_file_string(file, kith_buffer_str(&file->cell));
    else
        kith_json_file_node_id(file, network, index);
    fprintf(file->out, ",\"description\":\"%s\"", kith_node_type_name(node->type));
    if (placed) {
        write_number(file, ",\"x\":", node->x);
        write_number(file, ",\"y\":", node->y);
    }
    fprintf(file->out, ",\"cluster\":%llu", (unsigned long long)node->community + 1);
    write_figures(file, node, true);
    write_figures(file, node, false);
    putc('}', file->out);
}

static bool all_placed(const kith_network *network)
{
    for (size_t i = 0; i < network->node_count; i++)
        if (!isfinite(network->nodes[i].x) || !isfinite(network->nodes[i].y))
            return false;
    return true;
}

static void write_link(kith_json_file *file, const kith_edge *edge, const char *separator)
{
    fprintf(file->out, "%s\n{\"source_id\":%u,\"target_id\":%u", separator, edge->source + 1,
            edge->target + 1);
    write_number(file, ",\"strength\":", edge->weight);
    putc('}', file->out);
}

kith_status kith_export_vosviewer(const kith_network *network, FILE *out, kith_error *err)
{
    kith_json_file file;
    kith_json_file_begin(&file, out);
    fputs("{\"info\":{\"title\":\"made by kith " KITH_VERSION "\",\"description\":", out);
    kith_str facts = kith_network_describe(network, &file.cell);
    kith_json_file_string(&file, kith_str_slice(facts, 1, facts.len));
    fputs("},\"network\":{\"items\":[", out);
    bool placed = all_placed(network);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_item(&file, network, i, placed);
    fputs("],\n\"links\":[", out);
    const char *separator = "";
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++) {
        if (!isfinite(network->edges[i].weight) || network->edges[i].weight <= 0)
            continue;
        write_link(&file, &network->edges[i], separator);
        separator = ",";
    }
    fputs("]}}\n", out);
    return kith_json_file_finish(&file, err);
}
