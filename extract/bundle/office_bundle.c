/* extract/bundle/office_bundle.c - office documents, some of which are downloads of articles. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/bundle/office_bundle.h"

#include <stdlib.h>

#include "extract/bundle/bundle.h"
#include "extract/office/office.h"

/* Bytes of a document that tell whether it is a download. */
#define HEAD_MAX ((size_t)64 * 1024)

typedef struct office {
    kith_reader *reader;
    kith_record_stream articles; /* of a download */
    bool taken;
} office;

static kith_status next(void *context, kith_arena *arena, kith_record *out, bool *found,
                        size_t *line, kith_error *err)
{
    office *o = context;
    *line = 0;
    *found = !o->taken;
    if (o->taken && !o->articles.next)
        return KITH_OK;
    if (!o->taken) {
        o->taken = true;
        *out = (kith_record){0};
        kith_status status = kith_reader_whole(o->reader, KITH_PACKAGE_MAX, err);
        if (status == KITH_OK)
            status = kith_office_read(kith_reader_window(o->reader), arena, out, err);
        kith_str head = out->text;
        head.len = head.len < HEAD_MAX ? head.len : HEAD_MAX;
        if (status != KITH_OK || !kith_bundle_detect(head))
            return status;
        kith_bundle_open_text(out->text, &o->articles);
    }
    return o->articles.next(o->articles.context, arena, out, found, line, err);
}

static void close_office(void *context)
{
    office *o = context;
    if (o && o->articles.close)
        o->articles.close(o->articles.context);
    free(o);
}

void kith_office_bundle_open(kith_reader *reader, kith_record_stream *out)
{
    size_t capacity = 0;
    office *o = kith_array_grow(NULL, &capacity, 1, sizeof *o);
    *o = (office){.reader = reader};
    *out = (kith_record_stream){.next = next, .close = close_office, .context = o};
}
