/* extract/record/plain.c - a plain text file: its headline. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/plain.h"

#define TITLE_MAX 160 /* bytes */

/* Cut the first line off `text`, without the white space around it. */
static kith_str take_line(kith_str *text)
{
    const char *end = text->len ? memchr(text->ptr, '\n', text->len) : NULL;
    size_t length = end ? (size_t)(end - text->ptr) : text->len;
    kith_str line = kith_str_slice(*text, 0, length);
    *text = kith_str_slice(*text, end ? length + 1 : length, text->len);
    while (line.len > 0 && memchr(" \t\r\f\v", line.ptr[line.len - 1], 5))
        line.len--;
    while (line.len > 0 && memchr(" \t\r\f\v", line.ptr[0], 5))
        line = kith_str_slice(line, 1, line.len);
    return line;
}

kith_str kith_plain_title(kith_str text)
{
    kith_str line;
    do
        line = take_line(&text);
    while (line.len == 0 && text.len > 0);
    if (line.len == 0 || line.len > TITLE_MAX || memchr(".,;:", line.ptr[line.len - 1], 4))
        return (kith_str){0};
    kith_str next = take_line(&text);
    bool apart = next.len == 0 ? text.len > 0 : next.len > line.len + line.len / 2;
    return apart ? line : (kith_str){0};
}
