/* extract/mail/quote.h - what a mail says itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_MAIL_QUOTE_H
#define KITH_EXTRACT_MAIL_QUOTE_H

#include "extract/base/buffer.h"
#include "extract/base/str.h"

/**
 * Append `text` to `out` without the mails that it answers, quoted by ">" or below a line that says
 * so, without the lines that introduce them and the heads of mails that it forwards, and without
 * what is behind the signature's "--". Time: O(text).
 */
void kith_quote_strip(kith_str text, kith_buffer *out);

#endif
