/* export/cell.h - cells: how text and numbers are written in every format. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_CELL_H
#define KITH_EXPORT_CELL_H

#include "extract/base/buffer.h"

/**
 * Append `text` as XML 1.0, JSON and CSV can all carry it.
 *
 * Tabs and line breaks become one space; other control characters (C0, DEL, C1), U+FFFE, U+FFFF
 * and bytes that are not UTF-8, lone surrogates among them, are dropped; spaces at either end go.
 */
void kith_cell_text(kith_str text, kith_buffer *out);

/**
 * Append the shortest decimal that reads back as `number` (a subnormal one may get more digits),
 * with a point or an exponent so that it stays a floating-point number, whatever the locale.
 * NaN and infinite append nothing.
 */
void kith_cell_number(double number, kith_buffer *out);

#endif
