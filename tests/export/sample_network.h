/* tests/export/sample_network.h - networks made by hand, with the names that break exports. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXPORT_SAMPLE_NETWORK_H
#define KITH_TESTS_EXPORT_SAMPLE_NETWORK_H

#include "export/export.h"

enum { SAMPLE_NODES = 14, SAMPLE_EDGES = 5, SAMPLE_LONG_NAME = 10000 };
enum {
    SAMPLE_LARGE_EDGES = 1000000,
    SAMPLE_LARGE_DEGREE = 5, /* of edges to nodes that come later */
    SAMPLE_LARGE_NODES = SAMPLE_LARGE_EDGES / SAMPLE_LARGE_DEGREE + SAMPLE_LARGE_DEGREE,
};

/**
 * SAMPLE_NODES nodes and SAMPLE_EDGES edges: markup, formulas, control characters, INF, emoji,
 * right to left, a name of SAMPLE_LONG_NAME bytes, NaN and infinite. kith_network_clear() it.
 */
void sample_network(kith_network *out);

/** One node without edges, all of whose measures are 0. */
void sample_single(kith_network *out);

/**
 * Three nodes whose names, and two edges whose sentences, would run as scripts in a page that let
 * them. Both edges have the first sentence. kith_network_clear() it.
 */
void sample_hostile(kith_network *out);

/** SAMPLE_LARGE_NODES nodes of plain names and SAMPLE_LARGE_EDGES edges, of weights from 1 up. */
void sample_large(kith_network *out);

/** What `write` makes of `network`, with a NUL; the caller frees it. */
char *sample_write(kith_status (*write)(const kith_network *, FILE *, kith_error *),
                   const kith_network *network);

/** Assert that `text` holds `part`, or that it does not. */
void sample_holds(const char *text, const char *part);
void sample_lacks(const char *text, const char *part);

#endif
