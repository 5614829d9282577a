/* extract/record/fields.h - what the fields of a record are usually called. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_FIELDS_H
#define KITH_EXTRACT_RECORD_FIELDS_H

#include "extract/base/str.h"

/** Names of the fields of JSON Lines and the columns of CSV; NULL: the usual names are tried. */
typedef struct kith_fields {
    const char *text, *id, *title, *date;
} kith_fields;

typedef enum kith_field {
    KITH_FIELD_TEXT,
    KITH_FIELD_ID,
    KITH_FIELD_TITLE,
    KITH_FIELD_DATE,
    KITH_FIELD_COUNT,
} kith_field;

/** The name that the user gave `field`, or NULL. */
const char *kith_fields_given(const kith_fields *fields, kith_field field);

/**
 * How well `name` names `field`: 0 is best, -1 not at all.
 *
 * A name that the user gave must be met exactly; else the usual ones are tried, of any case.
 */
int kith_fields_rank(const kith_fields *fields, kith_field field, kith_str name);

#endif
