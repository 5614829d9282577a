/* extract/html/jsonld.h - what a web page says of itself in JSON-LD (schema.org). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_HTML_JSONLD_H
#define KITH_EXTRACT_HTML_JSONLD_H

#include "extract/base/str.h"

/**
 * The string that the first "datePublished" of `script` has, borrowed, or empty.
 *
 * Looked for as text and not parsed: much JSON-LD on the web is no valid JSON.
 */
kith_str kith_jsonld_date(kith_str script);

#endif
