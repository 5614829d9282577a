/* graph/store/period.c - periods: months, quarters and years, and what to call them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/period.h"

#include <stdio.h>

#include "extract/base/date.h"

static const char *const names[] = {"none", "month", "quarter", "year"};

const char *kith_period_name(kith_period period)
{
    return names[period];
}

kith_status kith_period_parse(kith_str name, kith_period *out, kith_error *err)
{
    for (int i = KITH_PERIOD_MONTH; i <= KITH_PERIOD_YEAR; i++)
        if (kith_str_equal(name, kith_str_of(names[i]))) {
            *out = (kith_period)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are month, quarter and year");
}

/* Months of one period; 0 for none. */
static uint32_t months_of(kith_period period)
{
    static const uint32_t months[] = {0, 1, 3, 12};
    return months[period];
}

uint32_t kith_period_number(uint32_t date, kith_period period)
{
    uint32_t year = date / 10000, month = date / 100 % 100, length = months_of(period);
    if (!length || !year || (!month && period != KITH_PERIOD_YEAR))
        return 0;
    return (year * 12 + (month ? month - 1 : 0)) / length;
}

/* The year and the month, from 0, in which it begins. */
static void find_begin(uint32_t number, kith_period period, uint32_t *year, uint32_t *month)
{
    uint32_t months = number * months_of(period);
    *year = months / 12 % 10000;
    *month = months % 12;
}

void kith_period_number_text(uint32_t number, kith_period period, char out[KITH_PERIOD_NAME_SIZE])
{
    uint32_t year, month;
    find_begin(number, period, &year, &month);
    if (period == KITH_PERIOD_MONTH)
        snprintf(out, KITH_PERIOD_NAME_SIZE, "%04u-%02u", year, month + 1);
    else if (period == KITH_PERIOD_QUARTER)
        snprintf(out, KITH_PERIOD_NAME_SIZE, "%04u-Q%u", year, month / 3 + 1);
    else
        snprintf(out, KITH_PERIOD_NAME_SIZE, "%04u", year);
}

uint32_t kith_period_first_day(uint32_t number, kith_period period)
{
    uint32_t year, month;
    find_begin(number, period, &year, &month);
    return year * 10000 + (month + 1) * 100 + 1;
}

uint32_t kith_period_last_day(uint32_t number, kith_period period)
{
    uint32_t year, month;
    find_begin(number, period, &year, &month);
    month += months_of(period);
    return year * 10000 + month * 100 + (uint32_t)kith_days_in_month((int)year, (int)month);
}
