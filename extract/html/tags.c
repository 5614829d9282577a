/* extract/html/tags.c - how much work a web page would make a parser, and less of it. */
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

/* The place of the next `end` from `at` on, or the page's end. */
static size_t find(kith_str page, size_t at, const char *end)
{
    size_t length = strlen(end);
    for (; at + length <= page.len; at++) {
        const char *first = memchr(page.ptr + at, end[0], page.len - length + 1 - at);
        if (!first)
            break;
        at = (size_t)(first - page.ptr);
        if (strncasecmp(first, end, length) == 0)
            return at;
    }
    return page.len;
}

/* The place behind it, or the page's end. */
static size_t behind(kith_str page, size_t at, const char *end)
{
    size_t found = find(page, at, end);
    return found < page.len ? found + strlen(end) : page.len;
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

/* Where the raw text of the element whose tag is [name, at) ends; `at` when it has none. What of it
 * nobody reads begins at `*unread`. */
static size_t pass_raw(kith_str page, size_t name, size_t at, size_t *unread)
{
    size_t end = at;
    *unread = at;
    if (names(page, name, "script"))
        end = find(page, at, "</script");
    else if (names(page, name, "style"))
        end = find(page, at, "</style");
    else if (names(page, name, "svg") && page.ptr[at - 2] != '/')
        end = find(page, at, "</svg");
    if (end == page.len && names(page, name, "svg"))
        return at;
    kith_str tag = kith_str_slice(page, name, at);
    if (names(page, name, "script") && find(tag, 0, "ld+json") < tag.len)
        *unread = end;
    return end;
}

kith_tags kith_tags_count(kith_str page, kith_buffer *out)
{
    kith_tags tags = {.ends = count_ends(page)};
    size_t kept = 0; /* what is before it is in `out`, or left out */
    for (size_t at = 0, unread; at < page.len;) {
        const char *open = memchr(page.ptr + at, '<', page.len - at);
        if (!open)
            break;
        size_t name = (size_t)(open - page.ptr) + 1, attributes;
        unread = at = name;
        if (kith_str_starts(kith_str_slice(page, name, page.len), KITH_STR("!--"))) {
            unread = name - 1;
            at = behind(page, name + 3, "-->");
        } else if (name < page.len && is_letter(page.ptr[name])) {
            at = pass_tag(page, name, &attributes);
            at = at < page.len ? at + 1 : at;
            at = pass_raw(page, name, at, &unread);
            if (attributes > tags.attributes_max)
                tags.attributes_max = attributes;
        }
        if (at > unread) {
            kith_buffer_append(out, kith_str_slice(page, kept, unread));
            kept = at;
        }
    }
    kith_buffer_append(out, kith_str_slice(page, kept, page.len));
    return tags;
}
