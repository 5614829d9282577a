/* extract/base/str.h - text as pointer and length; NUL bytes are ordinary bytes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_STR_H
#define KITH_EXTRACT_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "lib/kith.h" /* kith_str: the rings and their users have the same */

/** A kith_str of a string literal, and the printf arguments of "%.*s". */
#define KITH_STR(literal) ((kith_str){(literal), sizeof(literal) - 1})
#define KITH_STR_ARGS(s)  (int)((s).len > 4096 ? 4096 : (s).len), ((s).ptr ? (s).ptr : "")

static inline kith_str kith_str_of(const char *c_string)
{
    return (kith_str){c_string, c_string ? strlen(c_string) : 0};
}

static inline bool kith_str_equal(kith_str a, kith_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

/** Bytewise order, a prefix before what it begins: <0, 0 or >0. */
static inline int kith_str_compare(kith_str a, kith_str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.ptr, b.ptr, shorter) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

/** Is it ASCII white space? */
static inline bool kith_byte_is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/** The bytes [start, end) of `s`; start <= end <= s.len. */
static inline kith_str kith_str_slice(kith_str s, size_t start, size_t end)
{
    /* Even 0 may not be added to no pointer. */
    return (kith_str){s.ptr ? s.ptr + start : NULL, end - start};
}

static inline bool kith_str_starts(kith_str s, kith_str prefix)
{
    return s.len >= prefix.len && memcmp(s.ptr, prefix.ptr, prefix.len) == 0;
}

static inline bool kith_str_ends(kith_str s, kith_str suffix)
{
    return s.len >= suffix.len && memcmp(s.ptr + s.len - suffix.len, suffix.ptr, suffix.len) == 0;
}

/** Take what comes before the first `mark` off `*rest`, and the mark; all when there is none. */
static inline kith_str kith_str_cut(kith_str *rest, char mark)
{
    const char *end = rest->len ? memchr(rest->ptr, mark, rest->len) : NULL;
    size_t length = end ? (size_t)(end - rest->ptr) : rest->len;
    kith_str part = kith_str_slice(*rest, 0, length);
    *rest = kith_str_slice(*rest, end ? length + 1 : length, rest->len);
    return part;
}

/** Cut the next line off `*rest`, without its newline and carriage return; false at the end. */
static inline bool kith_str_next_line(kith_str *rest, kith_str *line)
{
    if (rest->len == 0)
        return false;
    *line = kith_str_cut(rest, '\n');
    if (line->len && line->ptr[line->len - 1] == '\r')
        line->len--;
    return true;
}

#endif
