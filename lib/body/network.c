/* lib/body/network.c - the public header's network, and its parts as frames. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/network/network.h"

#include <stdlib.h>

#include "export/columns.h"
#include "graph/make/make.h"
#include "lib/body/call.h"
#include "lib/body/evidence.h"
#include "lib/body/view.h"

typedef struct making {
    kith_corpus *corpus;
    const kith_view *view;
    kith_network **out;
} making;

static kith_status make(void *arguments, kith_error *err)
{
    const making *m = arguments;
    kith_arena arena = {0};
    kith_network_options options;
    kith_network network = {0};
    kith_status status = kith_view_options_make(m->view, m->corpus, &arena, &options, err);
    if (status == KITH_OK)
        status = kith_network_make(m->corpus, &options, &network, err);
    kith_arena_free(&arena);
    if (status != KITH_OK)
        return status;
    size_t room = 0;
    *m->out = kith_array_grow(NULL, &room, 1, sizeof network);
    **m->out = network;
    return KITH_OK;
}

kith_status kith_network_new(kith_corpus *corpus, const kith_view *view, kith_network **out,
                             kith_error *err)
{
    return kith_call_run(make, &(making){corpus, view, out}, err);
}

void kith_network_free(kith_network *network)
{
    kith_network_clear(network);
    free(network);
}

/* The most columns of a frame that are its own; the others are what a format says of a row. */
#define OWN_MAX 4

/* A frame in the making, whose first columns are `own`; the others are a format's. */
static kith_frame *begin(const kith_frame_field *own, size_t own_count, const kith_columns *columns)
{
    static const kith_frame_type types[] = {
        [KITH_COLUMN_TEXT] = KITH_FRAME_TEXT,
        [KITH_COLUMN_BYTE] = KITH_FRAME_BYTE,
        [KITH_COLUMN_COUNT] = KITH_FRAME_COUNT,
        [KITH_COLUMN_NUMBER] = KITH_FRAME_NUMBER,
    };
    kith_frame_field fields[OWN_MAX + KITH_COLUMNS_MAX];
    size_t count = 0;
    while (count < own_count) {
        fields[count] = own[count];
        count++;
    }
    for (size_t i = 0; i < columns->count; i++)
        fields[count++] = (kith_frame_field){columns->at[i].name, types[columns->at[i].type]};
    return kith_frame_new(fields, count);
}

/* Add what a format says of `row` to the columns from `first` on. */
static void add_cells(kith_frame *frame, size_t first, const kith_columns *columns, const void *row,
                      kith_buffer *scratch)
{
    for (size_t i = 0; i < columns->count; i++) {
        const kith_column *column = &columns->at[i];
        const void *field = (const char *)row + column->offset;
        switch (column->type) {
        case KITH_COLUMN_TEXT:
            kith_frame_add_text(frame, first + i, kith_column_read(column, row, scratch));
            break;
        case KITH_COLUMN_BYTE:
            kith_frame_add_byte(frame, first + i, *(const uint8_t *)field);
            break;
        case KITH_COLUMN_COUNT:
            kith_frame_add_count(frame, first + i, *(const uint64_t *)field);
            break;
        case KITH_COLUMN_NUMBER:
            kith_frame_add_number(frame, first + i, kith_column_number(column, row));
            break;
        }
    }
}

static kith_frame *frame_nodes(const kith_network *network, kith_buffer *scratch)
{
    static const kith_frame_field own[] = {{"id", KITH_FRAME_TEXT}};
    kith_columns columns = kith_columns_of_node();
    kith_frame *frame = begin(own, 1, &columns);
    for (size_t i = 0; i < network->node_count; i++) {
        kith_frame_add_text(frame, 0, kith_node_id_read(network, i, scratch));
        add_cells(frame, 1, &columns, &network->nodes[i], scratch);
    }
    return frame;
}

static kith_frame *frame_edges(const kith_network *network, kith_buffer *scratch)
{
    enum { SOURCE, TARGET, SOURCE_ROW, TARGET_ROW, OWN_COUNT };
    static const kith_frame_field own[] = {
        [SOURCE] = {"source", KITH_FRAME_TEXT},
        [TARGET] = {"target", KITH_FRAME_TEXT},
        [SOURCE_ROW] = {"source_row", KITH_FRAME_COUNT},
        [TARGET_ROW] = {"target_row", KITH_FRAME_COUNT},
    };
    kith_columns columns = kith_columns_of_edge();
    kith_frame *frame = begin(own, OWN_COUNT, &columns);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        kith_frame_add_text(frame, SOURCE, kith_node_id_read(network, edge->source, scratch));
        kith_frame_add_text(frame, TARGET, kith_node_id_read(network, edge->target, scratch));
        kith_frame_add_count(frame, SOURCE_ROW, edge->source);
        kith_frame_add_count(frame, TARGET_ROW, edge->target);
        add_cells(frame, OWN_COUNT, &columns, edge, scratch);
    }
    return frame;
}

static kith_frame *frame_facts(const kith_network *network, kith_buffer *scratch)
{
    static const kith_frame_field fields[] = {{"name", KITH_FRAME_TEXT},
                                              {"value", KITH_FRAME_TEXT}};
    kith_columns columns = kith_columns_of_network();
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; i < columns.count; i++) {
        kith_frame_add_text(frame, 0, kith_str_of(columns.at[i].name));
        kith_frame_add_text(frame, 1, kith_column_read(&columns.at[i], network, scratch));
    }
    return frame;
}

static kith_frame *frame_evidence(const kith_network *network)
{
    kith_frame_field fields[1 + KITH_EVIDENCE_FIELD_COUNT] = {{"edge", KITH_FRAME_COUNT}};
    kith_evidence_fields(fields + 1);
    kith_frame *frame = KITH_FRAME_OF(fields);
    for (size_t i = 0; network->evidence && i < network->edge_count; i++)
        for (size_t s = 0; s < network->evidence[i].count; s++) {
            kith_frame_add_count(frame, 0, i);
            kith_evidence_add(frame, 1, &network->evidence[i].at[s]);
        }
    return frame;
}

typedef struct framing {
    const kith_network *network;
    kith_network_part part;
    kith_frame **out;
} framing;

static kith_status frame_part(void *arguments, kith_error *err)
{
    const framing *f = arguments;
    kith_buffer scratch = {0};
    kith_frame *frame = NULL;
    switch (f->part) {
    case KITH_NETWORK_NODES:
        frame = frame_nodes(f->network, &scratch);
        break;
    case KITH_NETWORK_EDGES:
        frame = frame_edges(f->network, &scratch);
        break;
    case KITH_NETWORK_FACTS:
        frame = frame_facts(f->network, &scratch);
        break;
    case KITH_NETWORK_EVIDENCE:
        frame = frame_evidence(f->network);
        break;
    }
    kith_buffer_clear(&scratch);
    if (!frame)
        return kith_fail(err, KITH_EARGUMENT, "a network has no part %d", (int)f->part);
    kith_frame_finish(frame);
    *f->out = frame;
    return KITH_OK;
}

kith_status kith_network_frame(const kith_network *network, kith_network_part part,
                               kith_frame **out, kith_error *err)
{
    return kith_call_run(frame_part, &(framing){network, part, out}, err);
}
