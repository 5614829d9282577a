/* graph/measure/catalogue.h - the catalogue: every measure there is of a node, an edge, a network.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_CATALOGUE_H
#define KITH_GRAPH_MEASURE_CATALOGUE_H

#include <stddef.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

/** What lies at a measure's offset. */
typedef enum kith_measure_kind {
    KITH_MEASURE_COUNT,  /* a uint64_t */
    KITH_MEASURE_NUMBER, /* a double; what is undefined is NaN */
    KITH_MEASURE_FLAG,   /* a uint8_t, 0 or 1 */
} kith_measure_kind;

/** What must be done to a network to know a measure, from the cheap to the dear. */
typedef enum kith_measure_needs {
    KITH_NEEDS_COUNTING, /* nothing: it is counted with the network */
    KITH_NEEDS_TIES,     /* as little: kith_network_options.ties_only has it */
    KITH_NEEDS_MEASURES,
    KITH_NEEDS_PATHS, /* kith_measuring.skip_paths leaves it out */
} kith_measure_needs;

/** Who comes first when nodes are ranked by a measure. */
typedef enum kith_measure_order {
    KITH_ORDER_NONE, /* nobody is ranked by it */
    KITH_ORDER_GREATEST_FIRST,
    KITH_ORDER_LEAST_FIRST,
} kith_measure_order;

/**
 * A measure. Exports, tables of the command, --by, --size-by, --help, the page and docs/exports.md
 * take all that they say of it from here.
 */
typedef struct kith_measure {
    const char *name; /* of its column; it is unique among those of one kind of row */
    kith_measure_kind kind;
    size_t offset; /* in a kith_node, a kith_edge or a kith_network */
    int decimals;  /* of a number in a table for people; 0: none where it is whole, else three */
    kith_measure_needs needs;
    kith_measure_order order;
    const char *title;   /* for people; NULL: its name with a capital */
    const char *meaning; /* a line of plain text */
    const char *formula; /* the header that has formula, range, source and cost */
} kith_measure;

typedef struct kith_measures {
    const kith_measure *at; /* in the order of columns; static */
    size_t count;
} kith_measures;

kith_measures kith_measures_of_node(void);
kith_measures kith_measures_of_edge(void);
kith_measures kith_measures_of_network(void);

/** The measure of that name, or NULL. */
const kith_measure *kith_measure_find(kith_measures among, kith_str name);

/** The measure of nodes of that name by which they can be ordered; KITH_EARGUMENT, naming those
 * there are, when there is none. */
KITH_CHECKED kith_status kith_measure_choose(kith_str name, const kith_measure **out,
                                             kith_error *err);

/** The measure of `row` as a number; NaN where it is undefined. */
double kith_measure_value(const kith_measure *measure, const void *row);

/**
 * Does one of value `one` come before one of `other`? What is not known comes last. Returns as
 * qsort() wants: below, at or above 0.
 */
int kith_measure_compare(const kith_measure *measure, double one, double other);

#endif
