/* extract/office/office_text.h - paragraphs and tables of a document, as lines of text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_OFFICE_OFFICE_TEXT_H
#define KITH_EXTRACT_OFFICE_OFFICE_TEXT_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/** Caller's storage; {0} is empty. A paragraph is a line with a blank one behind it; so is a row of
 * a table, whose cells are parted by " | ". */
typedef struct kith_office_text {
    kith_buffer text;
    size_t line; /* where the paragraph or row begins */
    size_t cell; /* where the cell begins */
    size_t rows; /* around what is added */
} kith_office_text;

void kith_office_text_add(kith_office_text *text, kith_str piece);

/** End the paragraph; returns what it says, borrowed until the next call. */
kith_str kith_office_text_end_paragraph(kith_office_text *text);

void kith_office_text_begin_row(kith_office_text *text);
void kith_office_text_end_cell(kith_office_text *text);
void kith_office_text_end_row(kith_office_text *text);

#endif
