/* extract/record/format.c - what form an input has, from its name and first bytes. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/record/format.h"

#include <strings.h>

#include "extract/bundle/bundle.h"
#include "extract/mail/mail.h"
#include "extract/mail/mailbox.h"
#include "extract/record/csv.h"
#include "extract/xml/feed.h"
#include "extract/xml/newspaper.h"
#include "extract/xml/xml_root.h"

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

/* The format of XML that is no web page, or AUTO. */
static kith_input_format guess_xml(kith_str start)
{
    kith_str root = kith_xml_root(start);
    if (kith_feed_detect(root))
        return KITH_INPUT_FEED;
    if (kith_newspaper_detect(root))
        return KITH_INPUT_NEWS;
    return kith_str_equal(root, KITH_STR("mediawiki")) ? KITH_INPUT_WIKI : KITH_INPUT_AUTO;
}

/* The format that the first bytes tell whatever the name, or AUTO. */
static kith_input_format guess_content(kith_str head)
{
    kith_str start = skip_space(head);
    kith_input_format xml = guess_xml(start);
    if (starts_nocase(head, "%PDF-"))
        return KITH_INPUT_PDF;
    if (kith_str_starts(head, KITH_STR("PK\3\4")))
        return KITH_INPUT_OFFICE;
    if (xml != KITH_INPUT_AUTO)
        return xml;
    if (looks_like_html(start))
        return KITH_INPUT_HTML;
    if (looks_like_json(start))
        return KITH_INPUT_JSONL;
    if (kith_mailbox_detect(head))
        return KITH_INPUT_MBOX;
    return kith_mail_detect(head) ? KITH_INPUT_MAIL : KITH_INPUT_AUTO;
}

kith_input_format kith_format_guess(kith_str name, kith_str head)
{
    static const struct {
        const char *ending;
        kith_input_format format;
    } endings[] = {
        {".jsonl", KITH_INPUT_JSONL},     {".ndjson", KITH_INPUT_JSONL},
        {".jsonlines", KITH_INPUT_JSONL}, {".ldjson", KITH_INPUT_JSONL},
        {".json", KITH_INPUT_JSONL},      {".csv", KITH_INPUT_CSV},
        {".tsv", KITH_INPUT_CSV},         {".tab", KITH_INPUT_CSV},
        {".md", KITH_INPUT_MARKDOWN},     {".markdown", KITH_INPUT_MARKDOWN},
        {".eml", KITH_INPUT_MAIL},        {".mbox", KITH_INPUT_MBOX},
        {".html", KITH_INPUT_HTML},       {".htm", KITH_INPUT_HTML},
        {".xhtml", KITH_INPUT_HTML},      {".shtml", KITH_INPUT_HTML},
        {".text", KITH_INPUT_TEXT},       {".rst", KITH_INPUT_TEXT},
        {".txt", KITH_INPUT_TEXT},
    };
    kith_input_format format = guess_content(head);
    kith_str plain = strip_packing(name);
    for (size_t i = 0; format == KITH_INPUT_AUTO && i < sizeof endings / sizeof *endings; i++)
        if (ends_with_any(plain, (const char *const[]){endings[i].ending, NULL}))
            format = endings[i].format;
    if (format == KITH_INPUT_AUTO && kith_csv_detect(head))
        format = KITH_INPUT_CSV;
    if ((format == KITH_INPUT_AUTO || format == KITH_INPUT_TEXT) && kith_bundle_detect(head))
        format = KITH_INPUT_PRESS;
    return format == KITH_INPUT_AUTO ? KITH_INPUT_TEXT : format;
}

kith_status kith_input_format_parse(kith_str name, kith_input_format *out, kith_error *err)
{
    static const char *const names[] = {
        [KITH_INPUT_AUTO] = "auto",         [KITH_INPUT_TEXT] = "text",
        [KITH_INPUT_MARKDOWN] = "markdown", [KITH_INPUT_HTML] = "html",
        [KITH_INPUT_JSONL] = "jsonl",       [KITH_INPUT_CSV] = "csv",
        [KITH_INPUT_FEED] = "feed",         [KITH_INPUT_WIKI] = "wiki",
        [KITH_INPUT_NEWS] = "news",         [KITH_INPUT_MAIL] = "mail",
        [KITH_INPUT_MBOX] = "mbox",         [KITH_INPUT_OFFICE] = "office",
        [KITH_INPUT_PDF] = "pdf",           [KITH_INPUT_PRESS] = "press",
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (kith_str_equal(name, kith_str_of(names[i]))) {
            *out = (kith_input_format)i;
            return KITH_OK;
        }
    return kith_fail(err, KITH_EARGUMENT, "there are auto, " KITH_INPUT_FORMATS);
}
