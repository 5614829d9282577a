/* graph/store/date.h - dates of documents, known to the year, the month or the day. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_DATE_H
#define KITH_GRAPH_STORE_DATE_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/str.h"

/** Room for "YYYY-MM-DD" and its NUL. */
#define KITH_DATE_SIZE 11

/**
 * A date as a number that sorts as the text does: YYYYMMDD, with 00 for what is not known.
 *
 * 0 when `text` is not "YYYY-MM-DD", "YYYY-MM" or "YYYY" with a month and day that exist.
 */
uint32_t kith_date_pack(kith_str text);

/** Write the text of a packed date, "" for 0, and return its length. */
size_t kith_date_text(uint32_t date, char out[KITH_DATE_SIZE]);

/** That text in `arena`. */
kith_str kith_date_str(uint32_t date, kith_arena *arena);

#endif
