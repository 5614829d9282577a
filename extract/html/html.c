/* extract/html/html.c - web pages: their title, date and main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html.h"

#include "extract/base/byte_escape.h"
#include "extract/base/date.h"
#include "extract/html/headline.h"
#include "extract/html/html_parser.h"
#include "extract/html/main_text.h"

static kith_str first_of(const kith_str *choices, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (choices[i].len > 0)
            return choices[i];
    return (kith_str){"", 0};
}

static kith_str unescape(kith_str escaped, kith_arena *arena)
{
    char *copy = (char *)kith_arena_copy(arena, escaped).ptr;
    return (kith_str){copy, kith_bytes_unescape(copy, escaped.len)};
}

static void finish(const kith_page *page, const kith_html_claims *claims, kith_arena *arena,
                   kith_record *out)
{
    const kith_site site = {claims->site_name, claims->address, kith_buffer_str(&claims->headline)};
    const kith_str headlines[] = {kith_buffer_str(&claims->main_headline),
                                  kith_headline_strip(claims->meta_title, &site), site.heading};
    const kith_str dates[] = {claims->meta_date, claims->data_date, claims->main_time,
                              claims->time};
    kith_str headline = first_of(headlines, 3);
    kith_str titles[] = {headline, kith_headline_strip(kith_buffer_str(&claims->title), &site)};
    kith_str text = kith_main_text(page, headline, arena);
    out->title = unescape(first_of(titles, 2), arena);
    out->date = kith_date_parse(first_of(dates, 4), arena);
    out->text = (kith_str){text.ptr, kith_bytes_unescape((char *)text.ptr, text.len)};
}

kith_status kith_html_read(kith_str page, kith_str charset, kith_arena *arena, kith_record *out,
                           kith_error *err)
{
    kith_page parsed;
    kith_html_claims claims;
    kith_status status = kith_html_parse(page, charset, arena, &parsed, &claims, err);
    if (status != KITH_OK)
        return status;
    finish(&parsed, &claims, arena, out);
    kith_page_clear(&parsed);
    kith_html_claims_clear(&claims);
    return KITH_OK;
}
