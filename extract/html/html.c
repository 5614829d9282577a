/* extract/html/html.c - web pages: their title, date and main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/html/html.h"

#include "extract/base/byte_escape.h"
#include "extract/base/date.h"
#include "extract/base/dating.h"
#include "extract/html/fragment.h"
#include "extract/html/headline.h"
#include "extract/html/html_parser.h"
#include "extract/html/main_text.h"

/* A story of JSON-LD has so many bytes or more. */
#define DATA_TEXT_MIN 200

/* The date of a story stands so many blocks from its headline, or fewer. */
#define DATE_REACH 4

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

/* The main text; that of JSON-LD where the page shows less of it. */
static kith_str find_text(const kith_page *page, const kith_html_claims *claims, kith_str headline,
                          kith_arena *arena)
{
    kith_str shown = kith_main_text(page, headline, claims->live, arena);
    if (claims->data_text.len < DATA_TEXT_MIN || claims->data_text.len <= shown.len)
        return shown;
    kith_buffer text = {0};
    kith_buffer_append(&text, headline);
    kith_buffer_append(&text, KITH_STR("\n\n"));
    kith_buffer_append(&text, kith_html_fragment(claims->data_text, arena));
    kith_str copy = kith_arena_copy(arena, kith_buffer_str(&text));
    kith_buffer_clear(&text);
    return copy;
}

/* A line of a date beside the block that says the headline, above it or below. */
static kith_str find_shown_date(const kith_page *page, kith_str headline, kith_arena *arena)
{
    kith_str date = {"", 0};
    size_t at = 0;
    while (at < page->block_count && !kith_str_equal(kith_page_block_text(page, at), headline))
        at++;
    if (at == page->block_count)
        return date;
    for (size_t i = at + 1; i <= at + DATE_REACH && i < page->block_count && date.len == 0; i++)
        date = kith_dating_line(kith_page_block_text(page, i), arena);
    for (size_t i = at; i-- > 0 && i + DATE_REACH >= at && date.len == 0;)
        date = kith_dating_line(kith_page_block_text(page, i), arena);
    return date;
}

static kith_str find_date(const kith_page *page, const kith_html_claims *claims, kith_str headline,
                          kith_arena *arena)
{
    const kith_str claimed[] = {claims->meta_date, claims->data_date, claims->main_time,
                                claims->time};
    kith_str date = {"", 0};
    for (size_t i = 0; i < sizeof claimed / sizeof *claimed && date.len == 0; i++)
        date = kith_date_parse(claimed[i], arena);
    if (date.len == 0)
        date = find_shown_date(page, headline, arena);
    return date.len > 0 ? date : kith_dating_name(claims->address, arena);
}

static void finish(const kith_page *page, const kith_html_claims *claims, kith_arena *arena,
                   kith_record *out)
{
    const kith_site site = {claims->site_name, claims->address, kith_buffer_str(&claims->headline)};
    const kith_str headlines[] = {kith_buffer_str(&claims->main_headline),
                                  kith_headline_strip(claims->meta_title, &site), site.heading};
    kith_str headline = first_of(headlines, 3);
    kith_str titles[] = {headline, kith_headline_strip(kith_buffer_str(&claims->title), &site)};
    kith_str text = find_text(page, claims, headline, arena);
    out->title = unescape(first_of(titles, 2), arena);
    out->date = find_date(page, claims, headline, arena);
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
