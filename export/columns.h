/* export/columns.h - columns: what every format says of a node, an edge and the network. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_COLUMNS_H
#define KITH_EXPORT_COLUMNS_H

#include "extract/base/buffer.h"
#include "graph/network/network.h"

typedef enum kith_column_type {
    KITH_COLUMN_TEXT,
    KITH_COLUMN_BYTE,   /* 0 to 255 */
    KITH_COLUMN_COUNT,  /* a whole number, 0 or more */
    KITH_COLUMN_NUMBER, /* floating-point */
} kith_column_type;

/** What a format must know of a column besides, as bits. */
enum {
    KITH_COLUMN_DRAWN = 1,  /* label, weight, position, size, colour: GEXF has places for them */
    KITH_COLUMN_SHARED = 2, /* nodes and edges both have a column of this name */
};

/** A column; no two names of one table differ in case only, and none is "id". */
typedef struct kith_column {
    const char *name;
    kith_column_type type;
    unsigned flags;
    void (*print)(const void *field, kith_buffer *out);
    size_t offset; /* of the field that `print` wants in its row */
} kith_column;

#define KITH_COLUMNS_MAX 64

/** The columns of one table, in the order they are written. */
typedef struct kith_columns {
    kith_column at[KITH_COLUMNS_MAX];
    size_t count;
} kith_columns;

/** Made anew, with the measures of graph/measure/catalogue.h among them: ask once a file. */
kith_columns kith_columns_of_node(void);    /* rows are kith_node */
kith_columns kith_columns_of_edge(void);    /* rows are kith_edge */
kith_columns kith_columns_of_network(void); /* the one row is the kith_network */

/**
 * The cell of `row`, borrowed from `scratch`, whose old content goes; empty when there is nothing
 * to say: no date, no ISO code, not a finite number, a size or weight that is not above 0.
 */
kith_str kith_column_read(const kith_column *column, const void *row, kith_buffer *scratch);

/** What a column of KITH_COLUMN_NUMBER has for `row`; NaN when there is nothing to say. */
double kith_column_number(const kith_column *column, const void *row);

/** What the column of that name has for `network`, borrowed and scratch as above. */
kith_str kith_network_read(const kith_network *network, const char *name, kith_buffer *scratch);

/** Every column of `network` as a line "name: cell", borrowed and scratch as above. */
kith_str kith_network_describe(const kith_network *network, kith_buffer *scratch);

/** The greatest weight of an edge, 0 without edges; those that are not finite aside. */
double kith_network_greatest_weight(const kith_network *network);

/** How thick to draw an edge, in points: area goes with weight, from 0.5 to 6 for `greatest`. */
double kith_edge_width(const kith_edge *edge, double greatest);

/** The type of the relationship that `edge` is to Neo4j, borrowed from `scratch`, whose old content
 * goes: CO_OCCURS, NAMES, or the relation that is told: HEAD_OF. */
kith_str kith_edge_type_read(const kith_edge *edge, kith_buffer *scratch);

/**
 * The id of node `index` as a file has it, borrowed from `scratch`, whose old content goes.
 *
 * That is the node's own id, cleaned as kith_cell_text() does. Two that cleaning made equal would
 * be one node to a reader, so an id that cleaning changes ends in "#" and the index, and so does,
 * to stay apart from those, one that ends in "#" and digits anyhow.
 */
kith_str kith_node_id_read(const kith_network *network, size_t index, kith_buffer *scratch);

#endif
