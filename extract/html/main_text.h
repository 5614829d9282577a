/* extract/html/main_text.h - which blocks of a web page are its main text. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_MAIN_TEXT_H
#define KITH_EXTRACT_HTML_MAIN_TEXT_H

#include "extract/html/block_feature.h"

/**
 * The main text, a block a line with blank lines between, in `arena`.
 *
 * Each block is scored twice by a logistic regression over what it shows (block_feature.h), the
 * second time knowing the first scores of those around it; what is more likely than not to be
 * main text is kept (learned: Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using
 * shallow text features", 2010, has the idea; bench/html/learn the weights). Of a page of which
 * nothing is likely, all but furniture is. When `headline` is not empty and no block says it, it
 * comes first. Time: O(blocks).
 */
kith_str kith_main_text(const kith_page *page, kith_str headline, kith_arena *arena);

/**
 * The scores of the blocks of `sums`, as log-odds: `first` by themselves, `second` with the first
 * scores of those around them. Both have room for all blocks.
 */
void kith_main_text_score(const kith_page_sums *sums, float *first, float *second,
                          kith_arena *arena);

#endif
