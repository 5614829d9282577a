/* extract/record/jsonl.c - objects cut out of a stream; jansson reads them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/jsonl.h"

#include <jansson.h>

#include "extract/base/date.h"
#include "extract/base/byte_escape.h"
#include "extract/base/record.h"
#include "extract/base/library_memory.h"

#define HEAD_MAX         4096
#define FIELDS_SHOWN_MAX 12

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

/* An array, or an object whose first line is but its brace, is no JSON Lines. */
static kith_status begin(kith_jsonl *jsonl, kith_error *err)
{
    kith_status status = kith_reader_peek(jsonl->reader, HEAD_MAX, err);
    kith_str head = skip_space(kith_reader_window(jsonl->reader));
    jsonl->begun = true;
    if (head.len == 0)
        return status;
    kith_str behind = kith_str_slice(head, 1, head.len);
    const char *end = memchr(behind.ptr, '\n', behind.len);
    bool brace_alone =
        head.ptr[0] == '{' && end && skip_space(behind).ptr > end && skip_space(behind).len > 0;
    jsonl->spread = head.ptr[0] == '[' || brace_alone;
    return status;
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

/* A string, or a whole number as one; false for what is neither. */
static bool read_value(const json_t *value, bool mended, kith_arena *arena, kith_str *out)
{
    if (json_is_string(value)) {
        kith_str raw = {json_string_value(value), json_string_length(value)};
        char *copy = (char *)kith_arena_copy(arena, raw).ptr;
        *out = (kith_str){copy, mended ? kith_bytes_unescape(copy, raw.len) : raw.len};
        return true;
    }
    if (!json_is_integer(value))
        return false;
    kith_buffer digits = {0};
    kith_buffer_format(&digits, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    *out = kith_arena_copy(arena, kith_buffer_str(&digits));
    kith_buffer_clear(&digits);
    return true;
}

static bool serves(const json_t *value, int field)
{
    if (json_is_string(value))
        return true;
    return json_is_integer(value) && (field == KITH_FIELD_ID || field == KITH_FIELD_DATE);
}

static kith_status no_text(json_t *object, const char *given, kith_error *err)
{
    kith_buffer names = {0};
    const char *name;
    json_t *value;
    size_t shown = 0;
    json_object_foreach(object, name, value)
    {
        if (shown == FIELDS_SHOWN_MAX) {
            kith_buffer_append(&names, KITH_STR(", …"));
            break;
        }
        kith_buffer_format(&names, "%s%s", shown++ ? ", " : "", name);
    }
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

static kith_status read_object(kith_jsonl *jsonl, json_t *object, bool mended, kith_arena *arena,
                               kith_record *out, kith_error *err)
{
    const json_t *chosen[KITH_FIELD_COUNT] = {0};
    int best[KITH_FIELD_COUNT] = {0};
    const char *name;
    json_t *value;
    bool named = false; /* a text that is null or empty is there, if of no use */
    json_object_foreach(object, name, value)
    {
        for (int field = 0; field < KITH_FIELD_COUNT; field++) {
            int rank = kith_fields_rank(&jsonl->fields, (kith_field)field, kith_str_of(name));
            named |= rank >= 0 && field == KITH_FIELD_TEXT &&
                     (json_is_null(value) || json_is_string(value));
            if (rank < 0 || !serves(value, field) || (chosen[field] && rank >= best[field]))
                continue;
            chosen[field] = value;
            best[field] = rank;
        }
    }
    if (!named)
        return no_text(object, jsonl->fields.text, err);
    kith_str values[KITH_FIELD_COUNT] = {{0}};
    for (int field = 0; field < KITH_FIELD_COUNT; field++)
        if (chosen[field])
            read_value(chosen[field], mended, arena, &values[field]);
    *out = (kith_record){.id = values[KITH_FIELD_ID],
                         .title = values[KITH_FIELD_TITLE],
                         .date = kith_date_parse(values[KITH_FIELD_DATE], arena),
                         .text = values[KITH_FIELD_TEXT]};
    return KITH_OK;
}

kith_status kith_jsonl_next(kith_jsonl *jsonl, kith_arena *arena, kith_record *out, bool *found,
                            size_t *line, kith_error *err)
{
    kith_str json = {0};
    kith_status status = KITH_OK;
    *line = 1;
    if (!jsonl->begun)
        status = begin(jsonl, err);
    if (status == KITH_OK)
        status = jsonl->spread ? take_object(jsonl, &json, found, line, err)
                               : take_line(jsonl, &json, found, line, err);
    if (status != KITH_OK || !*found)
        return status;
    bool mended;
    json_t *object = load(jsonl, json, &mended, err);
    if (!object)
        return KITH_EFORMAT;
    status = read_object(jsonl, object, mended, arena, out, err);
    json_decref(object);
    return status;
}

void kith_jsonl_clear(kith_jsonl *jsonl)
{
    if (jsonl)
        kith_buffer_clear(&jsonl->mended);
}
