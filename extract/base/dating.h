/* extract/base/dating.h - the date of a text that says none in a field: in its name or first lines.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_DATING_H
#define KITH_EXTRACT_BASE_DATING_H

#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/str.h"

/*
 * Dates come out as those of kith_date_parse() do, in `arena`; empty where none is told. What could
 * be read in two ways is none.
 */

/**
 * The date in a path or web address: "2026-01-05-port.txt", "20260105_port.txt", "05.01.2026.txt",
 * "2026/01/05/port.txt", "2026/jan/05/port", or the month alone of "2026/01/port.txt" and
 * "2026-01_port.txt". The file's own name goes before its folders, and folders go before those
 * around them; "!" parts names in archives. Numbers that are part of longer ones are none.
 */
kith_str kith_dating_name(kith_str path, kith_arena *arena);

/** The one year, 1900 to 2099, that stands in a path; 0 when there is none or more than one. */
int kith_dating_year(kith_str path);

/**
 * The date of a line that tells nothing else but who wrote: "January 5, 2026", "Published: 5 Jan
 * 2026, 10:31 GMT", "By Ann Lee | 5 Jan 2026".
 */
kith_str kith_dating_line(kith_str line, kith_arena *arena);

/**
 * The date in the first lines of `text`: a line of a date, or a dateline, as in "BERLIN, Feb 26
 * (Wire) - ". A dateline without a year is of `year`, and tells nothing when that is 0.
 */
kith_str kith_dating_text(kith_str text, int year, kith_arena *arena);

/** The day, in Greenwich, `seconds` after 1970 began; empty when there is none of four digits. */
kith_str kith_dating_seconds(int64_t seconds, kith_arena *arena);

#endif
