/* extract/input/charset.h - the encoding of a web page. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_CHARSET_H
#define KITH_EXTRACT_INPUT_CHARSET_H

#include <stdbool.h>

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/** Bytes of a page or of XML in which declarations are looked for. */
#define KITH_CHARSET_HEAD 4096

/** Room for the name of an encoding. */
#define KITH_CHARSET_NAME_MAX 32

/**
 * The name of the encoding that an XML declaration at the start of `head` says, in `name`; false
 * where there is none that this system converts, or it is one of Unicode, which is seen anyway.
 * What is called Latin-1 is windows-1252, as on the web.
 */
bool kith_charset_of_xml(kith_str head, char name[KITH_CHARSET_NAME_MAX]);

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
