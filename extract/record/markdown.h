/* extract/record/markdown.h - Markdown: its text without its marks. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_MARKDOWN_H
#define KITH_EXTRACT_RECORD_MARKDOWN_H

#include "extract/base/arena.h"
#include "extract/base/record.h"

/** A longer file is read as it is: nobody writes one, and marks can be made that take forever. */
#define KITH_MARKDOWN_MAX ((size_t)1024 * 1024)

/**
 * Read `bytes`, CommonMark with the tables of GitHub, into `out`'s title, date and text.
 *
 * Headings, paragraphs and items are lines of their own with blank lines between, a row of a table
 * is a line as well, its cells parted by " | ". Emphasis, addresses of links, images, code and tags
 * of HTML are left out. Title and date are those of the front matter (lines "title: …" between two
 * "---"), else the title is the first heading. All is the arena's.
 */
void kith_markdown_read(kith_str bytes, kith_arena *arena, kith_record *out);

#endif
