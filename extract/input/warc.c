/* extract/input/warc.c - records of a web archive, one after the other. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/warc.h"

#include <stdlib.h>
#include <strings.h>

#define HEADER_LINE_MAX ((size_t)64 * 1024)

/* What the heads of a record and of its HTTP message say. */
typedef struct record_heads {
    bool page;    /* a record that may hold a page */
    bool http;    /* its block begins with the head of an HTTP response */
    bool refused; /* HTTP status other than 2xx */
    uint64_t length;
} record_heads;

bool kith_warc_detect(kith_str head)
{
    return kith_str_starts(head, KITH_STR("WARC/"));
}

static kith_str trim(kith_str s)
{
    while (s.len > 0 && (s.ptr[0] == ' ' || s.ptr[0] == '\t'))
        s = kith_str_slice(s, 1, s.len);
    while (s.len > 0 && (s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\t'))
        s.len--;
    return s;
}

static bool equals_nocase(kith_str a, const char *b)
{
    return a.len == strlen(b) && strncasecmp(a.ptr, b, a.len) == 0;
}

/* Cut "name: value"; false when the line is none. */
static bool split_field(kith_str line, kith_str *name, kith_str *value)
{
    const char *colon = line.len ? memchr(line.ptr, ':', line.len) : NULL;
    if (!colon)
        return false;
    size_t length = (size_t)(colon - line.ptr);
    *name = trim(kith_str_slice(line, 0, length));
    *value = trim(kith_str_slice(line, length + 1, line.len));
    return true;
}

static void set(kith_buffer *buffer, kith_str value)
{
    buffer->len = 0;
    kith_buffer_append(buffer, value);
}

/* "text/html; charset=utf-8" */
static void read_media(kith_warc *warc, kith_str value)
{
    const char *semicolon = value.len ? memchr(value.ptr, ';', value.len) : NULL;
    size_t length = semicolon ? (size_t)(semicolon - value.ptr) : value.len;
    set(&warc->media, trim(kith_str_slice(value, 0, length)));
    warc->charset.len = 0;
    const kith_str key = KITH_STR("charset=");
    for (size_t i = length; i + key.len <= value.len; i++) {
        if (strncasecmp(value.ptr + i, key.ptr, key.len) != 0)
            continue;
        kith_str name = trim(kith_str_slice(value, i + key.len, value.len));
        size_t end = 0;
        while (end < name.len && !memchr("; \t", name.ptr[end], 3))
            end++;
        name.len = end;
        if (name.len > 1 && (name.ptr[0] == '"' || name.ptr[0] == '\''))
            name = kith_str_slice(name, 1, name.len - 1);
        set(&warc->charset, name);
        return;
    }
}

static bool parse_number(kith_str digits, int base, uint64_t *out)
{
    char text[20];
    if (digits.len == 0 || digits.len >= sizeof text)
        return false;
    memcpy(text, digits.ptr, digits.len);
    text[digits.len] = '\0';
    char *end;
    *out = strtoull(text, &end, base);
    return *end == '\0' && text[0] != '-' && text[0] != '+';
}

static void read_record_field(kith_warc *warc, kith_str name, kith_str value, record_heads *heads)
{
    if (equals_nocase(name, "WARC-Type")) {
        heads->page = equals_nocase(value, "response") || equals_nocase(value, "resource") ||
                      equals_nocase(value, "conversion");
    } else if (equals_nocase(name, "WARC-Target-URI")) {
        if (value.len > 2 && value.ptr[0] == '<')
            value = kith_str_slice(value, 1, value.len - 1);
        set(&warc->address, value);
    } else if (equals_nocase(name, "Content-Length")) {
        if (!parse_number(value, 10, &heads->length) || heads->length > INT64_MAX)
            heads->length = UINT64_MAX;
    } else if (equals_nocase(name, "Content-Type")) {
        read_media(warc, value);
    }
}

static kith_status broken(kith_warc *warc, kith_error *err)
{
    warc->in->ended = true;
    kith_reader_skip(warc->in, kith_reader_window(warc->in).len);
    warc->end = warc->in->taken;
    return kith_fail(err, KITH_EFORMAT, "damaged WARC record before line %zu", warc->in->line);
}

/* Read the head of the next record; `*found` is false at the end. */
static kith_status read_record_head(kith_warc *warc, record_heads *heads, bool *found,
                                    kith_error *err)
{
    kith_str line, name, value;
    kith_status status;
    *heads = (record_heads){.length = UINT64_MAX};
    warc->address.len = warc->media.len = warc->charset.len = 0;
    do
        status = kith_reader_line(warc->in, HEADER_LINE_MAX, &line, found, err);
    while (status == KITH_OK && *found && line.len == 0);
    if (status != KITH_OK || !*found)
        return status;
    if (!kith_warc_detect(line))
        return broken(warc, err);
    for (;;) {
        status = kith_reader_line(warc->in, HEADER_LINE_MAX, &line, found, err);
        if (status != KITH_OK)
            return status;
        if (!*found || line.len == 0)
            break;
        if (split_field(line, &name, &value))
            read_record_field(warc, name, value, heads);
    }
    if (heads->length == UINT64_MAX)
        return broken(warc, err);
    warc->end = warc->in->taken + heads->length;
    heads->http = equals_nocase(kith_buffer_str(&warc->media), "application/http");
    *found = true;
    return KITH_OK;
}

static kith_status read_http_head(kith_warc *warc, record_heads *heads, kith_error *err)
{
    kith_str line = {0}, name, value;
    bool found = true;
    warc->media.len = warc->charset.len = 0;
    for (bool first = true; found && warc->in->taken < warc->end; first = false) {
        kith_status status = kith_reader_line(warc->in, HEADER_LINE_MAX, &line, &found, err);
        if (status != KITH_OK)
            return status;
        if (first)
            heads->refused = !(line.len >= 10 && kith_str_starts(line, KITH_STR("HTTP/")) &&
                               memchr(line.ptr, ' ', 10) && strncmp(line.ptr + 8, " 2", 2) == 0);
        if (line.len == 0)
            break;
        if (!split_field(line, &name, &value))
            continue;
        if (equals_nocase(name, "Content-Type"))
            read_media(warc, value);
        else if (equals_nocase(name, "Transfer-Encoding"))
            warc->chunked = equals_nocase(value, "chunked");
    }
    return warc->in->taken <= warc->end ? KITH_OK : broken(warc, err);
}

/* The size that begins a chunk, when the next bytes are one: many archives store the body plain. */
static kith_status check_chunks(kith_warc *warc, kith_error *err)
{
    kith_status status = kith_reader_peek(warc->in, 16, err);
    kith_str head = kith_reader_window(warc->in);
    size_t digits = 0;
    while (digits < head.len && digits < 16 &&
           memchr("0123456789abcdefABCDEF", head.ptr[digits], 22))
        digits++;
    warc->chunked = digits > 0 && digits < head.len && memchr("\r\n; ", head.ptr[digits], 4);
    warc->chunk_left = 0;
    return status;
}

static bool is_text(kith_str media)
{
    static const char *const kinds[] = {"text/html", "application/xhtml+xml", "text/plain",
                                        "application/json"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (equals_nocase(media, kinds[i]))
            return true;
    return media.len == 0;
}

/* Leave the rest of the record at hand. */
static kith_status pass_record(kith_warc *warc, kith_error *err)
{
    while (warc->in->taken < warc->end) {
        kith_status status = kith_reader_peek(warc->in, 1, err);
        if (status != KITH_OK)
            return status;
        size_t here = kith_reader_window(warc->in).len;
        uint64_t left = warc->end - warc->in->taken;
        if (here == 0)
            return broken(warc, err);
        kith_reader_skip(warc->in, here < left ? here : (size_t)left);
    }
    return KITH_OK;
}

kith_status kith_warc_next(kith_warc *warc, bool *found, kith_error *err)
{
    for (;;) {
        record_heads heads;
        warc->chunked = false;
        kith_status status = pass_record(warc, err);
        if (status == KITH_OK)
            status = read_record_head(warc, &heads, found, err);
        if (status == KITH_OK && *found && heads.page && heads.http)
            status = read_http_head(warc, &heads, err);
        if (status == KITH_OK && *found && warc->chunked)
            status = check_chunks(warc, err);
        if (status != KITH_OK || !*found)
            return status;
        if (heads.page && !heads.refused && is_text(kith_buffer_str(&warc->media)))
            return KITH_OK;
    }
}

/* Between two chunks: read the size of the next one; 0 ends the body. */
static kith_status read_chunk_size(kith_warc *warc, kith_error *err)
{
    kith_str line = {0};
    bool found = true;
    do {
        kith_status status = kith_reader_line(warc->in, HEADER_LINE_MAX, &line, &found, err);
        if (status != KITH_OK)
            return status;
    } while (found && line.len == 0 && warc->in->taken < warc->end);
    size_t digits = 0;
    while (digits < line.len && line.ptr[digits] != ';' && line.ptr[digits] != ' ')
        digits++;
    if (!parse_number(kith_str_slice(line, 0, digits), 16, &warc->chunk_left))
        warc->chunk_left = 0;
    return KITH_OK;
}

static kith_status body_block(void *context, kith_str *block, kith_error *err)
{
    kith_warc *warc = context;
    *block = (kith_str){0};
    if (warc->in->taken >= warc->end)
        return KITH_OK;
    if (warc->chunked && warc->chunk_left == 0) {
        kith_status status = read_chunk_size(warc, err);
        if (status != KITH_OK || warc->chunk_left == 0)
            return status;
    }
    kith_status status = kith_reader_peek(warc->in, 1, err);
    if (status != KITH_OK)
        return status;
    uint64_t left = warc->end > warc->in->taken ? warc->end - warc->in->taken : 0;
    if (warc->chunked && warc->chunk_left < left)
        left = warc->chunk_left;
    *block = kith_reader_window(warc->in);
    if (block->len > left)
        block->len = (size_t)left;
    if (warc->chunked)
        warc->chunk_left -= block->len;
    kith_reader_skip(warc->in, block->len);
    return KITH_OK;
}

kith_stream kith_warc_stream(kith_warc *warc)
{
    return (kith_stream){.block = body_block, .context = warc};
}

void kith_warc_clear(kith_warc *warc)
{
    if (!warc)
        return;
    kith_buffer_clear(&warc->address);
    kith_buffer_clear(&warc->charset);
    kith_buffer_clear(&warc->media);
}
