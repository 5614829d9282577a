/* graph/store/period.h - periods: months, quarters and years, and what to call them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_STORE_PERIOD_H
#define KITH_GRAPH_STORE_PERIOD_H

#include "extract/base/error.h"
#include "graph/store/date.h"

typedef enum kith_period {
    KITH_PERIOD_NONE,
    KITH_PERIOD_MONTH,
    KITH_PERIOD_QUARTER,
    KITH_PERIOD_YEAR,
} kith_period;

/** Room for "2019-03", "2019-Q1" or "2019" and its NUL. */
#define KITH_PERIOD_NAME_SIZE 8

/** "month", "quarter" or "year"; static storage. */
const char *kith_period_name(kith_period period);

/** Returns KITH_EARGUMENT when it is none of those three. */
KITH_CHECKED kith_status kith_period_parse(kith_str name, kith_period *out, kith_error *err);

/**
 * The number of the month, quarter or year of a date packed by kith_date_pack(), the next one's
 * being one more; 0 when there is no date, it is not known well enough, or no period.
 */
uint32_t kith_period_number(uint32_t date, kith_period period);

/** Write what the period of that number, above 0, is called. */
void kith_period_number_text(uint32_t number, kith_period period, char out[KITH_PERIOD_NAME_SIZE]);

/** Its first and last days, packed. */
uint32_t kith_period_first_day(uint32_t number, kith_period period);
uint32_t kith_period_last_day(uint32_t number, kith_period period);

#endif
