/* extract/bundle/bundle.h - downloads of press databases: many articles in one text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BUNDLE_BUNDLE_H
#define KITH_EXTRACT_BUNDLE_BUNDLE_H

#include "extract/base/buffer.h"
#include "extract/input/reader.h"
#include "extract/input/record_stream.h"

/** The longest download, in bytes. */
#define KITH_BUNDLE_MAX ((size_t)256 * 1024 * 1024)

/** Does a text with this head come from Nexis or Factiva? */
bool kith_bundle_detect(kith_str head);

/** Open the articles of a text that does; `reader` is borrowed. Each has its title, date and body.
 */
void kith_bundle_open(kith_reader *reader, kith_record_stream *out);

/** The same of `text`, of which a copy is made. */
void kith_bundle_open_text(kith_str text, kith_record_stream *out);

/** An article, as it is being cut out; caller's storage, {0} is empty. Borrowed from the text. */
typedef struct kith_article {
    kith_str title, date;
    kith_buffer body;
} kith_article;

/* The databases. Each tells whether it wrote a text, and cuts the next article off `*rest`; false
 * at the end, or for what is no article. `*line` counts lines. */

bool kith_nexis_detect(kith_str head);
bool kith_nexis_next(kith_str *rest, size_t *line, kith_article *out);
bool kith_factiva_detect(kith_str head);
bool kith_factiva_next(kith_str *rest, size_t *line, kith_article *out);

#endif
