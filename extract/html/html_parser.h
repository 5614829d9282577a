/* extract/html/html_parser.h - the bytes of a web page as blocks of text, and what it claims. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_HTML_PARSER_H
#define KITH_EXTRACT_HTML_HTML_PARSER_H

#include "extract/base/arena.h"
#include "extract/base/buffer.h"
#include "extract/base/error.h"
#include "extract/html/page.h"

/** A page with a tag of more attributes than this is refused. */
#define KITH_HTML_ATTRIBUTES_MAX 1000

/** What a page says of itself, each the first of its kind; strings are the arena's. Caller's
 * storage, {0} is empty. */
typedef struct kith_html_claims {
    kith_buffer title, headline, main_headline; /* <title>, <h1>, and <h1> in an article */
    kith_str meta_title, meta_date, site_name, address;
    kith_str data_date, data_text; /* JSON-LD */
    bool live;                     /* JSON-LD says that it is written as things happen */
    kith_str time, main_time;      /* <time>, and that in an article */
} kith_html_claims;

/**
 * Parse `bytes`, with `charset` as kith_html_read() has it.
 *
 * Text that nobody reads (scripts, menus of forms) is left out. Bytes that are not of UTF-8 are
 * escaped (extract/base/byte_escape.h). Free `*page` with kith_page_clear(), `*claims` with
 * kith_html_claims_clear(). Fails as kith_html_read() does, with both left alone.
 */
KITH_CHECKED kith_status kith_html_parse(kith_str bytes, kith_str charset, kith_arena *arena,
                                         kith_page *page, kith_html_claims *claims,
                                         kith_error *err);

/** Free what it holds; it is then {0}. Accepts NULL. */
void kith_html_claims_clear(kith_html_claims *claims);

#endif
