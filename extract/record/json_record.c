/* extract/record/json_record.c - objects of JSON as records; they are loaded elsewhere, after
 * kith_library_memory_use(). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/json_record.h"

#include <jansson.h>
#include <stdlib.h>

#include "extract/base/buffer.h"
#include "extract/base/byte_escape.h"
#include "extract/base/date.h"
#include "extract/html/fragment.h"
#include "extract/record/json_path.h"

#define FIELDS_SHOWN_MAX 12

static const json_t *member(const json_t *object, kith_str name)
{
    return name.len ? json_object_getn(object, name.ptr, name.len) : object;
}

/* What `path` leads to from `object`, or NULL; lists only at its end. */
static const json_t *walk(const json_t *object, kith_str path)
{
    while (object && path.len > 0)
        object = member(object, kith_json_path_step(&path));
    return object;
}

static void add_item(kith_json_items *items, const json_t *object)
{
    if (!json_is_object(object))
        return;
    items->at = kith_array_grow(items->at, &items->capacity, items->count + 1, sizeof *items->at);
    items->at[items->count++] = object;
}

/* Replace each item by what the step of a path leads to from it, a list by what is in it. */
static void step_items(kith_json_items *items, kith_str name)
{
    kith_json_items next = {0};
    for (size_t i = 0; i < items->count; i++) {
        const json_t *value = member(items->at[i], name);
        if (!json_is_array(value))
            add_item(&next, value);
        for (size_t j = 0; j < json_array_size(value); j++)
            add_item(&next, json_array_get(value, j));
    }
    free(items->at);
    *items = next;
}

static bool has_text(const json_t *object, const kith_fields *fields)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)object, name, value)
    {
        if (kith_fields_rank(fields, KITH_FIELD_TEXT, kith_str_of(name)) >= 0 &&
            (json_is_string(value) || json_is_null(value)))
            return true;
    }
    return false;
}

/* The name of the first list of objects with a text in `root`, or NULL. */
static const char *find_list(const json_t *root, const kith_fields *fields)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)root, name, value)
    {
        if (json_array_size(value) > 0 && has_text(json_array_get(value, 0), fields))
            return name;
    }
    return NULL;
}

void kith_json_items_find(const json_t *root, const kith_fields *fields, kith_json_items *items)
{
    kith_str list = {0}, field;
    items->count = items->next = 0;
    add_item(items, root);
    if (fields->text && !json_object_get(root, fields->text)) {
        kith_json_path_cut(kith_str_of(fields->text), &list, &field);
    } else if (!fields->text && !has_text(root, fields)) {
        const char *name = find_list(root, fields);
        if (name)
            step_items(items, kith_str_of(name));
        return;
    }
    while (list.len > 0)
        step_items(items, kith_json_path_step(&list));
}

/* The field that the user named, in the object or what is around it; or NULL. */
static const json_t *given_value(const json_t *root, const json_t *object, const char *given)
{
    kith_str list, field, path = kith_str_of(given);
    const json_t *value = json_object_get(object, given);
    if (value || !kith_json_path_is(path))
        return value ? value : json_object_get(root, given);
    kith_json_path_cut(path, &list, &field);
    value = walk(object, field);
    return value ? value : walk(root, path);
}

/* May `value` be what `field` wants? */
static bool serves(const json_t *value, kith_field field)
{
    if (field == KITH_FIELD_TEXT)
        return json_is_string(value) || json_is_null(value) ||
               (json_is_array(value) && json_is_string(json_array_get(value, 0)));
    return json_is_string(value) ||
           (json_is_integer(value) && (field == KITH_FIELD_ID || field == KITH_FIELD_DATE));
}

/* The value that serves as `field`, and what it is called; or NULL. */
static const json_t *find_value(const json_t *root, const json_t *object, const kith_fields *fields,
                                kith_field field, const char **called)
{
    const char *given = kith_fields_given(fields, field), *name;
    const json_t *found = given ? given_value(root, object, given) : NULL;
    json_t *value;
    int best = 0;
    *called = given;
    if (given)
        return found && serves(found, field) ? found : NULL;
    json_object_foreach((json_t *)object, name, value)
    {
        int rank = kith_fields_rank(fields, field, kith_str_of(name));
        /* A text that is null or empty is there, if of no use. */
        bool better = !found || rank < best || json_is_null(found);
        if (rank < 0 || !better || !serves(value, field) || json_is_array(value) ||
            (found && json_is_null(value)))
            continue;
        found = value;
        best = rank;
        *called = name;
    }
    return found;
}

static void append_value(const json_t *value, kith_buffer *out)
{
    if (json_is_string(value))
        kith_buffer_append(out, (kith_str){json_string_value(value), json_string_length(value)});
    else if (json_is_integer(value))
        kith_buffer_format(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
}

/* A string, a whole number as one, or a list of strings as paragraphs. */
static kith_str read_value(const json_t *value, bool escaped, kith_arena *arena)
{
    kith_buffer text = {0};
    append_value(value, &text);
    for (size_t i = 0; i < json_array_size(value); i++) {
        append_value(json_array_get(value, i), &text);
        kith_buffer_append(&text, KITH_STR("\n\n"));
    }
    char *copy = (char *)kith_arena_copy(arena, kith_buffer_str(&text)).ptr;
    size_t length = escaped ? kith_bytes_unescape(copy, text.len) : text.len;
    kith_buffer_clear(&text);
    return (kith_str){copy, length};
}

static void list_fields(const json_t *object, const char *before, size_t *shown, kith_buffer *names)
{
    const char *name;
    json_t *value;
    json_object_foreach((json_t *)object, name, value)
    {
        if (*shown == FIELDS_SHOWN_MAX)
            return;
        const json_t *first = json_is_array(value) ? json_array_get(value, 0) : value;
        bool nested = json_is_object(first) && !before;
        if (!nested) {
            kith_buffer_format(names, "%s%s%s", (*shown)++ ? ", " : "", before ? before : "", name);
            continue;
        }
        kith_buffer path = {0};
        kith_buffer_format(&path, "%s%s.", name, json_is_array(value) ? "[]" : "");
        kith_buffer_append_byte(&path, '\0');
        list_fields(first, path.ptr, shown, names);
        kith_buffer_clear(&path);
    }
}

kith_status kith_json_no_text(const json_t *object, const char *given, kith_error *err)
{
    kith_buffer names = {0};
    size_t shown = 0;
    list_fields(object, NULL, &shown, &names);
    if (shown == FIELDS_SHOWN_MAX)
        kith_buffer_append(&names, KITH_STR(", …"));
    kith_str all = shown ? kith_buffer_str(&names) : KITH_STR("none");
    kith_status status =
        given ? kith_fail(err, KITH_ENOTFOUND, "no field \"%s\" with a text; the fields are: %.*s",
                          given, KITH_STR_ARGS(all))
              : kith_fail(err, KITH_ENOTFOUND,
                          "no field text, body or content with a text; the fields are: %.*s",
                          KITH_STR_ARGS(all));
    kith_buffer_clear(&names);
    return status;
}

kith_status kith_json_record_read(const json_t *root, const json_t *object,
                                  const kith_fields *fields, bool escaped, kith_arena *arena,
                                  kith_record *out, kith_error *err)
{
    const char *called;
    kith_str values[KITH_FIELD_COUNT] = {{0}};
    for (int field = KITH_FIELD_COUNT - 1; field >= 0; field--) {
        const json_t *value = find_value(root, object, fields, (kith_field)field, &called);
        if (value)
            values[field] = read_value(value, escaped, arena);
        else if (field == KITH_FIELD_TEXT)
            return kith_json_no_text(object, fields->text, err);
    }
    kith_str text = values[KITH_FIELD_TEXT], name = kith_str_of(called);
    /* content_html, bodyHtml: JSON Feed and others say what it is. */
    if (name.len > 4 &&
        (kith_str_ends(name, KITH_STR("html")) || kith_str_ends(name, KITH_STR("Html"))))
        text = kith_html_fragment(text, arena);
    *out = (kith_record){.id = values[KITH_FIELD_ID],
                         .title = values[KITH_FIELD_TITLE],
                         .date = kith_date_parse(values[KITH_FIELD_DATE], arena),
                         .text = text};
    return KITH_OK;
}
