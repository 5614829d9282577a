/* lib/body/arrow.c - frames as Arrow's C stream interface hands tables from program to program. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/arrow.h"

#include <errno.h>
#include <stdlib.h>

#include "extract/base/arena.h"
#include "lib/body/call.h"
#include "lib/body/frame.h"

#define NULLABLE 2 /* Arrow's flag of a column */

/* Columns of a schema or an array: a consumer may take each away and release it on its own. */
typedef struct schema_columns {
    struct ArrowSchema **pointers, *columns;
} schema_columns;

typedef struct array_columns {
    struct ArrowArray **pointers, *columns;
    const void *buffers[1]; /* a struct has one, which is NULL: every row has a value */
} array_columns;

typedef struct stream_state {
    kith_frame *frame;
    bool given;
} stream_state;

/* Names and formats are static storage: only the frame's own rows go with it. */
static void release_schema_column(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

static void release_schema(struct ArrowSchema *schema)
{
    schema_columns *held = schema->private_data;
    for (int64_t i = 0; i < schema->n_children; i++)
        if (schema->children[i]->release)
            schema->children[i]->release(schema->children[i]);
    free(held->pointers);
    free(held->columns);
    free(held);
    schema->release = NULL;
}

/* Memory for `count` things of `size`, all 0; NULL only when there is none. */
static void *none_of(size_t count, size_t size)
{
    return calloc(count ? count : 1, size);
}

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    static const char *const formats[] = {
        [KITH_FRAME_TEXT] = "U",
        [KITH_FRAME_BYTE] = "C",
        [KITH_FRAME_COUNT] = "L",
        [KITH_FRAME_NUMBER] = "g",
    };
    const stream_state *state = stream->private_data;
    size_t count = kith_frame_column_count(state->frame);
    schema_columns *held = none_of(1, sizeof *held);
    struct ArrowSchema **pointers = none_of(count, sizeof(struct ArrowSchema *));
    struct ArrowSchema *columns = none_of(count, sizeof *columns);
    if (!held || !pointers || !columns) {
        free(held);
        free(pointers);
        free(columns);
        return ENOMEM;
    }
    *held = (schema_columns){pointers, columns};
    for (size_t i = 0; i < count; i++) {
        const kith_frame_column *column = kith_frame_column_at(state->frame, i);
        columns[i] = (struct ArrowSchema){.format = formats[column->type],
                                          .name = column->name,
                                          .flags = NULLABLE,
                                          .release = release_schema_column};
        pointers[i] = &columns[i];
    }
    *out = (struct ArrowSchema){.format = "+s",
                                .name = "",
                                .n_children = (int64_t)count,
                                .children = pointers,
                                .release = release_schema,
                                .private_data = held};
    return 0;
}

static void free_array_columns(array_columns *held)
{
    free(held->pointers);
    free(held->columns);
    free(held);
}

/* A column that was taken away holds the frame, and its own list of buffers. */
static void release_array_column(struct ArrowArray *array)
{
    free(array->buffers);
    kith_frame_free(array->private_data);
    array->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    array_columns *held = array->private_data;
    for (int64_t i = 0; i < array->n_children; i++)
        if (array->children[i]->release)
            array->children[i]->release(array->children[i]);
    free_array_columns(held);
    array->release = NULL;
}

/* Fill in a column; false: out of memory. */
static bool give_column(kith_frame *frame, size_t index, struct ArrowArray *out)
{
    const kith_frame_column *column = kith_frame_column_at(frame, index);
    bool text = column->type == KITH_FRAME_TEXT;
    const void **buffers = none_of(3, sizeof *buffers);
    if (!buffers)
        return false;
    buffers[0] = column->validity;
    buffers[1] = text ? (const void *)column->offsets : column->values;
    buffers[2] = column->values;
    kith_frame_own(frame);
    *out = (struct ArrowArray){.length = (int64_t)kith_frame_row_count(frame),
                               .null_count = (int64_t)column->null_count,
                               .n_buffers = text ? 3 : 2,
                               .buffers = buffers,
                               .release = release_array_column,
                               .private_data = frame};
    return true;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    stream_state *state = stream->private_data;
    if (state->given) {
        *out = (struct ArrowArray){0};
        return 0;
    }
    size_t count = kith_frame_column_count(state->frame);
    array_columns *held = none_of(1, sizeof *held);
    if (!held)
        return ENOMEM;
    held->pointers = none_of(count, sizeof(struct ArrowArray *));
    held->columns = none_of(count, sizeof *held->columns);
    bool whole = held->pointers && held->columns;
    struct ArrowArray made = {.length = (int64_t)kith_frame_row_count(state->frame),
                              .n_buffers = 1,
                              .buffers = held->buffers,
                              .children = held->pointers,
                              .release = release_array,
                              .private_data = held};
    while (whole && (size_t)made.n_children < count) {
        size_t i = (size_t)made.n_children;
        held->pointers[i] = &held->columns[i];
        whole = give_column(state->frame, i, &held->columns[i]);
        made.n_children += whole;
    }
    if (!whole) {
        release_array(&made);
        return ENOMEM;
    }
    state->given = true;
    *out = made;
    return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream)
{
    (void)stream;
    return "out of memory";
}

static void release_stream(struct ArrowArrayStream *stream)
{
    stream_state *state = stream->private_data;
    kith_frame_free(state->frame);
    free(state);
    stream->release = NULL;
}

kith_status kith_frame_stream(kith_frame *frame, struct ArrowArrayStream *out, kith_error *err)
{
    stream_state *state = malloc(sizeof *state);
    if (!state)
        return kith_fail(err, KITH_EMEMORY, "out of memory");
    kith_frame_own(frame);
    *state = (stream_state){.frame = frame};
    *out = (struct ArrowArrayStream){get_schema, get_next, get_last_error, release_stream, state};
    return KITH_OK;
}
