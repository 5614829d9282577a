/* extract/record/plain.h - a plain text file: its headline. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_PLAIN_H
#define KITH_EXTRACT_RECORD_PLAIN_H

#include "extract/base/str.h"

/**
 * The first line of `text` when it looks like a headline, else empty; borrowed from `text`.
 *
 * A headline is short, does not end as a sentence or clause does, and is set off from the text:
 * by a blank line, or by being much shorter than the line that follows.
 */
kith_str kith_plain_title(kith_str text);

#endif
