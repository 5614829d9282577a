/* extract/record/jsonl.h - JSON Lines: a record a line; also arrays of objects and spread-out
 * objects. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_JSONL_H
#define KITH_EXTRACT_RECORD_JSONL_H

#include "extract/record/fields.h"
#include "extract/record/json_record.h"
#include "extract/input/reader.h"
#include "extract/base/arena.h"
#include "extract/base/record.h"

/** The longest line or object, in bytes. */
#define KITH_JSONL_RECORD_MAX (4 * KITH_DOCUMENT_MAX)

/** Caller's storage; all borrowed. */
typedef struct kith_jsonl {
    kith_reader *reader; /* at its first byte */
    kith_fields fields;
    bool begun;
    bool spread;  /* objects may be longer than a line: an array, or one laid out for people */
    size_t lines; /* taken so far, where `spread` */
    kith_buffer mended;
    struct json_t *object; /* the last one read, or NULL */
    kith_json_items items; /* its records */
    size_t line;           /* where it begins */
    bool escaped;          /* its strings are as of kith_bytes_escape() */
} kith_jsonl;

/**
 * Read the next object that has a text, or the next object within one (json_record.h); `*found` is
 * false at the end, `*line` where it begins.
 *
 * Of fields without a name given, the usual ones are tried. Numbers serve as id and date. Bytes
 * that are no UTF-8 reach `out->text` as invalid bytes; lone surrogates become U+FFFD and NaN and
 * Infinity null, as many writers get these wrong. Returns KITH_EFORMAT for what is no JSON,
 * KITH_ENOTFOUND, with the fields there are, when the text is missing, and KITH_ELIMIT for a line
 * that is too long; reading may go on behind it.
 */
KITH_CHECKED kith_status kith_jsonl_next(kith_jsonl *jsonl, kith_arena *arena, kith_record *out,
                                         bool *found, size_t *line, kith_error *err);

/** Free what it holds. Accepts NULL. */
void kith_jsonl_clear(kith_jsonl *jsonl);

#endif
