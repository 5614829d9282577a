/* export/export.h - a network as a file: one format a source file, one function each. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_EXPORT_H
#define KITH_EXPORT_EXPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "extract/error.h"
#include "graph/network.h"

/** A way to write a network. */
typedef struct kith_format {
    const char *name;       /* "graphml" */
    const char *extensions; /* endings of file names, each with its point: ".graphml" */
    const char *summary;    /* half a line for --help */
    kith_status (*write)(const kith_network *network, FILE *out, kith_error *err);
} kith_format;

/** Every format, in the order --help lists them. CSV is two: nodes.csv and edges.csv. */
const kith_format *kith_format_all(size_t *count);

/** The format of that name, or of a path's ending; NULL when there is none. */
const kith_format *kith_format_named(const char *name);
const kith_format *kith_format_of_path(const char *path);

/** Each writes UTF-8 to `out`, which stays open; KITH_EIO when writing fails. */
KITH_CHECKED kith_status kith_export_graphml(const kith_network *network, FILE *out,
                                             kith_error *err);
KITH_CHECKED kith_status kith_export_gexf(const kith_network *network, FILE *out, kith_error *err);
KITH_CHECKED kith_status kith_export_nodes_csv(const kith_network *network, FILE *out,
                                               kith_error *err);
KITH_CHECKED kith_status kith_export_edges_csv(const kith_network *network, FILE *out,
                                               kith_error *err);
KITH_CHECKED kith_status kith_export_json(const kith_network *network, FILE *out, kith_error *err);

#endif
