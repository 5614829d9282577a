/* extract/html/main_text.h - which blocks of a web page are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_MAIN_TEXT_H
#define KITH_EXTRACT_HTML_MAIN_TEXT_H

#include <stdbool.h>

#include "extract/html/page.h"

/**
 * The main text, a block a line with blank lines between, in `arena`.
 *
 * Each block is scored by a logistic regression over what it shows (block_feature.h), and again by
 * boosted trees over what the first scores of those around it show (block_context.h); what is
 * more likely than not to be main text is kept (Kohlschütter, Fankhauser and Nejdl, "Boilerplate
 * detection using shallow text features", 2010, have the idea; bench/html/learn has learned it). Of
 * a page of which nothing but the headline is likely, all but furniture is. When `headline` is not
 * empty and no block says it, it comes first. Of a page that is
 * `live`, written as things happen, articles that are called the same are entries of it and kept.
 * Time: O(blocks).
 */
kith_str kith_main_text(const kith_page *page, kith_str headline, bool live, kith_arena *arena);

#endif
