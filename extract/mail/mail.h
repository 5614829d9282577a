/* extract/mail/mail.h - a mail: who wrote what to whom. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_MAIL_MAIL_H
#define KITH_EXTRACT_MAIL_MAIL_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** The longest mail with what is attached, in bytes, and its most parts. */
#define KITH_MAIL_MAX       ((size_t)64 * 1024 * 1024)
#define KITH_MAIL_PARTS_MAX 1000

/** Does a file with this head begin with the head of a mail? */
bool kith_mail_detect(kith_str head);

/**
 * Read a mail (RFC 5322, MIME) into `out`'s title, date and text, all decoded and `arena`'s.
 *
 * The title is the subject. The text begins with a line of those named as sender and receivers;
 * then comes the plain text, or the main text of HTML where there is none, without quoted mails and
 * signature (quote.h). Attached files are left out. Returns KITH_ELIMIT above the limits.
 */
KITH_CHECKED kith_status kith_mail_read(kith_str bytes, kith_arena *arena, kith_record *out,
                                        kith_error *err);

/** Open a file that is one mail; `reader` is borrowed. */
void kith_mail_open(kith_reader *reader, kith_record_stream *out);

#endif
