/* extract/base/error.c - how a fallible function reports what went wrong. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/error.h"

#include <stdarg.h>
#include <stdio.h>

kith_status kith_fail(kith_error *err, kith_status code, const char *format, ...)
{
    if (err) {
        va_list args;
        va_start(args, format);
        vsnprintf(err->message, sizeof err->message, format, args);
        va_end(args);
        err->code = code;
    }
    return code;
}
