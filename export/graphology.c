/* export/graphology.c - graphology's JSON, which sigma.js draws and Gephi Lite opens. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <math.h>

#include "export/json_file.h"

/* sigma.js takes a node's `type` for the name of a program that draws it, and stops at ours. */
static const char *attribute_name(const kith_column *column)
{
    return strcmp(column->name, "type") == 0 ? "entity_type" : column->name;
}

/* sigma.js stops at a node that has no place, so one without gets the middle. */
static void write_attributes(kith_json_file *file, const kith_node *node)
{
    const kith_columns *columns = &file->node_columns;
    fprintf(file->out, "{\"color\":\"#%02x%02x%02x\"", node->r, node->g, node->b);
    if (!isfinite(node->x))
        fputs(",\"x\":0.0", file->out);
    if (!isfinite(node->y))
        fputs(",\"y\":0.0", file->out);
    for (size_t i = 0; i < columns->count; i++)
        kith_json_file_member(file, &columns->at[i], attribute_name(&columns->at[i]), node, ",");
    fputs("}", file->out);
}

static void write_node(kith_json_file *file, const kith_network *network, size_t index)
{
    fputs(index ? ",\n{\"key\":" : "\n{\"key\":", file->out);
    kith_json_file_node_id(file, network, index);
    fputs(",\"attributes\":", file->out);
    write_attributes(file, &network->nodes[index]);
    fputs("}", file->out);
}

static void write_edge(kith_json_file *file, const kith_network *network, size_t index)
{
    const kith_edge *edge = &network->edges[index];
    fprintf(file->out, "%s\n{\"key\":\"e%zu\",\"source\":", index ? "," : "", index);
    kith_json_file_node_id(file, network, edge->source);
    fputs(",\"target\":", file->out);
    kith_json_file_node_id(file, network, edge->target);
    fprintf(file->out, ",\"undirected\":%s,\"attributes\":{", network->directed ? "false" : "true");
    kith_json_file_members(file, &file->edge_columns, edge, "");
    fputs("}}", file->out);
}

kith_status kith_export_graphology(const kith_network *network, FILE *out, kith_error *err)
{
    kith_json_file file;
    kith_json_file_begin(&file, out);
    kith_columns columns = kith_columns_of_network();
    fprintf(out,
            "{\"options\":{\"type\":\"%s\",\"multi\":%s,\"allowSelfLoops\":false},\n"
            "\"attributes\":{",
            network->directed ? "directed" : "undirected", network->directed ? "true" : "false");
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
