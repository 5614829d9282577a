/* extract/input/charset.c - the encoding of a web page. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/input/charset.h"

#include <strings.h>

#include "extract/input/encoding.h"
#include "extract/base/utf8.h"
#include "extract/base/byte_escape.h"

/* Declarations are looked for in so many bytes: browsers look at 1024, pages are worse than that.
 */
#define HEAD_MAX KITH_CHARSET_HEAD

static const char *const unicode[] = {"utf-8",    "utf8",    "utf-16", "utf-16le",
                                      "utf-16be", "unicode", NULL};
static const char *const latin[] = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
                                    "latin-1",    "us-ascii",  "ascii",      "windows-1252",
                                    "cp1252",     "ansi",      NULL};

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == ':' || c == '.';
}

/* Where `word` begins in `s`, or s.len. */
static size_t find(kith_str s, const char *word)
{
    size_t length = strlen(word);
    for (size_t at = 0; at + length <= s.len; at++)
        if (strncasecmp(s.ptr + at, word, length) == 0)
            return at;
    return s.len;
}

/* The value behind `key` in `tag`: key = "value". */
static kith_str value_of(kith_str tag, const char *key)
{
    size_t at = find(tag, key) + strlen(key);
    while (at < tag.len && memchr(" \t\r\n=\"'", tag.ptr[at], 7))
        at++;
    size_t end = at;
    while (end < tag.len && is_name_byte(tag.ptr[end]))
        end++;
    return at < tag.len ? kith_str_slice(tag, at, end) : (kith_str){0};
}

static kith_str declared_in_xml(kith_str head)
{
    if (!kith_str_starts(head, KITH_STR("<?xml")))
        return (kith_str){0};
    return value_of(kith_str_slice(head, 0, find(head, "?>")), "encoding");
}

static kith_str declared(kith_str page)
{
    kith_str head = kith_str_slice(page, 0, page.len < HEAD_MAX ? page.len : HEAD_MAX);
    kith_str xml = declared_in_xml(head);
    if (xml.len > 0)
        return xml;
    for (;;) {
        size_t at = find(head, "<meta");
        if (at == head.len)
            return (kith_str){0};
        head = kith_str_slice(head, at + 5, head.len);
        kith_str name = value_of(kith_str_slice(head, 0, find(head, ">")), "charset");
        if (name.len > 0)
            return name;
    }
}

static bool is_one_of(kith_str name, const char *const *names)
{
    for (; *names; names++)
        if (name.len == strlen(*names) && strncasecmp(name.ptr, *names, name.len) == 0)
            return true;
    return false;
}

/* A name of an encoding as a string; false when it can be none. */
static bool copy_name(kith_str name, char text[KITH_CHARSET_NAME_MAX])
{
    if (name.len == 0 || name.len >= KITH_CHARSET_NAME_MAX)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (!is_name_byte(name.ptr[i]))
            return false;
    memcpy(text, name.ptr, name.len);
    text[name.len] = '\0';
    return true;
}

/* What the name of an encoding means on the web, or NULL when it means none. */
static kith_encoding *open_encoding(kith_str name)
{
    char text[KITH_CHARSET_NAME_MAX];
    return copy_name(name, text) ? kith_encoding_new(text) : NULL;
}

bool kith_charset_of_xml(kith_str head, char name[KITH_CHARSET_NAME_MAX])
{
    kith_str said = declared_in_xml(head);
    if (is_one_of(said, unicode) || !copy_name(said, name))
        return false;
    if (is_one_of(said, latin))
        memcpy(name, "WINDOWS-1252", sizeof "WINDOWS-1252");
    kith_encoding *encoding = kith_encoding_new(name);
    kith_encoding_free(encoding);
    return encoding != NULL;
}

void kith_charset_decode(kith_str page, kith_str charset, kith_buffer *out)
{
    kith_str name = charset.len > 0 ? charset : declared(page);
    bool valid = kith_utf8_valid(page) == page.len;
    bool says_unicode = is_one_of(name, unicode);
    bool says_latin = is_one_of(name, latin);
    /* A page whose declaration could be read is not in UTF-16, whatever that says. */
    kith_encoding *encoding = NULL;
    if (!says_unicode && !says_latin)
        encoding = open_encoding(name);
    if (!encoding && !valid && !says_unicode)
        encoding = kith_encoding_new("WINDOWS-1252");
    if (encoding)
        kith_encoding_convert(encoding, page, true, out);
    else
        kith_bytes_escape(page, out);
    kith_encoding_free(encoding);
}
