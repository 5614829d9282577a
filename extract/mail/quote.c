/* extract/mail/quote.c - what a mail says itself. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/mail/quote.h"

#include <strings.h>

static kith_str trim(kith_str line)
{
    while (line.len > 0 && kith_byte_is_space(line.ptr[line.len - 1]))
        line.len--;
    while (line.len > 0 && kith_byte_is_space(line.ptr[0]))
        line = kith_str_slice(line, 1, line.len);
    return line;
}

static bool starts(kith_str line, const char *word)
{
    size_t length = strlen(word);
    return line.len >= length && strncasecmp(line.ptr, word, length) == 0;
}

static bool ends(kith_str line, const char *word)
{
    size_t length = strlen(word);
    return line.len >= length && strncasecmp(line.ptr + line.len - length, word, length) == 0;
}

static bool is_quoted(kith_str line)
{
    return trim(line).len > 0 && trim(line).ptr[0] == '>';
}

/* "Date: …", as heads of mails are shown in those that answer or forward them. */
static bool is_head_line(kith_str line)
{
    static const char *const names[] = {
        "from:", "sent:", "date:", "to:", "cc:", "bcc:", "subject:", "reply-to:"};
    kith_str bare = trim(line);
    while (bare.len > 0 && memchr("*_> ", bare.ptr[0], 4))
        bare = kith_str_slice(bare, 1, bare.len);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (starts(bare, names[i]))
            return true;
    return false;
}

/* A line behind which there is only the mail that is answered. */
static bool is_answered_from(kith_str line, kith_str rest)
{
    kith_str bare = trim(line), next;
    while (bare.len > 0 && bare.ptr[0] == '-')
        bare = trim(kith_str_slice(bare, 1, bare.len));
    if (starts(bare, "original message") || starts(bare, "ursprüngliche nachricht"))
        return true;
    /* Outlook shows its head alone. */
    size_t heads = starts(bare, "from:") || starts(bare, "*from:");
    for (size_t i = 0; heads > 0 && i < 3 && kith_str_next_line(&rest, &next); i++)
        heads += is_head_line(next);
    return heads >= 3;
}

static bool is_forwarded_from(kith_str line)
{
    kith_str bare = trim(line);
    while (bare.len > 0 && bare.ptr[0] == '-')
        bare = trim(kith_str_slice(bare, 1, bare.len));
    return starts(bare, "forwarded message") || starts(bare, "begin forwarded message");
}

/* "On Friday Ada wrote:", maybe over two lines, with the quote below it. */
static size_t introduction_lines(kith_str line, kith_str rest)
{
    kith_str next;
    for (size_t lines = 1; lines <= 3; lines++) {
        if (ends(trim(line), "wrote:") || ends(trim(line), "writes:")) {
            while (kith_str_next_line(&rest, &next) && trim(next).len == 0)
                ;
            return is_quoted(next) ? lines : 0;
        }
        if ((lines == 1 && !starts(trim(line), "on ")) || !kith_str_next_line(&rest, &next))
            return 0;
        line = next;
    }
    return 0;
}

static bool is_signature(kith_str line)
{
    return kith_str_equal(line, KITH_STR("-- ")) || kith_str_equal(line, KITH_STR("--"));
}

static void pass_head(kith_str *rest)
{
    kith_str line, behind = *rest;
    bool met = false;
    while (kith_str_next_line(&behind, &line)) {
        bool head = is_head_line(line);
        if (trim(line).len == 0 ? met : !head)
            return;
        met |= head;
        *rest = behind;
    }
}

void kith_quote_strip(kith_str text, kith_buffer *out)
{
    kith_str line;
    while (kith_str_next_line(&text, &line)) {
        if (is_signature(line) || is_answered_from(line, text))
            return;
        size_t introduction = introduction_lines(line, text);
        while (introduction > 1 && kith_str_next_line(&text, &line))
            introduction--;
        if (is_forwarded_from(line))
            pass_head(&text);
        else if (introduction == 0 && !is_quoted(line) && !starts(trim(line), "sent from my ")) {
            kith_buffer_append(out, line);
            kith_buffer_append_byte(out, '\n');
        }
    }
}
