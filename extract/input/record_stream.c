/* extract/input/record_stream.c - an input that is one record. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/record_stream.h"

#include <stdlib.h>

typedef struct whole {
    kith_reader *reader;
    size_t max;
    kith_record_read *read;
    bool taken;
} whole;

static kith_status next(void *context, kith_arena *arena, kith_record *out, bool *found,
                        size_t *line, kith_error *err)
{
    whole *w = context;
    *line = 0;
    *found = !w->taken;
    *out = (kith_record){0};
    if (w->taken)
        return KITH_OK;
    w->taken = true;
    kith_status status = kith_reader_whole(w->reader, w->max, err);
    return status == KITH_OK ? w->read(kith_reader_window(w->reader), arena, out, err) : status;
}

void kith_record_stream_whole(kith_reader *reader, size_t max, kith_record_read *read,
                              kith_record_stream *out)
{
    size_t capacity = 0;
    whole *w = kith_array_grow(NULL, &capacity, 1, sizeof *w);
    *w = (whole){.reader = reader, .max = max, .read = read};
    *out = (kith_record_stream){.next = next, .close = free, .context = w};
}
