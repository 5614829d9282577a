/* extract/html/jsonld.h - what a web page says of itself in JSON-LD (schema.org). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_JSONLD_H
#define KITH_EXTRACT_HTML_JSONLD_H

#include "extract/base/arena.h"

/**
 * The first string that `script` has under `key` ("datePublished"), decoded, in `arena`; or empty.
 *
 * The key is looked for as text and its value alone is parsed: much JSON-LD on the web is no
 * valid JSON. Control characters count as spaces.
 */
kith_str kith_jsonld_string(kith_str script, const char *key, kith_arena *arena);

#endif
