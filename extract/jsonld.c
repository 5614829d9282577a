/* extract/jsonld.c - a walk through JSON of any depth, without recursion. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/jsonld.h"

#include <stdlib.h>

#include <jansson.h>

/* Values still to look into, the last one first. */
typedef struct pending_values {
    json_t **at;
    size_t count, capacity;
} pending_values;

static void push(pending_values *pending, json_t *value)
{
    pending->at =
        kith_array_grow(pending->at, &pending->capacity, pending->count + 1, sizeof(json_t *));
    pending->at[pending->count++] = value;
}

static void take_string(const json_t *object, const char *name, kith_arena *arena, kith_str *out)
{
    const json_t *value = json_object_get(object, name);
    if (json_is_string(value) && out->len == 0)
        *out =
            kith_arena_copy(arena, (kith_str){json_string_value(value), json_string_length(value)});
}

void kith_jsonld_read(kith_str json, kith_arena *arena, kith_str *headline, kith_str *date)
{
    json_t *root = json_loadb(json.ptr, json.len, JSON_ALLOW_NUL, NULL);
    pending_values pending = {0};
    kith_str found_headline = {0}, found_date = {0};
    if (root)
        push(&pending, root);
    while (pending.count > 0 && (found_headline.len == 0 || found_date.len == 0)) {
        json_t *value = pending.at[--pending.count], *child;
        const char *name;
        for (size_t i = json_array_size(value); i-- > 0;)
            push(&pending, json_array_get(value, i));
        if (!json_is_object(value))
            continue;
        take_string(value, "headline", arena, &found_headline);
        take_string(value, "datePublished", arena, &found_date);
        json_object_foreach(value, name, child) push(&pending, child);
    }
    if (found_headline.len > 0)
        *headline = found_headline;
    if (found_date.len > 0)
        *date = found_date;
    free(pending.at);
    json_decref(root);
}
