/* extract/input/archive.h - compressed files and archives, one layer of them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_ARCHIVE_H
#define KITH_EXTRACT_INPUT_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/input/reader.h"

/** Bytes of the head of a file that kith_archive_detect() asks for. */
#define KITH_ARCHIVE_HEAD 512

/** Unpacked bytes may be as many as this, or this many times the packed ones. */
#define KITH_ARCHIVE_UNPACKED ((uint64_t)256 * 1024 * 1024)
#define KITH_ARCHIVE_RATIO    ((uint64_t)250)

/** What one file has cost so far, over all layers in it. */
typedef struct kith_archive_budget {
    uint64_t packed, unpacked; /* bytes */
} kith_archive_budget;

typedef struct kith_archive kith_archive;

/** Does a file with this head hold gzip, zstd, bzip2, xz, lz4, compress, zip or tar? */
bool kith_archive_detect(kith_str head);

/** Is a zip with this name and head an office document or an e-book? */
bool kith_archive_is_document(kith_str head, kith_str name);

/**
 * Open the layer that `stream` holds. `stream` and `budget` are borrowed; `outermost` says that the
 * bytes of `stream` are those of the file itself, to be counted as packed.
 *
 * Free `*out` with kith_archive_free().
 */
KITH_CHECKED kith_status kith_archive_new(kith_stream stream, kith_archive_budget *budget,
                                          bool outermost, kith_archive **out, kith_error *err);

/**
 * Go to the next file in it; `*found` is false at the end.
 *
 * `*name` is borrowed until the next call, and empty where only one file was compressed; `*size`
 * is 0 when not known. Returns KITH_EFORMAT for a damaged archive and KITH_ELIMIT for one that
 * unpacks to more than the budget allows; it is then at its end.
 */
KITH_CHECKED kith_status kith_archive_next(kith_archive *archive, bool *found, kith_str *name,
                                           uint64_t *size, kith_error *err);

/** The bytes of the file it is at, borrowed. Failures as of kith_archive_next(). */
kith_stream kith_archive_stream(kith_archive *archive);

/** Accepts NULL. */
void kith_archive_free(kith_archive *archive);

#endif
