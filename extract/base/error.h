/* extract/base/error.h - how a fallible function reports what went wrong. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_ERROR_H
#define KITH_EXTRACT_BASE_ERROR_H

#include "lib/kith.h" /* kith_status, kith_error: the rings and their users have the same */

#if defined(__GNUC__)
#define KITH_PRINTF(f, a) __attribute__((format(printf, f, a)))
#else
#define KITH_PRINTF(f, a)
#endif

/**
 * Fill `err` (may be NULL) with `code` and a printf-style message, cut at the room there is.
 *
 * Returns `code`, so that a failing function can end in `return kith_fail(err, ...)`.
 */
kith_status kith_fail(kith_error *err, kith_status code, const char *format, ...) KITH_PRINTF(3, 4);

#endif
