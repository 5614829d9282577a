/* extract/training/kinds.c - names of organizations that are known to be companies, or to be none.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/training/kinds.h"

#include <stdlib.h>

#include "extract/training/conll.h"
#include "extract/base/file_bytes.h"

struct kith_kind {
    kith_str name;
    bool company;
};

static int by_name(const void *a, const void *b)
{
    const struct kith_kind *x = a, *y = b;
    return kith_str_compare(x->name, y->name);
}

kith_status kith_kinds_read(const char *path, kith_kinds *out, kith_error *err)
{
    kith_kinds kinds = {0};
    kith_str rest, line;
    kith_status status = kith_file_bytes_read(path, &kinds.arena, &rest, err);
    if (status != KITH_OK)
        return status;
    size_t capacity = 0;
    while (kith_str_next_line(&rest, &line)) {
        const char *tab = line.len ? memchr(line.ptr, '\t', line.len) : NULL;
        if (!tab)
            continue;
        size_t cut = (size_t)(tab - line.ptr);
        kith_str kind = kith_str_slice(line, cut + 1, line.len);
        kinds.at = kith_array_grow(kinds.at, &capacity, kinds.count + 1, sizeof *kinds.at);
        kinds.at[kinds.count++] = (struct kith_kind){
            .name = kith_str_slice(line, 0, cut),
            .company = kith_str_equal(kind, KITH_STR("company")) ||
                       kith_str_equal(kind, KITH_STR("media")),
        };
    }
    if (kinds.count)
        qsort(kinds.at, kinds.count, sizeof *kinds.at, by_name);
    *out = kinds;
    return KITH_OK;
}

bool kith_kinds_find(const kith_kinds *kinds, kith_str name, bool *company)
{
    if (!kinds || kinds->count == 0)
        return false;
    struct kith_kind key = {.name = name};
    const struct kith_kind *kind = bsearch(&key, kinds->at, kinds->count, sizeof key, by_name);
    if (kind)
        *company = kind->company;
    return kind != NULL;
}

void kith_kinds_clear(kith_kinds *kinds)
{
    if (!kinds)
        return;
    free(kinds->at);
    kith_arena_free(&kinds->arena);
    *kinds = (kith_kinds){0};
}
