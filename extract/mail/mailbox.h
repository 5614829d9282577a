/* extract/mail/mailbox.h - mailboxes (mbox, RFC 4155): one mail behind the other. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_MAIL_MAILBOX_H
#define KITH_EXTRACT_MAIL_MAILBOX_H

#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** Does a file with this head hold mails, each behind a line "From …"? */
bool kith_mailbox_detect(kith_str head);

/**
 * Open the mails that `reader`, which is borrowed, gives; each as kith_mail_read() has it.
 *
 * A mail of more than KITH_MAIL_MAX bytes is KITH_ELIMIT, and the next one is read.
 */
void kith_mailbox_open(kith_reader *reader, kith_record_stream *out);

#endif
