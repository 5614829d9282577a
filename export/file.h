/* export/file.h - what text formats share: quoted strings, and the end of a file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_FILE_H
#define KITH_EXPORT_FILE_H

#include <stdio.h>

#include "extract/base/error.h"
#include "extract/base/str.h"

/** Flush `out`, which stays open; KITH_EIO when that or any earlier write to it failed. */
KITH_CHECKED kith_status kith_file_finish(FILE *out, kith_error *err);

/** Write `text` in quotation marks, a backslash before each of those in it and before each other
 * backslash: as DOT and Cypher have strings. */
void kith_file_quoted(kith_str text, FILE *out);

#endif
