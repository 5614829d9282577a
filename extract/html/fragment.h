/* extract/html/fragment.h - a piece of HTML inside another format. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_FRAGMENT_H
#define KITH_EXTRACT_HTML_FRAGMENT_H

#include "extract/base/arena.h"
#include "extract/base/str.h"

/**
 * All blocks of `piece`, a block a line with blank lines between, in `arena`; where it has no tags,
 * the piece, with entities resolved and its lines kept. Borrowed where nothing is to be done, and
 * where it has too many tags to be parsed (html_parser.h).
 */
kith_str kith_html_fragment(kith_str piece, kith_arena *arena);

#endif
