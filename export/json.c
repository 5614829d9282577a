/* export/json.c - node-link JSON, as NetworkX's node_link_graph() reads it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/json_file.h"

static void write_node(kith_json_file *file, const kith_network *network, size_t index)
{
    fputs(index ? ",\n{\"id\":" : "\n{\"id\":", file->out);
    kith_json_file_node_id(file, network, index);
    kith_json_file_members(file, &file->node_columns, &network->nodes[index], ",");
    fputs("}", file->out);
}

static void write_edge(kith_json_file *file, const kith_network *network, size_t index)
{
    const kith_edge *edge = &network->edges[index];
    fputs(index ? ",\n{\"source\":" : "\n{\"source\":", file->out);
    kith_json_file_node_id(file, network, edge->source);
    fputs(",\"target\":", file->out);
    kith_json_file_node_id(file, network, edge->target);
    kith_json_file_members(file, &file->edge_columns, edge, ",");
    fputs("}", file->out);
}

kith_status kith_export_json(const kith_network *network, FILE *out, kith_error *err)
{
    kith_json_file file;
    kith_json_file_begin(&file, out);
    kith_columns columns = kith_columns_of_network();
    const char *directed = network->directed ? "true" : "false";
    fprintf(out, "{\"directed\":%s,\"multigraph\":%s,\n\"graph\":{", directed, directed);
    kith_json_file_members(&file, &columns, network, "");
    fputs("},\n\"nodes\":[", out);
    for (size_t i = 0; i < network->node_count && !ferror(out); i++)
        write_node(&file, network, i);
    fputs("],\n\"edges\":[", out);
    for (size_t i = 0; i < network->edge_count && !ferror(out); i++)
        write_edge(&file, network, i);
    fputs("]}\n", out);
    return kith_json_file_finish(&file, err);
}
