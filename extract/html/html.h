/* extract/html/html.h - web pages: their title, date and main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_HTML_H
#define KITH_EXTRACT_HTML_HTML_H

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/record.h"

/**
 * Read `page`, of at most KITH_DOCUMENT_MAX bytes, into `out`'s title, date and text.
 *
 * `charset` is the encoding if one is known for sure, else empty: then the page's own <meta> is
 * believed, UTF-8 recognised, and windows-1252 the last resort. Bytes that are not of the
 * encoding come out as U+FFFD, those of UTF-8 as they are. The text is that of
 * kith_main_text(); the title comes from <h1>, <meta> or <title>, the date from <meta>,
 * JSON-LD, <time>, a line beside the headline, or the address that the page says it has. All is the
 * arena's. Returns KITH_ELIMIT for tags with too many attributes or nested so deeply that parsing
 * would take forever. Time: O(page.len) for pages of people.
 */
KITH_CHECKED kith_status kith_html_read(kith_str page, kith_str charset, kith_arena *arena,
                                        kith_record *out, kith_error *err);

#endif
