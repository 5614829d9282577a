/* extract/base/byte_escape.h - invalid bytes, carried through libraries that take only UTF-8. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_BYTE_ESCAPE_H
#define KITH_EXTRACT_BASE_BYTE_ESCAPE_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/** Append `bytes` to `out` with U+10FFFF, which is no character, for each byte not of UTF-8. */
void kith_bytes_escape(kith_str bytes, kith_buffer *out);

/**
 * Make each U+10FFFF of `bytes` an invalid byte again, in place; returns the new length.
 *
 * So a document's repair sees it and counts it.
 */
size_t kith_bytes_unescape(char *bytes, size_t length);

#endif
