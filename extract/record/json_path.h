/* extract/record/json_path.h - fields within fields of JSON: "articles[].headline.main". */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_JSON_PATH_H
#define KITH_EXTRACT_RECORD_JSON_PATH_H

#include <stdbool.h>

#include "extract/base/str.h"

/** Is `name` a path, with a dot or brackets? */
bool kith_json_path_is(kith_str name);

/**
 * Cut `path` behind the last "[]." in it: `*list` is what leads to the records, "articles", and
 * `*field` what is in each of them; without one `*list` is empty. Brackets at its very end are the
 * field's: a list of paragraphs. Both are borrowed from `path`.
 */
void kith_json_path_cut(kith_str path, kith_str *list, kith_str *field);

/** Cut the next name off `*path`: "a" of "a.b" and of "a[].b". */
kith_str kith_json_path_step(kith_str *path);

#endif
