/* extract/input/charset.h - the encoding of a web page. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_CHARSET_H
#define KITH_EXTRACT_INPUT_CHARSET_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/**
 * Append `page` to `out` as UTF-8.
 *
 * Its encoding is `charset`, or if that is empty or unknown what a <meta> or XML declaration near
 * its start says, else UTF-8 where it is valid, else windows-1252. Pages that say Latin and are
 * valid UTF-8 beyond ASCII are taken for UTF-8. Bytes that are not of the encoding become U+FFFD,
 * those of UTF-8 are veiled as by kith_bytes_escape().
 */
void kith_charset_decode(kith_str page, kith_str charset, kith_buffer *out);

#endif
