/* export/file.h - the end of a file that a format has written. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXPORT_FILE_H
#define KITH_EXPORT_FILE_H

#include <stdio.h>

#include "extract/base/error.h"

/** Flush `out`, which stays open; KITH_EIO when that or any earlier write to it failed. */
KITH_CHECKED kith_status kith_file_finish(FILE *out, kith_error *err);

#endif
