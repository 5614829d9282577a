/* extract/record/source.h - records out of files, folders, archives and streams. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_RECORD_SOURCE_H
#define KITH_EXTRACT_RECORD_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/base/record.h"
#include "extract/input/problem.h"
#include "extract/record/fields.h"
#include "extract/record/format.h"

typedef struct kith_source_options {
    kith_input_format format;
    kith_fields fields;
    const char *encoding;        /* of what does not tell its own; NULL: found */
    kith_input_problem *problem; /* may be NULL */
    void *context;               /* handed to `problem` */
    const char *const *written;  /* what is being written to meanwhile: kith_files has it */
    size_t written_count;
    bool file_dates; /* what says no date has that of its file's last change */
} kith_source_options;

typedef struct kith_source kith_source;

/**
 * Open a stream of records over `paths[0, count)`: files, folders (recursive, in bytewise order
 * of path, names that begin with a dot passed over), "-" for standard input; any of them
 * compressed (gzip, zstd, bzip2, xz, lz4, compress) or in zip, tar or WARC, also one in another.
 *
 * `paths` and `options` are copied. Nothing is read yet, so it cannot fail; free with
 * kith_source_free().
 */
kith_source *kith_source_new(const char *const *paths, size_t count,
                             const kith_source_options *options);

/**
 * Read the next record into `arena`.
 *
 * Returns true with `*out`, or false at the end. An input that cannot be used (unreadable,
 * binary, not of its format, without the text field, over a limit) is told to `problem`, and
 * reading goes on behind it; a file of which none of the first records can be used is given up.
 * An empty file, or a record whose text is empty or blank, is no problem and no record. What kith
 * wrote (extract/input/own.h) is passed over in folders and archives. The id
 * is the record's own; else the address of a page in a web archive, "place:line" of one of many
 * in a file ("place:line.2" of the second that begins there), or the place: the path, and behind
 * "!" the name in each archive around it. A record without
 * a date gets the one of its first lines, and one that is a whole file that of its name or address
 * (extract/base/dating.h); a dateline is of the year in the path, else of the one in all dated
 * names of the folder.
 */
bool kith_source_next(kith_source *source, kith_arena *arena, kith_record *out);

/** How many files that kith wrote were passed over so far; the logs of a corpus belong to it. */
size_t kith_source_own_count(const kith_source *source);

/** How many files, done with, were taken for windows-1252 as they are no UTF-8. */
size_t kith_source_guessed_count(const kith_source *source);

/** Bytes read so far, and those of all files found (0 when unknown), for a progress bar. */
void kith_source_progress(const kith_source *source, uint64_t *done, uint64_t *total);

/** Accepts NULL. */
void kith_source_free(kith_source *source);

#endif
