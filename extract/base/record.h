/* extract/base/record.h - a record: the text of one document and what it says of itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_RECORD_H
#define KITH_EXTRACT_BASE_RECORD_H

#include <stddef.h>

#include "extract/base/str.h"

/** The longest text of one document, in bytes of repaired UTF-8; offsets fit 32 bits. */
#define KITH_DOCUMENT_MAX ((size_t)32 * 1024 * 1024)

/** What a document says of itself; each may be empty. */
typedef struct kith_record {
    kith_str id; /* the name it has in its source: a JSON field, or the file's path */
    kith_str title;
    kith_str date;   /* "YYYY-MM-DD", "YYYY-MM", "YYYY" or empty */
    kith_str source; /* the file it came from, with the member after "!" for an archive */
    kith_str text;   /* bytes as they came; not yet known to be UTF-8 */
} kith_record;

#endif
