/* extract/jsonld.h - what a web page says of itself in JSON-LD (schema.org). */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_JSONLD_H
#define KITH_EXTRACT_JSONLD_H

#include "extract/arena.h"
#include "extract/str.h"

/**
 * Find the first "headline" and "datePublished" in `json`, wherever they are in it.
 *
 * What is found is copied into `arena`; what is not leaves `*headline` or `*date` alone.
 */
void kith_jsonld_read(kith_str json, kith_arena *arena, kith_str *headline, kith_str *date);

#endif
