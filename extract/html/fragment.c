/* extract/html/fragment.c - a piece of HTML inside another format. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/fragment.h"

#include "extract/base/byte_escape.h"
#include "extract/html/html_parser.h"

static kith_str blocks_of(kith_str piece, kith_arena *arena, bool *parsed)
{
    kith_page page;
    kith_html_claims claims;
    *parsed = kith_html_parse(piece, KITH_STR("utf-8"), arena, &page, &claims, NULL) == KITH_OK;
    if (!*parsed)
        return piece;
    kith_str text = kith_page_text(&page, NULL, (kith_str){0}, arena);
    kith_page_clear(&page);
    kith_html_claims_clear(&claims);
    return (kith_str){text.ptr, kith_bytes_unescape((char *)text.ptr, text.len)};
}

kith_str kith_html_fragment(kith_str piece, kith_arena *arena)
{
    bool parsed;
    if (piece.len == 0)
        return piece;
    if (memchr(piece.ptr, '<', piece.len))
        return blocks_of(piece, arena, &parsed);
    if (!memchr(piece.ptr, '&', piece.len))
        return piece;
    kith_buffer lines = {0};
    kith_buffer_append(&lines, KITH_STR("<pre>"));
    kith_buffer_append(&lines, piece);
    kith_str text = blocks_of(kith_buffer_str(&lines), arena, &parsed);
    kith_buffer_clear(&lines);
    return parsed ? text : piece;
}
