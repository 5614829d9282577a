/* lib/body/frame.c - frames: tables of typed columns, filled cell by cell. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "lib/body/frame.h"

#include <assert.h>
#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "extract/base/arena.h"
#include "extract/base/buffer.h"

typedef struct column {
    kith_frame_column shown;
    size_t count;
    void *values; /* of numbers; of text, its offsets, one more than there are rows */
    size_t capacity;
    kith_buffer text;
    uint8_t *validity; /* NULL until the first row without a value; bits behind the last are 0 */
    size_t validity_capacity;
} column;

struct kith_frame {
    atomic_size_t owners; /* beside the first: 0 when it has but one */
    column *columns;
    size_t column_count;
};

static const size_t sizes[] = {
    [KITH_FRAME_TEXT] = sizeof(int64_t),
    [KITH_FRAME_BYTE] = sizeof(uint8_t),
    [KITH_FRAME_COUNT] = sizeof(uint64_t),
    [KITH_FRAME_NUMBER] = sizeof(double),
};

kith_frame *kith_frame_new(const kith_frame_field *fields, size_t count)
{
    size_t room = 0;
    kith_frame *frame = kith_array_grow(NULL, &room, 1, sizeof *frame);
    atomic_init(&frame->owners, 0);
    room = 0;
    frame->columns = kith_array_grow(NULL, &room, count, sizeof *frame->columns);
    frame->column_count = count;
    for (size_t i = 0; i < count; i++) {
        column *c = &frame->columns[i];
        *c = (column){.shown = {.name = fields[i].name, .type = fields[i].type}};
        size_t least = 1; /* one offset more than rows; and no column is NULL */
        c->values = kith_array_grow(NULL, &c->capacity, least, sizes[c->shown.type]);
        memset(c->values, 0, sizes[c->shown.type]);
        if (c->shown.type != KITH_FRAME_TEXT)
            c->shown.stride = sizes[c->shown.type];
    }
    return frame;
}

/* Mark the row that comes next, once some row has no value. */
static void mark(column *c, bool valid)
{
    if (!c->validity && valid)
        return;
    size_t bytes = c->count / 8 + 1, before = c->validity_capacity;
    c->validity = kith_array_grow(c->validity, &c->validity_capacity, bytes, 1);
    memset(c->validity + before, 0, c->validity_capacity - before);
    if (before == 0)
        for (size_t row = 0; row < c->count; row++)
            c->validity[row / 8] |= (uint8_t)(1u << row % 8);
    if (valid)
        c->validity[c->count / 8] |= (uint8_t)(1u << c->count % 8);
    else
        c->shown.null_count++;
}

/* Room for the next row of a column of numbers. */
static void *add(kith_frame *frame, size_t index, kith_frame_type type, bool valid)
{
    column *c = &frame->columns[index];
    assert(c->shown.type == type);
    mark(c, valid);
    c->values = kith_array_grow(c->values, &c->capacity, c->count + 1, sizes[type]);
    return (char *)c->values + c->count++ * sizes[type];
}

static void add_text(kith_frame *frame, size_t index, kith_str text, bool valid)
{
    column *c = &frame->columns[index];
    assert(c->shown.type == KITH_FRAME_TEXT);
    mark(c, valid);
    kith_buffer_append(&c->text, text);
    c->values = kith_array_grow(c->values, &c->capacity, c->count + 2, sizeof(int64_t));
    ((int64_t *)c->values)[++c->count] = (int64_t)c->text.len;
}

void kith_frame_add_text(kith_frame *frame, size_t index, kith_str text)
{
    add_text(frame, index, text, true);
}

void kith_frame_add_byte(kith_frame *frame, size_t index, uint8_t byte)
{
    *(uint8_t *)add(frame, index, KITH_FRAME_BYTE, true) = byte;
}

void kith_frame_add_count(kith_frame *frame, size_t index, uint64_t count)
{
    *(uint64_t *)add(frame, index, KITH_FRAME_COUNT, true) = count;
}

void kith_frame_add_number(kith_frame *frame, size_t index, double number)
{
    bool valid = isfinite(number);
    *(double *)add(frame, index, KITH_FRAME_NUMBER, valid) = valid ? number : (double)NAN;
}

void kith_frame_add_null(kith_frame *frame, size_t index)
{
    switch (frame->columns[index].shown.type) {
    case KITH_FRAME_TEXT:
        add_text(frame, index, (kith_str){0}, false);
        break;
    case KITH_FRAME_BYTE:
        *(uint8_t *)add(frame, index, KITH_FRAME_BYTE, false) = 0;
        break;
    case KITH_FRAME_COUNT:
        *(uint64_t *)add(frame, index, KITH_FRAME_COUNT, false) = 0;
        break;
    case KITH_FRAME_NUMBER:
        kith_frame_add_number(frame, index, (double)NAN);
        break;
    }
}

void kith_frame_finish(kith_frame *frame)
{
    for (size_t i = 0; i < frame->column_count; i++) {
        column *c = &frame->columns[i];
        assert(c->count == frame->columns[0].count);
        c->shown.validity = c->validity;
        c->shown.values = c->values;
        if (c->shown.type == KITH_FRAME_TEXT) {
            c->shown.values = c->text.ptr ? c->text.ptr : "";
            c->shown.offsets = c->values;
        }
    }
}

size_t kith_frame_row_count(const kith_frame *frame)
{
    return frame->column_count ? frame->columns[0].count : 0;
}

size_t kith_frame_column_count(const kith_frame *frame)
{
    return frame->column_count;
}

const kith_frame_column *kith_frame_column_at(const kith_frame *frame, size_t index)
{
    return index < frame->column_count ? &frame->columns[index].shown : NULL;
}

const kith_frame_column *kith_frame_column_named(const kith_frame *frame, const char *name)
{
    for (size_t i = 0; i < frame->column_count; i++)
        if (strcmp(frame->columns[i].shown.name, name) == 0)
            return &frame->columns[i].shown;
    return NULL;
}

kith_str kith_frame_text(const kith_frame_column *c, size_t row)
{
    if (!c || c->type != KITH_FRAME_TEXT)
        return (kith_str){0};
    return (kith_str){(const char *)c->values + c->offsets[row],
                      (size_t)(c->offsets[row + 1] - c->offsets[row])};
}

double kith_frame_number(const kith_frame_column *c, size_t row)
{
    if (!c || (c->validity && !(c->validity[row / 8] >> row % 8 & 1)))
        return (double)NAN;
    switch (c->type) {
    case KITH_FRAME_BYTE:
        return ((const uint8_t *)c->values)[row];
    case KITH_FRAME_COUNT:
        return (double)((const uint64_t *)c->values)[row];
    case KITH_FRAME_NUMBER:
        return ((const double *)c->values)[row];
    case KITH_FRAME_TEXT:
        break;
    }
    return (double)NAN;
}

void kith_frame_own(kith_frame *frame)
{
    atomic_fetch_add(&frame->owners, 1);
}

void kith_frame_free(kith_frame *frame)
{
    if (!frame || atomic_fetch_sub(&frame->owners, 1) > 0)
        return;
    for (size_t i = 0; i < frame->column_count; i++) {
        free(frame->columns[i].values);
        free(frame->columns[i].validity);
        kith_buffer_clear(&frame->columns[i].text);
    }
    free(frame->columns);
    free(frame);
}
