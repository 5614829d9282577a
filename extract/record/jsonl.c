/* extract/record/jsonl.c - objects cut out of a stream; jansson reads them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/jsonl.h"

#include <jansson.h>
#include <stdlib.h>

#include "extract/base/byte_escape.h"
#include "extract/base/record.h"
#include "extract/base/library_memory.h"

#define HEAD_MAX 4096

static kith_str skip_space(kith_str s)
{
    while (s.len > 0 && memchr(" \t\r\n", s.ptr[0], 4))
        s = kith_str_slice(s, 1, s.len);
    return s;
}

static void pass_bytes(kith_jsonl *jsonl, size_t count)
{
    kith_str passed = kith_str_slice(kith_reader_window(jsonl->reader), 0, count);
    for (size_t i = 0; i < passed.len; i++)
        jsonl->lines += passed.ptr[i] == '\n';
    kith_reader_skip(jsonl->reader, count);
}

/* Where a scan through an object is. */
typedef struct object_scan {
    size_t at, depth;
    bool quoted, escaped;
} object_scan;

/* Go on to the end of the object; false when it is not in `bytes`. */
static bool scan_object(kith_str bytes, object_scan *scan)
{
    while (scan->at < bytes.len) {
        char byte = bytes.ptr[scan->at++];
        if (scan->escaped) {
            scan->escaped = false;
        } else if (scan->quoted) {
            scan->escaped = byte == '\\';
            scan->quoted = byte != '"';
        } else if (byte == '"') {
            scan->quoted = true;
        } else if (byte == '{' || byte == '[') {
            scan->depth++;
        } else if ((byte == '}' || byte == ']') && --scan->depth == 0) {
            return true;
        }
    }
    return false;
}

/* An array, or an object that goes on behind its first line, is no JSON Lines. */
static kith_status begin(kith_jsonl *jsonl, kith_error *err)
{
    kith_status status = kith_reader_peek(jsonl->reader, HEAD_MAX, err);
    kith_str head = skip_space(kith_reader_window(jsonl->reader));
    jsonl->begun = true;
    if (head.len == 0)
        return status;
    object_scan scan = {0};
    kith_str line = head;
    line = kith_str_cut(&line, '\n');
    bool goes_on =
        head.ptr[0] == '{' && line.len < head.len && !scan_object(line, &scan) && !scan.quoted;
    jsonl->spread = head.ptr[0] == '[' || goes_on;
    return status;
}

/* Pass over what is between objects; false, with what is there, when that is no JSON. */
static kith_status find_object(kith_jsonl *jsonl, bool *found, kith_error *err)
{
    for (;;) {
        kith_str window = kith_reader_window(jsonl->reader);
        size_t at = 0;
        while (at < window.len && memchr(" \t\r\n,[]", window.ptr[at], 7))
            at++;
        bool other = at < window.len && window.ptr[at] != '{';
        *found = at < window.len && !other;
        if (other) {
            const char *end = memchr(window.ptr + at, '\n', window.len - at);
            pass_bytes(jsonl, end ? (size_t)(end - window.ptr) : window.len);
            return kith_fail(err, KITH_EFORMAT, "no JSON object where one should begin");
        }
        pass_bytes(jsonl, at);
        if (*found || jsonl->reader->ended)
            return KITH_OK;
        kith_status status = kith_reader_more(jsonl->reader, err);
        if (status != KITH_OK)
            return status;
    }
}

/* Take the next object of a file that is no JSON Lines; borrowed until the next one. */
static kith_status take_object(kith_jsonl *jsonl, kith_str *object, bool *found, size_t *line,
                               kith_error *err)
{
    *line = jsonl->lines + 1;
    kith_status status = find_object(jsonl, found, err);
    *line = jsonl->lines + 1;
    if (status != KITH_OK || !*found)
        return status;
    object_scan scan = {0};
    bool too_long = false;
    kith_str window = kith_reader_window(jsonl->reader);
    while (!scan_object(window, &scan) && !jsonl->reader->ended) {
        if (window.len > KITH_JSONL_RECORD_MAX) {
            too_long = true;
            pass_bytes(jsonl, window.len);
            scan.at = 0;
        }
        status = kith_reader_more(jsonl->reader, err);
        window = kith_reader_window(jsonl->reader);
        if (status != KITH_OK) {
            pass_bytes(jsonl, window.len);
            return status;
        }
    }
    pass_bytes(jsonl, scan.at);
    *object = kith_str_slice(window, 0, scan.at);
    if (too_long)
        return kith_fail(err, KITH_ELIMIT, "object of more than %zu bytes", KITH_JSONL_RECORD_MAX);
    return KITH_OK;
}

static kith_status take_line(kith_jsonl *jsonl, kith_str *line, bool *found, size_t *number,
                             kith_error *err)
{
    do {
        *number = jsonl->reader->line + 1;
        kith_status status =
            kith_reader_line(jsonl->reader, KITH_JSONL_RECORD_MAX, line, found, err);
        if (status != KITH_OK || !*found)
            return status;
    } while (skip_space(*line).len == 0);
    return KITH_OK;
}

static bool is_surrogate(kith_str escape, char first, char last)
{
    return escape.len >= 6 && escape.ptr[0] == '\\' && escape.ptr[1] == 'u' &&
           (escape.ptr[2] == 'd' || escape.ptr[2] == 'D') && (escape.ptr[3] | 0x20) >= first &&
           (escape.ptr[3] | 0x20) <= last;
}

/* Mend what begins at `rest` within quotes; returns how many bytes that was. */
static size_t mend_quoted(kith_str rest, kith_buffer *out)
{
    bool high = is_surrogate(rest, '8', 'b');
    if (high && is_surrogate(kith_str_slice(rest, 6, rest.len), 'c', 'f')) {
        kith_buffer_append(out, kith_str_slice(rest, 0, 12));
        return 12;
    }
    if (high || is_surrogate(rest, 'c', 'f')) {
        kith_buffer_append(out, KITH_STR("\\ufffd"));
        return 6;
    }
    if ((unsigned char)rest.ptr[0] < 0x20) {
        kith_buffer_format(out, "\\u%04x", (unsigned)rest.ptr[0]);
        return 1;
    }
    size_t count = rest.ptr[0] == '\\' && rest.len > 1 ? 2 : 1;
    kith_buffer_append(out, kith_str_slice(rest, 0, count));
    return count;
}

/* Mend what begins at `rest` outside quotes; returns how many bytes that was. */
static size_t mend_bare(kith_str rest, kith_buffer *out)
{
    static const kith_str nothings[] = {{"NaN", 3}, {"Infinity", 8}, {"-Infinity", 9}};
    for (size_t i = 0; i < sizeof nothings / sizeof *nothings; i++)
        if (kith_str_starts(rest, nothings[i])) {
            kith_buffer_append(out, KITH_STR("null"));
            return nothings[i].len;
        }
    size_t digits = 0;
    while (digits < rest.len && memchr("0123456789+-.eE", rest.ptr[digits], 15))
        digits++;
    /* Numbers that fit no machine word are kept as text. */
    bool large = digits > 18 || (digits > 1 && memchr(rest.ptr + 1, 'e', digits - 1)) ||
                 (digits > 1 && memchr(rest.ptr + 1, 'E', digits - 1));
    if (large)
        kith_buffer_append_byte(out, '"');
    kith_buffer_append(out, kith_str_slice(rest, 0, digits ? digits : 1));
    if (large)
        kith_buffer_append_byte(out, '"');
    return digits ? digits : 1;
}

/* What other writers take for JSON, made JSON; borrowed until the next call. */
static kith_str mend(kith_jsonl *jsonl, kith_str json)
{
    kith_buffer veiled = {0}, *out = &jsonl->mended;
    kith_bytes_escape(json, &veiled);
    bool quoted = false;
    out->len = 0;
    for (kith_str rest = kith_buffer_str(&veiled); rest.len > 0;) {
        size_t count = 1;
        if (rest.ptr[0] == '"') {
            quoted = !quoted;
            kith_buffer_append_byte(out, '"');
        } else {
            count = quoted ? mend_quoted(rest, out) : mend_bare(rest, out);
        }
        rest = kith_str_slice(rest, count, rest.len);
    }
    kith_buffer_clear(&veiled);
    return kith_buffer_str(out);
}

static json_t *load(kith_jsonl *jsonl, kith_str json, bool *mended, kith_error *err)
{
    json_error_t problem;
    kith_library_memory_use();
    json_t *object = json_loadb(json.ptr, json.len, JSON_ALLOW_NUL, &problem);
    *mended = !object;
    if (!object) {
        json = mend(jsonl, json);
        object = json_loadb(json.ptr, json.len, JSON_ALLOW_NUL, &problem);
    }
    if (object && json_is_object(object))
        return object;
    (void)kith_fail(err, KITH_EFORMAT, "no JSON object: %s",
                    object ? "another kind of value" : problem.text);
    json_decref(object);
    return NULL;
}

static void drop_object(kith_jsonl *jsonl)
{
    json_decref(jsonl->object);
    jsonl->object = NULL;
    jsonl->items.count = jsonl->items.next = 0;
}

/* Load the next object and find the records in it. */
static kith_status next_object(kith_jsonl *jsonl, bool *found, kith_error *err)
{
    kith_str json = {0};
    kith_status status = KITH_OK;
    drop_object(jsonl);
    if (!jsonl->begun)
        status = begin(jsonl, err);
    if (status == KITH_OK)
        status = jsonl->spread ? take_object(jsonl, &json, found, &jsonl->line, err)
                               : take_line(jsonl, &json, found, &jsonl->line, err);
    if (status != KITH_OK || !*found)
        return status;
    jsonl->object = load(jsonl, json, &jsonl->escaped, err);
    if (!jsonl->object)
        return KITH_EFORMAT;
    kith_json_items_find(jsonl->object, &jsonl->fields, &jsonl->items);
    if (jsonl->items.count == 0)
        return kith_json_no_text(jsonl->object, jsonl->fields.text, err);
    return KITH_OK;
}

kith_status kith_jsonl_next(kith_jsonl *jsonl, kith_arena *arena, kith_record *out, bool *found,
                            size_t *line, kith_error *err)
{
    *found = true;
    kith_status status = KITH_OK;
    if (jsonl->items.next == jsonl->items.count)
        status = next_object(jsonl, found, err);
    *line = jsonl->line ? jsonl->line : 1;
    if (status != KITH_OK || !*found)
        return status;
    const json_t *item = jsonl->items.at[jsonl->items.next++];
    return kith_json_record_read(jsonl->object, item, &jsonl->fields, jsonl->escaped, arena, out,
                                 err);
}

void kith_jsonl_clear(kith_jsonl *jsonl)
{
    if (!jsonl)
        return;
    drop_object(jsonl);
    free(jsonl->items.at);
    kith_buffer_clear(&jsonl->mended);
}
