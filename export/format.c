/* export/format.c - the table of formats, and how one is found. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <strings.h>

enum {
    GRAPHML,
    GEXF,
    CSV,
    NODES_CSV,
    EDGES_CSV,
    JSON,
    GRAPHOLOGY,
    CYJS,
    HTML,
    SVG,
    PDF,
    PNG,
    DOT,
    PAJEK,
    NEO4J,
    NEO4J_NODES,
    NEO4J_EDGES,
    CYPHER,
    KUMU,
    KUMU_ELEMENTS,
    KUMU_CONNECTIONS,
    VOSVIEWER,
    MATRIX,
    FOLLOWTHEMONEY,
    MENTIONS_CSV,
    MENTIONS_TSV,
    MENTIONS_JSONL,
    EVIDENCE_CSV,
    EVIDENCE_TSV,
    EVIDENCE_JSONL,
    FORMAT_COUNT
};

static const kith_format formats[FORMAT_COUNT] = {
    [GRAPHML] = {.name = "graphml",
                 .extension = ".graphml",
                 .summary = "GraphML: Gephi, Cytoscape, yEd, NetworkX, igraph",
                 .write = kith_export_graphml,
                 .directed = true},
    [GEXF] = {.name = "gexf",
              .extension = ".gexf",
              .summary = "GEXF 1.2: Gephi, Gephi Lite, NetworkX",
              .write = kith_export_gexf,
              .directed = true,
              .periods = true},
    [CSV] = {.name = "csv",
             .extension = ".csv",
             .summary =
                 "two tables, NAME.nodes.csv and NAME.edges.csv: Gephi, pandas, R, spreadsheets",
             .parts = &formats[NODES_CSV],
             .part_count = 2},
    [NODES_CSV] = {.name = "nodes.csv",
                   .extension = ".nodes.csv",
                   .summary = "the table of nodes alone",
                   .write = kith_export_nodes_csv,
                   .directed = true},
    [EDGES_CSV] = {.name = "edges.csv",
                   .extension = ".edges.csv",
                   .summary = "the table of edges alone",
                   .write = kith_export_edges_csv,
                   .directed = true},
    [JSON] = {.name = "json",
              .extension = ".json",
              .summary = "node-link JSON: NetworkX, D3, scripts",
              .write = kith_export_json,
              .directed = true},
    [GRAPHOLOGY] = {.name = "graphology",
                    .extension = ".graphology.json",
                    .summary = "graphology's JSON: sigma.js, Gephi Lite",
                    .write = kith_export_graphology,
                    .directed = true},
    [CYJS] = {.name = "cyjs",
              .extension = ".cyjs",
              .summary = "Cytoscape.js JSON: Cytoscape, web pages",
              .write = kith_export_cyjs,
              .directed = true},
    [HTML] = {.name = "html",
              .extension = ".html",
              .summary = "a page to look through, with the sentences behind each edge: browsers",
              .write = kith_export_html,
              .periods = true,
              .by = KITH_PERIOD_MONTH,
              .sentences = KITH_PAGE_SENTENCES,
              .nodes_max = KITH_PAGE_NODES_MAX,
              .edges_max = KITH_PAGE_EDGES_MAX},
    [SVG] = {.name = "svg",
             .extension = ".svg",
             .summary = "a picture with its legend, to print or edit: browsers, Inkscape",
             .write = kith_export_svg},
    [PDF] = {.name = "pdf",
             .extension = ".pdf",
             .summary = "the same picture, to print",
             .write = kith_export_pdf},
    [PNG] = {.name = "png",
             .extension = ".png",
             .summary = "the same picture, in dots: 200 an inch",
             .write = kith_export_png},
    [DOT] = {.name = "dot",
             .extension = ".dot",
             .summary = "DOT: Graphviz",
             .write = kith_export_dot,
             .directed = true},
    [PAJEK] = {.name = "pajek",
               .extension = ".net",
               .summary = "Pajek's .net: Pajek, NetworkX, igraph",
               .write = kith_export_pajek,
               .directed = true},
    [NEO4J] = {.name = "neo4j",
               .extension = ".neo4j.csv",
               .summary = "two tables, NAME.neo4j.nodes.csv and NAME.neo4j.edges.csv: neo4j-admin",
               .parts = &formats[NEO4J_NODES],
               .part_count = 2},
    [NEO4J_NODES] = {.name = "neo4j.nodes.csv",
                     .extension = ".neo4j.nodes.csv",
                     .summary = "Neo4j's table of nodes alone",
                     .write = kith_export_neo4j_nodes,
                     .directed = true},
    [NEO4J_EDGES] = {.name = "neo4j.edges.csv",
                     .extension = ".neo4j.edges.csv",
                     .summary = "Neo4j's table of relationships alone",
                     .write = kith_export_neo4j_edges,
                     .directed = true},
    [CYPHER] = {.name = "cypher",
                .extension = ".cypher",
                .summary = "a script that merges into Neo4j and others: cypher-shell",
                .write = kith_export_cypher,
                .directed = true},
    [KUMU] = {.name = "kumu",
              .other = "i2",
              .extension = ".kumu.csv",
              .summary =
                  "two tables, NAME.kumu.elements.csv and NAME.kumu.connections.csv: Kumu, i2",
              .parts = &formats[KUMU_ELEMENTS],
              .part_count = 2,
              .alone = &formats[KUMU_CONNECTIONS]},
    [KUMU_ELEMENTS] = {.name = "kumu.elements.csv",
                       .extension = ".kumu.elements.csv",
                       .summary = "Kumu's table of elements alone",
                       .write = kith_export_kumu_elements,
                       .directed = true},
    [KUMU_CONNECTIONS] = {.name = "kumu.connections.csv",
                          .extension = ".kumu.connections.csv",
                          .summary = "Kumu's table of connections alone, From and To",
                          .write = kith_export_kumu_connections,
                          .directed = true},
    [VOSVIEWER] = {.name = "vosviewer",
                   .extension = ".vosviewer.json",
                   .summary = "VOSviewer's JSON: VOSviewer, VOSviewer Online",
                   .write = kith_export_vosviewer},
    [MATRIX] = {.name = "matrix",
                .other = "matrix.csv",
                .extension = ".matrix.csv",
                .summary = "adjacency matrix of weights: UCINET, R, spreadsheets",
                .write = kith_export_matrix,
                .directed = true,
                .nodes_max = KITH_MATRIX_NODES_MAX},
    [FOLLOWTHEMONEY] = {.name = "ftm",
                        .other = "followthemoney",
                        .extension = ".ftm.json",
                        .summary = "FollowTheMoney's entities, a line each: Aleph, OpenAleph",
                        .write = kith_export_followthemoney,
                        .naming = true},
    [MENTIONS_CSV] = {.name = "mentions.csv",
                      .other = "mentions",
                      .extension = ".mentions.csv",
                      .summary = "a row a mention, with its sentence and document",
                      .write = kith_export_mentions_csv,
                      .naming = true},
    [MENTIONS_TSV] = {.name = "mentions.tsv",
                      .extension = ".mentions.tsv",
                      .summary = "the same with tabs between",
                      .write = kith_export_mentions_tsv,
                      .naming = true},
    [MENTIONS_JSONL] = {.name = "mentions.jsonl",
                        .extension = ".mentions.jsonl",
                        .summary = "the same, an object a line",
                        .write = kith_export_mentions_jsonl,
                        .naming = true},
    [EVIDENCE_CSV] = {.name = "evidence.csv",
                      .other = "evidence",
                      .extension = ".evidence.csv",
                      .summary = "a row a sentence that names both ends of an edge",
                      .write = kith_export_evidence_csv,
                      .naming = true},
    [EVIDENCE_TSV] = {.name = "evidence.tsv",
                      .extension = ".evidence.tsv",
                      .summary = "the same with tabs between",
                      .write = kith_export_evidence_tsv,
                      .naming = true},
    [EVIDENCE_JSONL] = {.name = "evidence.jsonl",
                        .extension = ".evidence.jsonl",
                        .summary = "the same, an object a line",
                        .write = kith_export_evidence_jsonl,
                        .naming = true},
};

const kith_format *kith_format_all(size_t *count)
{
    *count = FORMAT_COUNT;
    return formats;
}

const kith_format *kith_format_named(const char *name)
{
    for (size_t i = 0; i < FORMAT_COUNT; i++)
        if (strcasecmp(name, formats[i].name) == 0 ||
            (formats[i].other && strcasecmp(name, formats[i].other) == 0))
            return &formats[i];
    return NULL;
}

static bool has_extension(kith_str path, kith_str extension)
{
    return path.len > extension.len &&
           strncasecmp(path.ptr + path.len - extension.len, extension.ptr, extension.len) == 0;
}

/* "mentions.csv" says as much as "net.mentions.csv"; but what is called "json" has no ending. */
static bool is_called(const char *path, const kith_format *format)
{
    const char *slash = strrchr(path, '/');
    return strchr(format->extension + 1, '.') &&
           strcasecmp(slash ? slash + 1 : path, format->extension + 1) == 0;
}

const kith_format *kith_format_of_path(const char *path)
{
    const kith_format *found = NULL;
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (!has_extension(kith_str_of(path), kith_str_of(formats[i].extension)) &&
            !is_called(path, &formats[i]))
            continue;
        if (!found || strlen(formats[i].extension) > strlen(found->extension))
            found = &formats[i];
    }
    return found;
}

void kith_format_part_path(const kith_format *format, const kith_format *part, const char *path,
                           kith_buffer *out)
{
    kith_str stem = kith_str_of(path);
    kith_str extension = kith_str_of(format->extension);
    if (has_extension(stem, extension))
        stem.len -= extension.len;
    kith_buffer_append(out, stem);
    kith_buffer_append(out, kith_str_of(part->extension));
    kith_buffer_append_byte(out, '\0');
}
