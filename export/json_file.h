/* export/json_file.h - what the JSON formats have in common: strings, and cells as members. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_JSON_FILE_H
#define KITH_EXPORT_JSON_FILE_H

#include <stdio.h>

#include "export/columns.h"

/** A JSON text written as it comes. Caller's storage, for kith_json_file_begin(). */
typedef struct kith_json_file {
    FILE *out; /* borrowed */
    kith_columns node_columns, edge_columns;
    bool in_html;     /* "<" becomes an escape: nothing in the text can end a <script> */
    kith_buffer cell; /* scratch, which the functions below overwrite */
    kith_buffer string;
} kith_json_file;

void kith_json_file_begin(kith_json_file *file, FILE *out);

/** Write clean text, as kith_cell_text() leaves it, as a string. It may lie in `file->cell`. */
void kith_json_file_string(kith_json_file *file, kith_str text);

/** Write a cell of `row` as a value, null when it has nothing to say. */
void kith_json_file_cell(kith_json_file *file, const kith_column *column, const void *row);

/** Write the id of node `index` as a string. */
void kith_json_file_node_id(kith_json_file *file, const kith_network *network, size_t index);

/**
 * Write a cell of `row` as a member of an object, after `separator`; false, and nothing is
 * written, when it has nothing to say.
 */
bool kith_json_file_member(kith_json_file *file, const kith_column *column, const char *name,
                           const void *row, const char *separator);

/** Write every cell of `row` as a member of its column's name, the first after `separator`. */
void kith_json_file_members(kith_json_file *file, const kith_columns *columns, const void *row,
                            const char *separator);

/** Flush `out` and free the scratch; KITH_EIO when anything failed since the beginning. */
KITH_CHECKED kith_status kith_json_file_finish(kith_json_file *file, kith_error *err);

#endif
