/* extract/html/jsonld.c - keys found as text, values read by jansson. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/jsonld.h"

#include <jansson.h>

#include "extract/base/library_memory.h"

static kith_str skip_space(kith_str s)
{
    while (s.len > 0 && kith_byte_is_space(s.ptr[0]))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

/* The string behind `: `, or empty. */
static kith_str value_of(kith_str rest, kith_arena *arena)
{
    rest = skip_space(rest);
    if (rest.len == 0 || rest.ptr[0] != ':')
        return (kith_str){0};
    rest = skip_space(kith_str_slice(rest, 1, rest.len));
    if (rest.len == 0 || rest.ptr[0] != '"')
        return (kith_str){0};
    json_t *value = json_loadb(rest.ptr, rest.len, JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK, NULL);
    kith_str text = {json_string_value(value), json_string_length(value)};
    kith_str copy = text.len ? kith_arena_copy(arena, text) : (kith_str){0};
    json_decref(value);
    return copy;
}

kith_str kith_jsonld_string(kith_str script, const char *key, kith_arena *arena)
{
    kith_library_memory_use();
    char *bytes = (char *)kith_arena_copy(arena, script).ptr;
    for (size_t i = 0; i < script.len; i++)
        if ((unsigned char)bytes[i] < ' ')
            bytes[i] = ' ';
    kith_str rest = {bytes, script.len}, name = kith_str_of(key);
    while (rest.len > name.len) {
        kith_str_cut(&rest, '"');
        if (!kith_str_starts(rest, name) || rest.len == name.len || rest.ptr[name.len] != '"')
            continue;
        kith_str value = value_of(kith_str_slice(rest, name.len + 1, rest.len), arena);
        if (value.len > 0)
            return value;
    }
    return (kith_str){0};
}
