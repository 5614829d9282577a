/* lib/body/call.h - how a function of the public header runs: what it is given proved, memory
 * guarded.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_LIB_BODY_CALL_H
#define KITH_LIB_BODY_CALL_H

#include "extract/base/error.h"

/** What a function does with what it was given. */
typedef kith_status kith_call(void *arguments, kith_error *err);

/** Run `call`; KITH_EMEMORY when memory runs out in it. `err` may be NULL here, and never is there.
 */
KITH_CHECKED kith_status kith_call_run(kith_call *call, void *arguments, kith_error *err);

/**
 * Copy a caller's struct, which begins with its size and may be NULL, into ours of `size` bytes.
 *
 * What the caller's does not have is 0. KITH_EARGUMENT when its size was not set, or when it is
 * longer than ours and what is longer is not 0: it asks for what this library does not know.
 */
KITH_CHECKED kith_status kith_call_take(const void *given, void *out, size_t size, kith_error *err);

/** Copy ours to a caller's, as much as the caller's own size has room for; NULL: nowhere. */
void kith_call_give(const void *ours, void *given, size_t size);

#endif
