/* export/cyjs.c - Cytoscape.js JSON, which Cytoscape opens too. */
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

/* Cytoscape's y grows downwards, Gephi's upwards: one picture in both. */
static void write_node(kith_json_file *file, const kith_network *network, size_t index)
{
    const kith_node *node = &network->nodes[index];
    fputs(index ? ",\n{\"data\":{\"id\":" : "\n{\"data\":{\"id\":", file->out);
    kith_json_file_node_id(file, network, index);
    fprintf(file->out, ",\"color\":\"#%02x%02x%02x\"", node->r, node->g, node->b);
    kith_json_file_members(file, &file->node_columns, node, ",");
    fputs("}", file->out);
    if (isfinite(node->x) && isfinite(node->y)) {
        write_number(file, ",\"position\":{\"x\":", node->x);
        write_number(file, ",\"y\":", 0 - node->y);
        fputs("}", file->out);
    }
    fputs("}", file->out);
}

static void write_edge(kith_json_file *file, const kith_network *network, size_t index)
{
    const kith_edge *edge = &network->edges[index];
    fprintf(file->out, "%s\n{\"data\":{\"id\":\"e%zu\",\"source\":", index ? "," : "", index);
    kith_json_file_node_id(file, network, edge->source);
    fputs(",\"target\":", file->out);
    kith_json_file_node_id(file, network, edge->target);
    kith_json_file_members(file, &file->edge_columns, edge, ",");
    fputs("}}", file->out);
}

kith_status kith_export_cyjs(const kith_network *network, FILE *out, kith_error *err)
{
    kith_json_file file;
    kith_json_file_begin(&file, out);
    kith_columns columns = kith_columns_of_network();
    fputs("{\"format_version\":\"1.0\",\"generated_by\":\"kith " KITH_VERSION "\","
          "\"target_cytoscapejs_version\":\"~2.1\",\n\"data\":{\"name\":\"kith\"",
          out);
    kith_json_file_members(&file, &columns, network, ",");
    fputs("},\n\"elements\":{\"nodes\":[", out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_node(&file, network, i);
    fputs("],\n\"edges\":[", out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++)
        write_edge(&file, network, i);
    fputs("]}}\n", out);
    return kith_json_file_finish(&file, err);
}
