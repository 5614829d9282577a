/* extract/input/warc.h - web archives (WARC, ISO 28500): the pages in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_WARC_H
#define KITH_EXTRACT_INPUT_WARC_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/input/reader.h"

/** Caller's storage; {.in = reader} before the first kith_warc_next(). The reader is borrowed. */
typedef struct kith_warc {
    kith_reader *in;
    uint64_t end;        /* where the record's block ends, as a count of bytes taken from `in` */
    uint64_t chunk_left; /* bytes of the body's chunk */
    bool chunked;
    kith_buffer address; /* WARC-Target-URI */
    kith_buffer charset; /* of the Content-Type, may be empty */
    kith_buffer media;   /* the Content-Type's type, may be empty */
} kith_warc;

/** Does a file with this head hold WARC records? */
bool kith_warc_detect(kith_str head);

/**
 * Go to the next page: a successful response, a resource or a conversion that is text.
 *
 * `*found` is false at the end. Images, style sheets, requests, metadata and pages that the
 * server did not find are passed over. Returns KITH_EFORMAT for what is no WARC record; the
 * archive is then at its end.
 */
KITH_CHECKED kith_status kith_warc_next(kith_warc *warc, bool *found, kith_error *err);

/** The bytes of the page, without the head of HTTP; borrowed. */
kith_stream kith_warc_stream(kith_warc *warc);

/** Free what it holds. Accepts NULL. */
void kith_warc_clear(kith_warc *warc);

#endif
