/* extract/html/headline.c - headline: which end of a page's title is the name of its site. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/headline.h"

#include "extract/base/buffer.h"

/* A shorter headline or name of a site is none. */
enum { HEADLINE_MIN = 9, NAME_MIN = 2 };

typedef struct mark {
    kith_str text;
    bool bar; /* which stands in no sentence */
} mark;

/* The last mark of `title`, by where it begins; 0: none. */
static size_t find_mark(kith_str title, mark *out)
{
    static const mark marks[] = {{{" | ", 3}, true},
                                 {{" - ", 3}, false},
                                 {{" \u2013 ", 5}, false},
                                 {{" \u2014 ", 5}, false},
                                 {{" \u00bb ", 4}, true}};
    for (size_t at = title.len; at-- >= HEADLINE_MIN;)
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
            if (kith_str_starts(kith_str_slice(title, at, title.len), marks[i].text)) {
                *out = marks[i];
                return at;
            }
    return 0;
}

/* Its letters and digits in lower case, so that "The Daily" is in "www.thedaily.example". */
static void fold(kith_str text, kith_buffer *out)
{
    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte - 'A' + 'a');
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte & 0x80))
            kith_buffer_append_byte(out, byte);
    }
}

static bool holds(kith_str text, kith_str part)
{
    for (size_t i = 0; i + part.len <= text.len; i++)
        if (memcmp(text.ptr + i, part.ptr, part.len) == 0)
            return true;
    return false;
}

/* "www.example.org" of "https://www.example.org/news/1". */
static kith_str host_of(kith_str address)
{
    size_t start = 0;
    for (size_t i = 0; i + 1 < address.len && start == 0; i++)
        if (address.ptr[i] == '/' && address.ptr[i + 1] == '/')
            start = i + 2;
    size_t end = start;
    while (end < address.len && !strchr("/?#:", address.ptr[end]))
        end++;
    return kith_str_slice(address, start, end);
}

static bool is_named(kith_str end, kith_str name)
{
    kith_buffer folded_end = {0}, folded_name = {0};
    fold(end, &folded_end);
    fold(name, &folded_name);
    bool named = folded_end.len >= NAME_MIN &&
                 holds(kith_buffer_str(&folded_name), kith_buffer_str(&folded_end));
    kith_buffer_clear(&folded_end);
    kith_buffer_clear(&folded_name);
    return named;
}

kith_str kith_headline_strip(kith_str title, const kith_site *site)
{
    mark found;
    size_t at = find_mark(title, &found);
    if (at == 0 || kith_str_equal(title, site->heading))
        return title;
    kith_str before = kith_str_slice(title, 0, at);
    kith_str end = kith_str_slice(title, at + found.text.len, title.len);
    bool barred = found.bar && end.len < before.len;
    return barred || is_named(end, site->name) || is_named(end, host_of(site->address)) ||
                   kith_str_equal(before, site->heading)
               ? before
               : title;
}
