/* extract/mail/mailbox.c - mailboxes (mbox, RFC 4155): one mail behind the other. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/mail/mailbox.h"

#include <stdlib.h>

#include "extract/mail/mail.h"

#define LINE_MAX_BYTES ((size_t)1024 * 1024)

typedef struct mailbox {
    kith_reader *reader;
    kith_buffer mail;
    size_t start; /* the line at which the mail begins; 0 before the first one */
} mailbox;

static bool is_separator(kith_str line)
{
    return kith_str_starts(line, KITH_STR("From "));
}

/* Lines of a mail that look like a separator have a ">" before them, and one more each time. */
static kith_str unquote(kith_str line)
{
    size_t marks = 0;
    while (marks < line.len && line.ptr[marks] == '>')
        marks++;
    return marks > 0 && is_separator(kith_str_slice(line, marks, line.len))
               ? kith_str_slice(line, 1, line.len)
               : line;
}

/* Take the lines up to the next separator, or the end; `*next` is the line of that. */
static kith_status take_mail(mailbox *box, bool *ended, size_t *next, kith_error *err)
{
    bool blank = true, too_long = false, found = true;
    box->mail.len = 0;
    for (;;) {
        kith_str line;
        kith_status status = kith_reader_line(box->reader, LINE_MAX_BYTES, &line, &found, err);
        if (status == KITH_ELIMIT) {
            too_long = true;
            continue;
        }
        if (status != KITH_OK)
            return status;
        *ended = !found;
        *next = box->reader->line;
        if (!found || (blank && is_separator(line)))
            break;
        blank = line.len == 0;
        too_long |= box->mail.len > KITH_MAIL_MAX;
        if (too_long)
            continue;
        kith_buffer_append(&box->mail, unquote(line));
        kith_buffer_append_byte(&box->mail, '\n');
    }
    return too_long ? kith_fail(err, KITH_ELIMIT,
                                "a mail or a line of it is too long: the limits "
                                "are %zu and %zu bytes",
                                KITH_MAIL_MAX, LINE_MAX_BYTES)
                    : KITH_OK;
}

static kith_status next_mail(void *context, kith_arena *arena, kith_record *out, bool *found,
                             size_t *line, kith_error *err)
{
    mailbox *box = context;
    bool ended = false;
    do {
        *line = box->start ? box->start : 1;
        kith_status status = take_mail(box, &ended, &box->start, err);
        if (status != KITH_OK)
            return status;
        *found = box->mail.len > 0;
    } while (!*found && !ended);
    return *found ? kith_mail_read(kith_buffer_str(&box->mail), arena, out, err) : KITH_OK;
}

static void close_mailbox(void *context)
{
    mailbox *box = context;
    if (box)
        kith_buffer_clear(&box->mail);
    free(box);
}

bool kith_mailbox_detect(kith_str head)
{
    kith_str line;
    return is_separator(head) && kith_str_next_line(&head, &line) && line.len < 200 &&
           kith_mail_detect(head);
}

void kith_mailbox_open(kith_reader *reader, kith_record_stream *out)
{
    size_t capacity = 0;
    mailbox *box = kith_array_grow(NULL, &capacity, 1, sizeof *box);
    *box = (mailbox){.reader = reader};
    *out = (kith_record_stream){.next = next_mail, .close = close_mailbox, .context = box};
}
