/* extract/xml/wikitext.h - the marks of MediaWiki, dropped. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_XML_WIKITEXT_H
#define KITH_EXTRACT_XML_WIKITEXT_H

#include "extract/base/arena.h"
#include "extract/base/str.h"

/**
 * What people read of `wikitext`, in `arena`: headings, paragraphs, items and rows of tables, a
 * line each.
 *
 * Templates are left out but for those that only show a text ({{w|Ada Lovelace}}), with files,
 * categories, notes, comments, and the sections of sources and links. Of a link stays what is
 * shown. Time: O(wikitext).
 */
kith_str kith_wikitext_strip(kith_str wikitext, kith_arena *arena);

/** What the template `name` says as its first argument, where it is first used; or empty. */
kith_str kith_wikitext_argument(kith_str wikitext, const char *name);

#endif
