/* graph/store/scope.c - scopes: which documents of a corpus are looked at. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/store/scope.h"

#include <math.h>

#include "graph/store/store.h"

#define RESAMPLED_MAX 16 /* beyond, chances are below the last digit */

/* Write `date` with what it leaves open taken from `open`, "0000-01-01" or "0000-12-31". */
static kith_status fill(kith_str date, const char *open, char out[KITH_DATE_SIZE], kith_error *err)
{
    if (!kith_date_pack(date))
        return kith_fail(err, KITH_EARGUMENT, "a date is wanted: 2019-02-21, 2019-02 or 2019");
    memcpy(out, open, KITH_DATE_SIZE);
    memcpy(out, date.ptr, date.len);
    return KITH_OK;
}

kith_status kith_scope_since(kith_scope *scope, kith_str date, kith_error *err)
{
    return fill(date, "0000-01-01", scope->since, err);
}

kith_status kith_scope_until(kith_scope *scope, kith_str date, kith_error *err)
{
    return fill(date, "0000-12-31", scope->until, err);
}

void kith_scope_before(kith_scope *scope, const kith_scope *later)
{
    memcpy(scope->until, later->since, sizeof scope->until);
    /* "2019-03-00" is after all of February, as scopes compare days. */
    char *day = scope->until + strlen("2019-03-");
    if (day[1]-- == '0') {
        day[1] = '9';
        day[0]--;
    }
}

/* Bits of `number` that look random (Steele, Lea & Flood 2014, "SplitMix"). */
static uint64_t scramble(uint64_t number)
{
    number += 0x9e3779b97f4a7c15u;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9u;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebu;
    return number ^ (number >> 31);
}

uint32_t kith_scope_times(const kith_scope *scope, uint64_t document)
{
    if (scope->resample == 0)
        return 1;
    double drawn = (double)(scramble(scramble(scope->resample) ^ document) >> 11) * 0x1p-53;
    /* Of Poisson's distribution of mean 1: the chance of `times`, and of as many or fewer. */
    double chance = exp(-1), below = chance;
    uint32_t times = 0;
    for (; drawn >= below && times < RESAMPLED_MAX; below += chance)
        chance /= ++times;
    return times;
}

void kith_scope_bind(const kith_scope *scope, kith_query *query, int since)
{
    kith_query_bind_optional(query, since, kith_str_of(scope->since));
    kith_query_bind_optional(query, since + 1, kith_str_of(scope->until));
    kith_query_bind_number(query, since + 2, scope->copies);
    /* Scores are stored as read from floats: 0.9 is a little less. */
    const double rounding = 1e-6;
    kith_query_bind_real(query, since + 3, scope->min_score - rounding);
}
