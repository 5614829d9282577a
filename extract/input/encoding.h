/* extract/input/encoding.h - other encodings into UTF-8. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_ENCODING_H
#define KITH_EXTRACT_INPUT_ENCODING_H

#include <stdbool.h>

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/** A conversion into UTF-8, with its state. */
typedef struct kith_encoding kith_encoding;

/** Bytes to look at for a byte order mark. */
#define KITH_ENCODING_MARK_MAX 4

/** The encoding that a byte order mark at the start of `head` tells, or NULL; `*length` of it. */
const char *kith_encoding_of_mark(kith_str head, size_t *length);

/** A conversion from the encoding of that name, or NULL when there is none. */
kith_encoding *kith_encoding_new(const char *name);

/**
 * Append `bytes` to `out` as UTF-8; what cannot be read becomes U+FFFD.
 *
 * A character cut at the end of `bytes` waits for the next call, unless this is the `last`.
 */
void kith_encoding_convert(kith_encoding *encoding, kith_str bytes, bool last, kith_buffer *out);

/** Accepts NULL. */
void kith_encoding_free(kith_encoding *encoding);

#endif
