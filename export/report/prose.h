/* export/report/prose.h - prose: a text with headings, lists and quotes, in Markdown or HTML. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_REPORT_PROSE_H
#define KITH_EXPORT_REPORT_PROSE_H

#include <stdio.h>

#include "extract/base/buffer.h"

/**
 * A text while it is written; caller's storage. Whatever text is handed over is escaped: it stays
 * text and one line, in Markdown by backslashes (CommonMark), in HTML by entities. Nothing in HTML
 * runs or is fetched.
 */
typedef struct kith_prose {
    FILE *out;
    bool html;        /* else Markdown */
    bool line_begins; /* in Markdown, where "#" and "-" would mean something */
    kith_buffer text; /* scratch */
} kith_prose;

/** Begin and end the text, whose title is `title`. */
void kith_prose_begin(kith_prose *prose, kith_str title);
void kith_prose_end(kith_prose *prose);

void kith_prose_heading(kith_prose *prose, const char *text);

/** A paragraph, an ordered list with its items, a quote in an item: each is begun and ended. */
void kith_prose_paragraph(kith_prose *prose, bool begin);
void kith_prose_list(kith_prose *prose, bool begin);
void kith_prose_item(kith_prose *prose, bool begin);
void kith_prose_quote(kith_prose *prose, bool begin);

/** What stands in those: text, text that is marked, a link to an `address` that is safe. */
void kith_prose_text(kith_prose *prose, kith_str text);
void kith_prose_strong(kith_prose *prose, kith_str text);
void kith_prose_link(kith_prose *prose, kith_str text, kith_str address);

/** printf() into kith_prose_text(). */
void kith_prose_format(kith_prose *prose, const char *format, ...) KITH_PRINTF(2, 3);

/** A row of a table of `count` columns; the first row of a table has its headings. */
void kith_prose_table(kith_prose *prose, bool begin);
void kith_prose_row(kith_prose *prose, const kith_str *cells, size_t count, bool headings);

#endif
