/* export/cypher.c - a script of Cypher: nodes and relationships merged into a graph database. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include "export/columns.h"
#include "export/file.h"
#include "extract/names/relation.h"

/* Rows that one statement has: a transaction that any server holds. */
#define BATCH 500

typedef struct cypher_file {
    const kith_network *network;
    kith_columns node_columns, edge_columns;
    FILE *out;
    kith_buffer cell; /* scratch */
    size_t rows;      /* of the statement at hand */
} cypher_file;

static const char *const labels[KITH_NODE_TYPE_COUNT] = {
    [KITH_TYPE_PERSON] = "Person",   [KITH_TYPE_COMPANY] = "Company",
    [KITH_TYPE_COUNTRY] = "Country", [KITH_TYPE_ORGANIZATION] = "Organization",
    [KITH_TYPE_PLACE] = "Place",     [KITH_NODE_DOCUMENT] = "Document",
};

static void write_id(cypher_file *file, const char *before, size_t node)
{
    fputs(before, file->out);
    kith_file_quoted(kith_node_id_read(file->network, node, &file->cell), file->out);
}

static void write_properties(cypher_file *file, const kith_columns *columns, const void *row)
{
    const char *separator = "";
    fputs(", properties: {", file->out);
    for (size_t i = 0; i < columns->count; i++) {
        kith_str cell = kith_column_read(&columns->at[i], row, &file->cell);
        if (cell.len == 0)
            continue;
        fprintf(file->out, "%s%s: ", separator, columns->at[i].name);
        if (columns->at[i].type == KITH_COLUMN_TEXT)
            kith_file_quoted(cell, file->out);
        else
            fwrite(cell.ptr, 1, cell.len, file->out);
        separator = ", ";
    }
    fputs("}}", file->out);
}

/* Begin a row, and a statement when there is none. */
static void begin_row(cypher_file *file)
{
    fputs(file->rows++ ? ",\n" : "UNWIND [\n", file->out);
}

/* End the statement at hand, if it is full or nothing follows: true when what is done with each row
 * is to be said. */
static bool end_rows(cypher_file *file, bool last)
{
    if (file->rows == 0 || (file->rows < BATCH && !last))
        return false;
    fputs("\n] AS row\n", file->out);
    file->rows = 0;
    return true;
}

static void end_nodes(cypher_file *file, bool last, kith_type type)
{
    if (end_rows(file, last))
        fprintf(file->out, "MERGE (n:Entity {id: row.id})\nSET n:%s, n += row.properties;\n",
                labels[type]);
}

/* Merged whichever way it runs where the direction means nothing, and may be another next time. */
static void end_edges(cypher_file *file, bool last, const kith_edge *example, bool directed)
{
    if (!end_rows(file, last))
        return;
    kith_str type = kith_edge_type_read(example, &file->cell);
    fprintf(file->out,
            "MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target})\n"
            "MERGE (a)-[r:%.*s]-%s(b)\nSET r += row.properties;\n",
            KITH_STR_ARGS(type), directed ? ">" : "");
}

static void write_nodes(cypher_file *file, kith_type type)
{
    for (size_t i = 0; i < file->network->node_count && !ferror(file->out); i++) {
        if (file->network->nodes[i].type != type)
            continue;
        begin_row(file);
        write_id(file, "{id: ", i);
        write_properties(file, &file->node_columns, &file->network->nodes[i]);
        end_nodes(file, false, type);
    }
    end_nodes(file, true, type);
}

/* Write the edges whose type is that of `example`. */
static void write_edges(cypher_file *file, const kith_edge *example, bool directed)
{
    for (size_t i = 0; i < file->network->edge_count && !ferror(file->out); i++) {
        const kith_edge *edge = &file->network->edges[i];
        if (edge->told != example->told || edge->naming != example->naming ||
            (edge->told && !kith_str_equal(edge->relation, example->relation)))
            continue;
        begin_row(file);
        write_id(file, "{source: ", edge->source);
        write_id(file, ", target: ", edge->target);
        write_properties(file, &file->edge_columns, edge);
        end_edges(file, false, example, directed);
    }
    end_edges(file, true, example, directed);
}

/* One type after the other: a statement merges relationships of one. */
static void write_all_edges(cypher_file *file)
{
    const kith_edge counted = {0}, naming = {.naming = true};
    write_edges(file, &counted, false);
    write_edges(file, &naming, false);
    for (int i = 0; i < KITH_RELATION_COUNT; i++) {
        kith_relation_kind kind = (kith_relation_kind)i;
        const kith_edge told = {.told = true, .relation = kith_str_of(kith_relation_name(kind))};
        write_edges(file, &told, file->network->directed && !kith_relation_is_symmetric(kind));
    }
}

static void write_facts(cypher_file *file)
{
    kith_str facts = kith_network_describe(file->network, &file->cell);
    kith_str_cut(&facts, '\n');
    while (facts.len) {
        kith_str line = kith_str_cut(&facts, '\n');
        fprintf(file->out, "// %.*s\n", KITH_STR_ARGS(line));
    }
}

kith_status kith_export_cypher(const kith_network *network, FILE *out, kith_error *err)
{
    cypher_file file = {.network = network,
                        .node_columns = kith_columns_of_node(),
                        .edge_columns = kith_columns_of_edge(),
                        .out = out};
    write_facts(&file);
    fputs("CREATE CONSTRAINT kith_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n",
          out);
    for (int type = 0; type < KITH_NODE_TYPE_COUNT; type++)
        write_nodes(&file, (kith_type)type);
    write_all_edges(&file);
    kith_buffer_clear(&file.cell);
    return kith_file_finish(out, err);
}
