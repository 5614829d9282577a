/* export/export.h - a network as a file: one format a source file, one function each. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_EXPORT_H
#define KITH_EXPORT_EXPORT_H

#include <stdio.h>

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "graph/network/network.h"

typedef struct kith_format kith_format;

/**
 * A way to write a network.
 *
 * A format is one file, written by `write`, or several, each written by one of `parts`: CSV is
 * nodes.csv and edges.csv. Of a format of several files standard output gets one, or nothing.
 */
struct kith_format {
    const char *name;      /* "graphml" */
    const char *other;     /* another name that people have for it, or NULL */
    const char *extension; /* the ending of its files' names, with its point: ".graphml" */
    const char *summary;   /* half a line for --help */
    kith_status (*write)(const kith_network *network, FILE *out, kith_error *err); /* or NULL */
    size_t sentences; /* evidence that it wants for an edge: kith_network_options' sentences */
    bool naming;      /* it wants every mention: kith_network_options' naming */
    bool directed; /* its edges run from one to the other where the network's do; else it wants one
                    * a pair: kith_network_options' directed */
    size_t nodes_max, edges_max; /* it holds no more of them, the strongest; 0: all */
    const kith_format *parts;    /* when `write` is NULL, `part_count` formats that have one */
    size_t part_count;
    const kith_format *alone; /* the part that standard output gets; NULL: none can stand alone */
    bool periods;             /* it tells what each period has, for a network that knows */
    kith_period by;           /* and wants these, unless others are asked for */
};

/** Every format, in the order --help lists them. */
const kith_format *kith_format_all(size_t *count);

/**
 * The format of that name, or of a path's ending, the longest that fits; both in any case. NULL
 * when there is none. "net.csv" is csv, "net.mentions.csv" and "mentions.csv" are mentions.csv.
 */
const kith_format *kith_format_named(const char *name);
const kith_format *kith_format_of_path(const char *path);

/**
 * Append to `out` the path of `part` of `format` for the path a user gave, and a NUL: csv's
 * nodes.csv for "net.csv" or "net" is "net.nodes.csv".
 */
void kith_format_part_path(const kith_format *format, const kith_format *part, const char *path,
                           kith_buffer *out);

/**
 * Each writes UTF-8 to `out`, which stays open; the same network gives the same bytes.
 *
 * Returns KITH_EIO when writing fails. Memory does not grow with the network. docs/exports.md
 * says what each column holds and which program reads which file.
 */
KITH_CHECKED kith_status kith_export_graphml(const kith_network *network, FILE *out,
                                             kith_error *err);
KITH_CHECKED kith_status kith_export_gexf(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_json(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_graphology(const kith_network *network, FILE *out,
                                                kith_error *err);
KITH_CHECKED kith_status kith_export_cyjs(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_dot(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_pajek(const kith_network *network, FILE *out, kith_error *err);

/** What a page holds: the strongest nodes, their heaviest edges, sentences for an edge. */
#define KITH_PAGE_NODES_MAX 5000
#define KITH_PAGE_EDGES_MAX 40000
#define KITH_PAGE_SENTENCES 5

/** Periods that it can play; of more it plays none. */
#define KITH_PAGE_PERIODS_MAX 1200

/**
 * A page for a browser, with all it needs in itself: the network to look through, and the evidence
 * that the network has. Text in it cannot run: it is data that the page's own scripts show as text,
 * and its Content-Security-Policy lets no others run. Memory grows with that evidence.
 */
KITH_CHECKED kith_status kith_export_html(const kith_network *network, FILE *out, kith_error *err);

/**
 * A picture on one sheet, landscape, for a screen or for print: A4 up to 150 nodes, else A3; PNG
 * has 200 dots an inch. It looks as the page does at first (export/drawing/look.h): of a large
 * network it has the foremost part (graph/filter/foremost.h), with as many names as have room, and
 * a legend at its side.
 *
 * Returns KITH_EGRAPH and KITH_EMEMORY too, when cairo has none. The same network gives the same
 * bytes where cairo and the fonts are the same, but for ids in SVG, which cairo numbers from
 * picture to picture of a process.
 */
KITH_CHECKED kith_status kith_export_svg(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_pdf(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_png(const kith_network *network, FILE *out, kith_error *err);

/**
 * RFC 4180 with a heading. A text cell that a spreadsheet would run as a formula (it begins with
 * one of = + - @, also after a semicolon) gets an apostrophe before that character.
 */
KITH_CHECKED kith_status kith_export_nodes_csv(const kith_network *network, FILE *out,
                                               kith_error *err);
KITH_CHECKED kith_status kith_export_edges_csv(const kith_network *network, FILE *out,
                                               kith_error *err);

/** What Kumu calls its two tables; the same serve i2. Guarded likewise. */
KITH_CHECKED kith_status kith_export_kumu_elements(const kith_network *network, FILE *out,
                                                   kith_error *err);
KITH_CHECKED kith_status kith_export_kumu_connections(const kith_network *network, FILE *out,
                                                      kith_error *err);

/** Rows and columns of a matrix: more are beyond any spreadsheet. */
#define KITH_MATRIX_NODES_MAX 10000

/** Weights by row and column, symmetric, 0 without a tie. Guarded. Time: O(nodes squared). */
KITH_CHECKED kith_status kith_export_matrix(const kith_network *network, FILE *out,
                                            kith_error *err);

KITH_CHECKED kith_status kith_export_vosviewer(const kith_network *network, FILE *out,
                                               kith_error *err);

/**
 * Statements of Cypher that merge nodes and relationships, some hundred rows each, so that running
 * the script twice changes nothing. Strings in it cannot end before their quote.
 */
KITH_CHECKED kith_status kith_export_cypher(const kith_network *network, FILE *out,
                                            kith_error *err);

/**
 * Entities of FollowTheMoney, one a line: nodes, the documents that name them, and an UnknownLink
 * an edge with the first hundred documents that prove it. The same entity has the same id in every
 * file. Without mentions there are no documents. Memory grows with the pairs that are named.
 */
KITH_CHECKED kith_status kith_export_followthemoney(const kith_network *network, FILE *out,
                                                    kith_error *err);

/** Every mention of the nodes, with its sentence and document (export/table/naming_row.h). */
KITH_CHECKED kith_status kith_export_mentions_csv(const kith_network *network, FILE *out,
                                                  kith_error *err);
KITH_CHECKED kith_status kith_export_mentions_tsv(const kith_network *network, FILE *out,
                                                  kith_error *err);
KITH_CHECKED kith_status kith_export_mentions_jsonl(const kith_network *network, FILE *out,
                                                    kith_error *err);

/** Every sentence that names both ends of an edge, likewise. */
KITH_CHECKED kith_status kith_export_evidence_csv(const kith_network *network, FILE *out,
                                                  kith_error *err);
KITH_CHECKED kith_status kith_export_evidence_tsv(const kith_network *network, FILE *out,
                                                  kith_error *err);
KITH_CHECKED kith_status kith_export_evidence_jsonl(const kith_network *network, FILE *out,
                                                    kith_error *err);

/** RFC 4180 with the headings of neo4j-admin's bulk import; names stand as they are. */
KITH_CHECKED kith_status kith_export_neo4j_nodes(const kith_network *network, FILE *out,
                                                 kith_error *err);
KITH_CHECKED kith_status kith_export_neo4j_edges(const kith_network *network, FILE *out,
                                                 kith_error *err);

#endif
