/* extract/record/json_path.c - fields within fields of JSON: "articles[].headline.main". */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/json_path.h"

bool kith_json_path_is(kith_str name)
{
    return name.len > 0 && (memchr(name.ptr, '.', name.len) || memchr(name.ptr, '[', name.len));
}

void kith_json_path_cut(kith_str path, kith_str *list, kith_str *field)
{
    size_t end = path.len;
    while (end >= 3 && memcmp(path.ptr + end - 3, "[].", 3) != 0)
        end--;
    if (end < 3)
        end = 0;
    *list = kith_str_slice(path, 0, end ? end - 3 : 0);
    *field = kith_str_slice(path, end, path.len);
}

kith_str kith_json_path_step(kith_str *path)
{
    kith_str step = kith_str_cut(path, '.');
    if (kith_str_ends(step, KITH_STR("[]")))
        step.len -= 2;
    return step;
}
