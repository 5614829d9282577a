/* graph/scope.c - scopes: which documents of a corpus are looked at. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/scope.h"

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

void kith_scope_bind(const kith_scope *scope, kith_query *query, int since)
{
    kith_query_bind_optional(query, since, kith_str_of(scope->since));
    kith_query_bind_optional(query, since + 1, kith_str_of(scope->until));
}
