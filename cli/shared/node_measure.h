/* cli/shared/node_measure.h - the measures of a node that people can name. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_NODE_MEASURE_H
#define KITH_CLI_SHARED_NODE_MEASURE_H

#include "cli/base/table.h"
#include "graph/network/network.h"

/** What must be measured of a network to know it. */
typedef enum kith_node_measure_needs {
    KITH_NEEDS_TIES, /* nothing: kith_network_options.ties_only */
    KITH_NEEDS_MEASURES,
    KITH_NEEDS_PATHS,
} kith_node_measure_needs;

/** A measure, read from a node at `offset`. */
typedef struct kith_node_measure {
    const char *name;
    size_t offset;
    kith_cell_kind kind; /* of a count or a number */
    int decimals;
    bool least_first; /* the least says most */
    kith_node_measure_needs needs;
} kith_node_measure;

/** The names, as --help lists them; static. */
#define KITH_NODE_MEASURE_NAMES                                                                    \
    "pagerank, strength, degree, betweenness, bridging,\n"                                         \
    "closeness, eigenvector, core, clustering, constraint (the\n"                                  \
    "least first), participation, mentions or documents"

/** The measure of that name, or NULL. */
const kith_node_measure *kith_node_measure_named(const char *name);

/** Parse a name into a const kith_node_measure *. */
kith_option_parse kith_node_measure_parse;

/** Let `view` leave out what is not needed to know `measure`. */
void kith_node_measure_narrow(const kith_node_measure *measure, kith_network_options *view);

/** The measure of `node` as a cell of its kind. */
kith_cell kith_node_measure_cell(const kith_node_measure *measure, const kith_node *node);

/** The same as a number; NaN where the measure says nothing of the node. */
double kith_node_measure_value(const kith_node_measure *measure, const kith_node *node);

/** Does a node of value `one` come before one of `other`? What is not known comes last. Returns as
 * qsort() wants: below, at or above 0. */
int kith_node_measure_compare(const kith_node_measure *measure, double one, double other);

#endif
