/* cli/base/output.h - a file that is there whole or not at all. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_OUTPUT_H
#define KITH_CLI_BASE_OUTPUT_H

#include <stddef.h>
#include <stdio.h>

#include "extract/base/error.h"

/** Caller's storage; {0} is none. */
typedef struct kith_output {
    FILE *stream;
    int descriptor;  /* of the stream */
    char *name;      /* as it was asked for; NULL for standard output */
    char *path;      /* what it will be called; NULL for standard output and devices */
    char *temporary; /* what it is called until it is finished */
} kith_output;

/**
 * Open `path` for writing; NULL and "-" are standard output.
 *
 * A file is written beside its place under a temporary name, and takes its name in
 * kith_output_finish(): until then whatever was there stays. Devices and pipes are written to
 * directly. Returns KITH_EIO. Free `*out` with kith_output_clear().
 */
KITH_CHECKED kith_status kith_output_open(const char *path, kith_output *out, kith_error *err);

/**
 * Refuse to write to `path` (as for kith_output_open()) what is read from one of `inputs`: a path,
 * or "-" for standard input. By device and inode, so whatever they are called.
 *
 * Returns KITH_EARGUMENT.
 */
KITH_CHECKED kith_status kith_output_refuse(const char *path, const char *const *inputs,
                                            size_t count, kith_error *err);

/**
 * Write what is left to the disk, and give each file its name: all get theirs, or all stay what
 * they were. A loss of power afterwards takes nothing back. (Names change one after the other, so
 * that one between two of them can leave the first new and the second old.)
 *
 * Returns KITH_EIO; clear them then as well.
 */
KITH_CHECKED kith_status kith_outputs_finish(kith_output *outputs, size_t count, kith_error *err);

/** The same for one. */
KITH_CHECKED kith_status kith_output_finish(kith_output *output, kith_error *err);

/** Write what is left of standard output; returns a verb's exit status, a failure having been said.
 */
KITH_CHECKED int kith_finish_standard_output(void);

/** What to call it in messages. */
const char *kith_output_name(const kith_output *output);

/** Drop what is not finished; it is then {0}. Accepts NULL. */
void kith_output_clear(kith_output *output);

#endif
