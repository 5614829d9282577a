/* extract/record/json_record.h - objects of JSON as records. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_JSON_RECORD_H
#define KITH_EXTRACT_RECORD_JSON_RECORD_H

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/record.h"
#include "extract/record/fields.h"

struct json_t; /* jansson's */

/** A root and the objects in it that are records, borrowed. */
typedef struct kith_json_items {
    const struct json_t **at;
    size_t count, capacity, next;
} kith_json_items;

/**
 * Find the records of `root`, an object: what the path of the text's field leads to; else, when the
 * user named no field and it has no text itself, the objects of the first list in it that have one;
 * else itself. `items` is emptied before.
 */
void kith_json_items_find(const struct json_t *root, const kith_fields *fields,
                          kith_json_items *items);

/**
 * Read `object`, an item of `root`, into `out`. Fields that are paths are looked for in the object,
 * then in the root; a list of strings is a text of as many paragraphs. Strings are `arena`'s, and
 * `escaped` says that they are as of kith_bytes_escape(). Returns KITH_ENOTFOUND, with the fields
 * that there are, when there is no text.
 */
KITH_CHECKED kith_status kith_json_record_read(const struct json_t *root,
                                               const struct json_t *object,
                                               const kith_fields *fields, bool escaped,
                                               kith_arena *arena, kith_record *out,
                                               kith_error *err);

/** KITH_ENOTFOUND: `object` has no text where the user (NULL: nobody) said it is, but other fields.
 */
kith_status kith_json_no_text(const struct json_t *object, const char *given, kith_error *err);

#endif
