/* extract/record/format.c - what form an input has, from its name and first bytes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/format.h"

#include <strings.h>

#include "extract/record/csv.h"

static bool starts_nocase(kith_str s, const char *prefix)
{
    size_t length = strlen(prefix);
    return s.len >= length && strncasecmp(s.ptr, prefix, length) == 0;
}

static bool ends_with_any(kith_str name, const char *const *endings)
{
    for (; *endings; endings++) {
        size_t length = strlen(*endings);
        if (name.len > length && strncasecmp(name.ptr + name.len - length, *endings, length) == 0)
            return true;
    }
    return false;
}

/* The name that a file had before it was compressed. */
static kith_str strip_packing(kith_str name)
{
    static const char *const packed[] = {".gz", ".zst", ".bz2", ".xz", ".lz4", ".z", NULL};
    for (const char *const *ending = packed; *ending; ending++) {
        const char *const one[] = {*ending, NULL};
        if (ends_with_any(name, one))
            return kith_str_slice(name, 0, name.len - strlen(*ending));
    }
    return name;
}

static kith_str skip_space(kith_str head)
{
    while (head.len > 0 && memchr(" \t\r\n", head.ptr[0], 4))
        head = kith_str_slice(head, 1, head.len);
    return head;
}

static bool looks_like_html(kith_str head)
{
    static const char *const starts[] = {"<!doctype", "<html", "<head",  "<body",    "<?xml",
                                         "<!--",      "<meta", "<title", "<article", "<main",
                                         "<div",      "<p>",   "<p ",    "<h1"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (starts_nocase(head, starts[i]))
            return true;
    return false;
}

/* `{"`, `{}` or `[{"`, with white space anywhere. */
static bool looks_like_json(kith_str head)
{
    if (head.len > 0 && head.ptr[0] == '[')
        head = skip_space(kith_str_slice(head, 1, head.len));
    if (head.len == 0 || head.ptr[0] != '{')
        return false;
    head = skip_space(kith_str_slice(head, 1, head.len));
    return head.len > 0 && (head.ptr[0] == '"' || head.ptr[0] == '}');
}

kith_input_format kith_format_guess(kith_str name, kith_str head)
{
    static const char *const json[] = {".jsonl", ".ndjson", ".jsonlines", ".ldjson", ".json", NULL};
    static const char *const csv[] = {".csv", ".tsv", ".tab", NULL};
    static const char *const text[] = {".txt", ".text", ".md", ".rst", NULL};
    kith_str plain = strip_packing(name), start = skip_space(head);
    if (looks_like_html(start))
        return KITH_INPUT_HTML;
    if (looks_like_json(start) || ends_with_any(plain, json))
        return KITH_INPUT_JSONL;
    if (ends_with_any(plain, csv))
        return KITH_INPUT_CSV;
    if (ends_with_any(plain, text))
        return KITH_INPUT_TEXT;
    static const char *const html[] = {".html", ".htm", ".xhtml", ".shtml", NULL};
    if (ends_with_any(plain, html))
        return KITH_INPUT_HTML;
    return kith_csv_detect(head) ? KITH_INPUT_CSV : KITH_INPUT_TEXT;
}

const char *kith_format_refuse(kith_str head)
{
    if (starts_nocase(head, "%PDF-"))
        return "a PDF document: convert it to text first, with pdftotext";
    if (starts_nocase(head, "{\\rtf"))
        return "an RTF document: convert it to text first";
    size_t control = 0;
    for (size_t i = 0; i < head.len; i++) {
        unsigned char byte = (unsigned char)head.ptr[i];
        if (byte == 0)
            return "a binary file, not text";
        control += byte < 0x20 && !memchr("\t\n\v\f\r\x1A\x1B", byte, 7);
    }
    return control > head.len / 20 ? "a binary file, not text" : NULL;
}

kith_status kith_input_format_parse(kith_str name, kith_input_format *out, kith_error *err)
{
    static const char *const names[] = {
        [KITH_INPUT_AUTO] = "auto",   [KITH_INPUT_TEXT] = "text", [KITH_INPUT_HTML] = "html",
        [KITH_INPUT_JSONL] = "jsonl", [KITH_INPUT_CSV] = "csv",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kith_str_equal(name, kith_str_of(names[i]))) {
            *out = (kith_input_format)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are auto, text, html, jsonl and csv");
}
