/* lib/body/frame.h - frames: tables of typed columns, filled cell by cell. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_LIB_BODY_FRAME_H
#define KITH_LIB_BODY_FRAME_H

#include "extract/base/str.h"

/** A column to be. */
typedef struct kith_frame_field {
    const char *name; /* static storage */
    kith_frame_type type;
} kith_frame_field;

/** Make an empty frame with columns of `fields`. Free it with kith_frame_free(). */
kith_frame *kith_frame_new(const kith_frame_field *fields, size_t count);
#define KITH_FRAME_OF(fields) kith_frame_new((fields), sizeof(fields) / sizeof *(fields))

/* Append to column `column`, which is of that type. A number that is not finite is no value. */
void kith_frame_add_text(kith_frame *frame, size_t column, kith_str text);
void kith_frame_add_byte(kith_frame *frame, size_t column, uint8_t byte);
void kith_frame_add_count(kith_frame *frame, size_t column, uint64_t count);
void kith_frame_add_number(kith_frame *frame, size_t column, double number);

/** Append no value to a column of any type. */
void kith_frame_add_null(kith_frame *frame, size_t column);

/** Make of it what the public header says, once all columns have as many rows. */
void kith_frame_finish(kith_frame *frame);

/** Let one more call of kith_frame_free() go by; from any thread. */
void kith_frame_own(kith_frame *frame);

#endif
