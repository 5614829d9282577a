/* extract/base/file_bytes.h - a whole file at once, and what is no path of one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_BASE_FILE_BYTES_H
#define KITH_EXTRACT_BASE_FILE_BYTES_H

#include "extract/base/arena.h"
#include "extract/base/error.h"
#include "extract/base/str.h"

/** The largest file that is read whole, in bytes. */
#define KITH_FILE_BYTES_MAX ((size_t)1 << 30)

/**
 * Read the file at `path` ("-": standard input) into `arena`.
 *
 * Returns KITH_EIO or, over KITH_FILE_BYTES_MAX, KITH_ELIMIT; the message has the path.
 */
KITH_CHECKED kith_status kith_file_bytes_read(const char *path, kith_arena *arena, kith_str *out,
                                              kith_error *err);

/** Is it an address on the web, which people give for a path? */
bool kith_path_is_address(const char *path);

#endif
