/* tests/fuzz/fuzz_mbox.c - mailboxes, and the mails in them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/mail/mailbox.h"
#include "tests/fuzz/fuzz_stream.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz_stream(kith_mailbox_open, data, size);
}
