/* extract/base/json.h - JSON values appended to a buffer. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_JSON_H
#define KITH_EXTRACT_BASE_JSON_H

#include "extract/base/buffer.h"

/** Append `text` as a string, in quotes; invalid UTF-8 becomes U+FFFD. */
void kith_json_string(kith_buffer *out, kith_str text);

/** Append a whole number. */
void kith_json_count(kith_buffer *out, uint64_t count);

/** Append a number in [0, 1] to three decimals, without trailing zeros. */
void kith_json_share(kith_buffer *out, double share);

/** Append any number, to nine digits; null when it is not finite. */
void kith_json_number(kith_buffer *out, double number);

/** Append `"name":`, after a comma unless the object has just been opened. */
void kith_json_key(kith_buffer *out, kith_str name);

#endif
