/* extract/html/tags.c - how much work a web page would make a parser. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/tags.h"

#include <strings.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The place behind the next `end` from `at` on, or the page's end. */
static size_t behind(kith_str page, size_t at, const char *end)
{
    size_t length = strlen(end);
    for (; at + length <= page.len; at++) {
        const char *first = memchr(page.ptr + at, end[0], page.len - length + 1 - at);
        if (!first)
            break;
        at = (size_t)(first - page.ptr);
        if (strncasecmp(first, end, length) == 0)
            return at + length;
    }
    return page.len;
}

/* Go over a tag whose name begins at `at`, counting its attributes; returns the place behind it. */
static size_t pass_tag(kith_str page, size_t at, size_t *attributes)
{
    bool between = false; /* behind white space, a slash or a value: an attribute may begin */
    *attributes = 0;
    while (at < page.len && page.ptr[at] != '>') {
        char byte = page.ptr[at++];
        if (byte == '=') {
            while (at < page.len && is_space(page.ptr[at]))
                at++;
            if (at < page.len && (page.ptr[at] == '"' || page.ptr[at] == '\'')) {
                const char quote[] = {page.ptr[at], '\0'};
                at = behind(page, at + 1, quote);
                between = true;
            } else {
                between = false;
            }
        } else if (is_space(byte) || byte == '/') {
            between = true;
        } else {
            *attributes += between;
            between = false;
        }
    }
    return at;
}

static bool names(kith_str page, size_t at, const char *name)
{
    size_t length = strlen(name);
    return page.len - at > length && strncasecmp(page.ptr + at, name, length) == 0 &&
           !is_letter(page.ptr[at + length]);
}

static size_t count_ends(kith_str page)
{
    size_t count = 0;
    for (size_t i = 0; i + 2 < page.len; i++)
        count += page.ptr[i] == '<' &&
                 (page.ptr[i + 1] == '/' || strncasecmp(page.ptr + i + 1, "bo", 2) == 0);
    return count;
}

kith_tags kith_tags_count(kith_str page)
{
    kith_tags tags = {.ends = count_ends(page)};
    for (size_t at = 0; at < page.len;) {
        const char *open = memchr(page.ptr + at, '<', page.len - at);
        if (!open)
            break;
        at = (size_t)(open - page.ptr) + 1;
        if (kith_str_starts(kith_str_slice(page, at, page.len), KITH_STR("!--"))) {
            at = behind(page, at + 3, "-->");
        } else if (at < page.len && is_letter(page.ptr[at])) {
            size_t attributes, name = at;
            at = pass_tag(page, at, &attributes);
            if (attributes > tags.attributes_max)
                tags.attributes_max = attributes;
            if (names(page, name, "script"))
                at = behind(page, at, "</script");
            else if (names(page, name, "style"))
                at = behind(page, at, "</style");
        }
    }
    return tags;
}
