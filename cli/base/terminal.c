/* cli/base/terminal.c - what a terminal can show. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/terminal.h"

#include <stdint.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <utf8proc.h>

size_t kith_terminal_width(FILE *stream)
{
    struct winsize size;
    int descriptor = fileno(stream);
    if (descriptor < 0 || !isatty(descriptor))
        return 0;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 80;
    return size.ws_col;
}

/* A character at the start of `text`: its bytes, its columns, and whether it may be printed. */
typedef struct glyph {
    size_t bytes, columns;
    bool printable;
} glyph;

static glyph next_glyph(kith_str text)
{
    utf8proc_int32_t code;
    utf8proc_ssize_t bytes =
        utf8proc_iterate((const utf8proc_uint8_t *)text.ptr, (utf8proc_ssize_t)text.len, &code);
    if (bytes <= 0)
        return (glyph){1, 1, false};
    utf8proc_category_t category = utf8proc_category(code);
    if (category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL ||
        category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CF)
        return (glyph){(size_t)bytes, 1, false};
    return (glyph){(size_t)bytes, (size_t)utf8proc_charwidth(code), true};
}

size_t kith_text_width(kith_str text)
{
    size_t columns = 0;
    while (text.len) {
        glyph next = next_glyph(text);
        columns += next.columns;
        text = kith_str_slice(text, next.bytes, text.len);
    }
    return columns;
}

size_t kith_text_fit(kith_buffer *out, kith_str text, size_t width)
{
    bool cut = kith_text_width(text) > width;
    size_t room = cut && width ? width - 1 : width;
    size_t columns = 0;
    while (text.len) {
        glyph next = next_glyph(text);
        if (columns + next.columns > room)
            break;
        if (next.printable)
            kith_buffer_append(out, kith_str_slice(text, 0, next.bytes));
        else
            kith_buffer_append_byte(out, '?');
        columns += next.columns;
        text = kith_str_slice(text, next.bytes, text.len);
    }
    if (cut && width) {
        kith_buffer_append(out, KITH_STR("…"));
        columns++;
    }
    return columns;
}
