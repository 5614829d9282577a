/* extract/base/date.h - dates as they are found in the wild, made ISO 8601. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_DATE_H
#define KITH_EXTRACT_BASE_DATE_H

#include "extract/base/arena.h"
#include "extract/base/str.h"

/**
 * The day that `wild` tells, as "YYYY-MM-DD", or "YYYY-MM" or "YYYY" where it tells no more.
 *
 * Understood are ISO 8601 and its basic form, English month names in either order ("26-FEB-1987
 * 15:01:01.79", "November 13, 2004", "Thu, 21 Feb 2019 10:00:00 GMT"), and numbers with the year
 * last where day and month cannot be taken for each other; where they can, the year is given
 * alone. Years are 1000 to 2999; two digits are 1970 to 2069. A time of day and a zone are left
 * out: the day is that of the place where it was written. Anything else, seconds since 1970
 * included, gives an empty string. The result lives in `arena`.
 */
kith_str kith_date_parse(kith_str wild, kith_arena *arena);

/** The days of a month, 1 to 12, of a year of the Gregorian calendar. */
int kith_days_in_month(int year, int month);

#endif
