/* export/matrix.c - the adjacency matrix as CSV: a row and a column for each node. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "export/cell.h"
#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/file.h"
#include "extract/base/intern.h"
#include "graph/measure/adjacency.h"

typedef struct matrix_file {
    const kith_network *network;
    kith_adjacency ties;
    kith_str *names; /* of the nodes: all different */
    size_t count;    /* of nodes that are written */
    double *weights; /* of the row at hand */
    FILE *out;
    kith_buffer cell; /* scratch */
} matrix_file;

/* The names of rows must differ: of two of one label the later one goes by its id. */
static kith_str *choose_names(matrix_file *file, kith_arena *arena)
{
    kith_intern seen;
    kith_str *names = kith_arena_array(arena, kith_str, file->count);
    kith_intern_init(&seen, arena, file->count);
    for (size_t i = 0; i < file->count; i++) {
        file->cell.len = 0;
        kith_cell_text(file->network->nodes[i].label, &file->cell);
        names[i] = kith_arena_copy(arena, kith_buffer_str(&file->cell));
        uint32_t known = seen.count;
        if (names[i].len == 0 || kith_intern_add(&seen, names[i]) < known)
            names[i] = kith_arena_copy(arena, kith_node_id_read(file->network, i, &file->cell));
    }
    return names;
}

static void write_number(matrix_file *file, double number)
{
    file->cell.len = 0;
    kith_cell_number(number, &file->cell);
    fwrite(file->cell.ptr, 1, file->cell.len, file->out);
}

static void write_row(matrix_file *file, size_t index)
{
    const kith_adjacency *ties = &file->ties;
    for (size_t i = ties->first[index]; i < ties->first[index + 1]; i++) {
        const kith_edge *edge = &file->network->edges[ties->arcs[i].edge];
        bool leaves = !file->network->directed || edge->source == index;
        if (leaves && ties->arcs[i].node < file->count)
            file->weights[ties->arcs[i].node] += edge->weight;
    }
    kith_csv_guarded_text(file->names[index], file->out);
    for (size_t i = 0; i < file->count; i++) {
        putc(',', file->out);
        if (file->weights[i] > 0)
            write_number(file, file->weights[i]);
        else
            putc('0', file->out);
        file->weights[i] = 0;
    }
    fputs("\r\n", file->out);
}

kith_status kith_export_matrix(const kith_network *network, FILE *out, kith_error *err)
{
    kith_arena arena = {0};
    matrix_file file = {.network = network, .out = out, .count = network->node_count};
    if (file.count > KITH_MATRIX_NODES_MAX)
        file.count = KITH_MATRIX_NODES_MAX;
    kith_adjacency_make(network, &arena, &file.ties);
    file.names = choose_names(&file, &arena);
    file.weights = kith_arena_array(&arena, double, file.count);
    for (size_t i = 0; i < file.count; i++) {
        putc(',', out);
        kith_csv_guarded_text(file.names[i], out);
    }
    fputs("\r\n", out);
    for (size_t i = 0; i < file.count && !ferror(out); i++)
        write_row(&file, i);
    kith_buffer_clear(&file.cell);
    kith_arena_free(&arena);
    return kith_file_finish(out, err);
}
