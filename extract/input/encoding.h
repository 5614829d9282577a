/* extract/input/encoding.h - other encodings into UTF-8. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_ENCODING_H
#define KITH_EXTRACT_INPUT_ENCODING_H

#include <stdbool.h>

#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** A conversion into UTF-8, with its state. */
typedef struct kith_encoding kith_encoding;

/** Bytes to look at for a byte order mark. */
#define KITH_ENCODING_MARK_MAX 4

/** The encoding that a byte order mark at the start of `head` tells, or NULL; `*length` of it. */
const char *kith_encoding_of_mark(kith_str head, size_t *length);

/**
 * Is `sample`, which is not all ASCII, more likely windows-1252 (of which Latin-1 is a part) than
 * UTF-8 with errors or another encoding?
 *
 * Its bytes beyond ASCII are then seldom UTF-8, single letters among ASCII ones, and no symbols
 * within words. A character cut at its end does not count.
 */
bool kith_encoding_is_western(kith_str sample);

/** A conversion from the encoding of that name, or NULL when there is none. */
kith_encoding *kith_encoding_new(const char *name);

/** KITH_EARGUMENT when this system has no encoding of that name. */
KITH_CHECKED kith_status kith_encoding_check(const char *name, kith_error *err);

/**
 * Append `bytes` to `out` as UTF-8; what cannot be read becomes U+FFFD.
 *
 * A character cut at the end of `bytes` waits for the next call, unless this is the `last`.
 */
void kith_encoding_convert(kith_encoding *encoding, kith_str bytes, bool last, kith_buffer *out);

/** Accepts NULL. */
void kith_encoding_free(kith_encoding *encoding);

#endif
