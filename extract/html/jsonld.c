/* extract/html/jsonld.c - what a web page says of itself in JSON-LD (schema.org). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/jsonld.h"

static kith_str skip(kith_str s, const char *bytes)
{
    while (s.len > 0 && memchr(bytes, s.ptr[0], strlen(bytes)))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

/* The string behind `: "`, or empty. */
static kith_str value_of(kith_str rest)
{
    rest = skip(rest, " \t\r\n");
    if (rest.len == 0 || rest.ptr[0] != ':')
        return (kith_str){0};
    rest = skip(rest, ": \t\r\n");
    if (rest.len == 0 || rest.ptr[0] != '"')
        return (kith_str){0};
    rest = kith_str_slice(rest, 1, rest.len);
    const char *end = rest.len ? memchr(rest.ptr, '"', rest.len) : NULL;
    return end ? kith_str_slice(rest, 0, (size_t)(end - rest.ptr)) : (kith_str){0};
}

kith_str kith_jsonld_date(kith_str script)
{
    const kith_str key = KITH_STR("\"datePublished\"");
    while (script.len >= key.len) {
        const char *quote = memchr(script.ptr, '"', script.len);
        if (!quote)
            break;
        script = kith_str_slice(script, (size_t)(quote - script.ptr), script.len);
        if (kith_str_starts(script, key)) {
            kith_str value = value_of(kith_str_slice(script, key.len, script.len));
            if (value.len > 0)
                return value;
        }
        script = kith_str_slice(script, 1, script.len);
    }
    return (kith_str){0};
}
