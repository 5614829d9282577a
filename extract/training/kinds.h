/* extract/training/kinds.h - names of organizations that are known to be companies, or to be none.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_TRAINING_KINDS_H
#define KITH_EXTRACT_TRAINING_KINDS_H

#include <stdbool.h>

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** Caller's storage; {0} knows no name. */
typedef struct kith_kinds {
    struct kith_kind *at; /* by name */
    size_t count;
    kith_arena arena;
} kith_kinds;

/**
 * Read lines "name TAB kind"; kinds `company` and `media` are companies.
 *
 * Returns KITH_EIO or KITH_ELIMIT. Free `*out` with kith_kinds_clear().
 */
KITH_CHECKED kith_status kith_kinds_read(const char *path, kith_kinds *out, kith_error *err);

/** Is that name known? Then `*company` says what it is. `kinds` may be NULL. */
bool kith_kinds_find(const kith_kinds *kinds, kith_str name, bool *company);

/** Accepts NULL. */
void kith_kinds_clear(kith_kinds *kinds);

#endif
