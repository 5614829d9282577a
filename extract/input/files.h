/* extract/input/files.h - the files that paths and folders stand for. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_EXTRACT_INPUT_FILES_H
#define KITH_EXTRACT_INPUT_FILES_H

#include <stdbool.h>
#include <stdint.h>

#include "extract/base/arena.h"
#include "extract/input/reader.h"
#include "extract/input/problem.h"

typedef struct kith_file {
    const char *path;
    uint64_t size;   /* bytes, 0 when unknown */
    bool in_folder;  /* nobody asked for it by its name */
    int64_t changed; /* seconds after 1970 began, when it was changed last; 0 when unknown */
} kith_file;

/** Caller's storage; {0} is empty. */
typedef struct kith_files {
    kith_file *at;
    size_t count, capacity;
    kith_arena paths;
    const char *const *written; /* what is being written to: in no folder is it a file to read */
    size_t written_count;       /* paths, "-" for standard output; set before, and borrowed */
    size_t passed_over;         /* of them, in folders */
} kith_files;

/**
 * Append what `path` stands for: itself, or the files below it in bytewise order of their paths.
 *
 * In a folder, names that begin with a dot are passed over; links are followed, a folder is read
 * once however many links lead to it. What cannot be read or is no file goes to `problem` (may
 * be NULL) with `context`.
 */
void kith_files_add(kith_files *files, const char *path, kith_input_problem *problem,
                    void *context);

/** Accepts NULL. */
void kith_files_clear(kith_files *files);

/** An open file; caller's storage. */
typedef struct kith_file_stream {
    int descriptor;
    uint64_t taken; /* bytes read so far */
    uint64_t size;  /* bytes, 0 when unknown */
    bool seekable;
    char *block;
} kith_file_stream;

/** Open `path`, "-" being standard input, which kith_file_close() leaves open. */
KITH_CHECKED kith_status kith_file_open(const char *path, kith_file_stream *out, kith_error *err);

/** The open file as a stream; borrowed. */
kith_stream kith_file_stream_of(kith_file_stream *file);

/** Accepts NULL. */
void kith_file_close(kith_file_stream *file);

#endif
