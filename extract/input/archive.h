/* extract/input/archive.h - compressed files and archives, one layer of them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_ARCHIVE_H
#define KITH_EXTRACT_INPUT_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/input/reader.h"

/** Bytes of the head of a file that kith_pack_detect() asks for. */
#define KITH_PACK_HEAD 512

/** Unpacked bytes may be as many as this, or this many times the packed ones. */
#define KITH_PACK_UNPACKED ((uint64_t)256 * 1024 * 1024)
#define KITH_PACK_RATIO    ((uint64_t)250)

/** What one file has cost so far, over all layers in it. */
typedef struct kith_pack_budget {
    uint64_t packed, unpacked; /* bytes */
} kith_pack_budget;

typedef struct kith_pack kith_pack;

/** Does a file with this head hold gzip, zstd, bzip2, xz, lz4, compress, zip or tar? */
bool kith_pack_detect(kith_str head);

/**
 * Open the layer that `feed` holds. `feed` and `budget` are borrowed; `outermost` says that the
 * bytes of `feed` are those of the file itself, to be counted as packed.
 *
 * Free `*out` with kith_pack_free().
 */
KITH_CHECKED kith_status kith_pack_new(kith_feed feed, kith_pack_budget *budget, bool outermost,
                                       kith_pack **out, kith_error *err);

/**
 * Go to the next file in it; `*found` is false at the end.
 *
 * `*name` is borrowed until the next call, and empty where only one file was compressed; `*size`
 * is 0 when not known. Returns KITH_EFORMAT for a damaged archive and KITH_ELIMIT for one that
 * unpacks to more than the budget allows; it is then at its end.
 */
KITH_CHECKED kith_status kith_pack_next(kith_pack *pack, bool *found, kith_str *name,
                                        uint64_t *size, kith_error *err);

/** The bytes of the file it is at, borrowed. Failures as of kith_pack_next(). */
kith_feed kith_pack_feed(kith_pack *pack);

/** Accepts NULL. */
void kith_pack_free(kith_pack *pack);

#endif
