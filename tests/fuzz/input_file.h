/* tests/fuzz/input_file.h - the bytes of a fuzzer as a file, for what reads paths. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_FUZZ_INPUT_FILE_H
#define KITH_TESTS_FUZZ_INPUT_FILE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/** A file without a name, and a path that opens it until input_file_clear(). */
typedef struct input_file {
    FILE *file;
    char path[64];
} input_file;

static inline void input_file_make(input_file *out, const void *bytes, size_t size)
{
    out->file = tmpfile();
    if (!out->file || fwrite(bytes, 1, size, out->file) != size || fflush(out->file) != 0)
        abort();
    snprintf(out->path, sizeof out->path, "/proc/self/fd/%d", fileno(out->file));
}

static inline void input_file_clear(input_file *file)
{
    fclose(file->file);
}

#endif
