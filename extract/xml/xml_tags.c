/* extract/xml/xml_tags.c - how much work the tags of XML would make a parser. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/xml/xml_tags.h"

enum {
    TEXT = 0,
    OPENED, /* behind "<" */
    TAG,
    DOUBLE_QUOTED,
    SINGLE_QUOTED,
    BANG, /* within "<!--" or "<![CDATA[", `matched` bytes of it */
    COMMENT,
    CDATA,
    INSTRUCTION,
};

/* How many bytes of `end` are matched when `byte` follows `matched` of them. */
static size_t match(const char *end, size_t length, size_t matched, char byte)
{
    if (byte == end[matched])
        return matched + 1;
    /* "--->" and "]]]>" end as well: what repeats is their first byte. */
    if (byte == end[0])
        return length > 2 && matched == length - 1 ? matched : 1;
    return 0;
}

static void pass_until(kith_xml_tags *tags, const char *end, size_t length, char byte)
{
    tags->matched = match(end, length, tags->matched, byte);
    if (tags->matched == length) {
        tags->place = TEXT;
        tags->matched = 0;
    }
}

/* What "<!" begins. */
static void step_bang(kith_xml_tags *tags, char byte)
{
    bool comment = tags->matched < 2 && byte == '-', data = byte == '[';
    tags->matched++;
    if (comment && tags->matched == 2)
        *tags = (kith_xml_tags){.place = COMMENT};
    else if (data && tags->matched == 7)
        *tags = (kith_xml_tags){.place = CDATA};
    else if (!comment && !(tags->matched <= 7 && memchr("[CDATA", byte, 6)))
        *tags = (kith_xml_tags){.place = TEXT};
}

static void step(kith_xml_tags *tags, char byte)
{
    switch (tags->place) {
    case TEXT:
        tags->place = byte == '<' ? OPENED : TEXT;
        break;
    case OPENED:
        *tags = (kith_xml_tags){.place = byte == '!' ? BANG : byte == '?' ? INSTRUCTION : TAG};
        break;
    case TAG:
        tags->attributes += byte == '=';
        tags->place = byte == '>'    ? TEXT
                      : byte == '"'  ? DOUBLE_QUOTED
                      : byte == '\'' ? SINGLE_QUOTED
                                     : TAG;
        break;
    case DOUBLE_QUOTED:
        tags->place = byte == '"' ? TAG : DOUBLE_QUOTED;
        break;
    case SINGLE_QUOTED:
        tags->place = byte == '\'' ? TAG : SINGLE_QUOTED;
        break;
    case BANG:
        step_bang(tags, byte);
        break;
    case COMMENT:
        pass_until(tags, "-->", 3, byte);
        break;
    case CDATA:
        pass_until(tags, "]]>", 3, byte);
        break;
    default:
        pass_until(tags, "?>", 2, byte);
    }
}

bool kith_xml_tags_scan(kith_xml_tags *tags, kith_str bytes, size_t max)
{
    for (size_t i = 0; i < bytes.len; i++) {
        if (tags->place == TEXT) {
            const char *next = memchr(bytes.ptr + i, '<', bytes.len - i);
            if (!next)
                return true;
            i = (size_t)(next - bytes.ptr);
        }
        step(tags, bytes.ptr[i]);
        if (tags->attributes > max)
            return false;
    }
    return true;
}
