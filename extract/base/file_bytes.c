/* extract/base/file_bytes.c - a whole file at once. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/base/file_bytes.h"

#include <errno.h>
#include <stdio.h>

#include "extract/base/buffer.h"

kith_status kith_file_bytes_read(const char *path, kith_arena *arena, kith_str *out,
                                 kith_error *err)
{
    bool standard_input = strcmp(path, "-") == 0;
    FILE *file = standard_input ? stdin : fopen(path, "rb");
    if (!file)
        return kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    kith_buffer buffer = {0};
    char piece[65536];
    size_t length;
    while (buffer.len <= KITH_FILE_BYTES_MAX && (length = fread(piece, 1, sizeof piece, file)) > 0)
        kith_buffer_append(&buffer, (kith_str){piece, length});
    kith_status status = KITH_OK;
    if (ferror(file))
        status = kith_fail(err, KITH_EIO, "%s: %s", path, strerror(errno));
    else if (buffer.len > KITH_FILE_BYTES_MAX)
        status =
            kith_fail(err, KITH_ELIMIT, "%s: longer than %zu bytes", path, KITH_FILE_BYTES_MAX);
    else
        *out = kith_arena_copy(arena, kith_buffer_str(&buffer));
    kith_buffer_clear(&buffer);
    if (!standard_input)
        fclose(file);
    return status;
}

bool kith_path_is_address(const char *path)
{
    return strncmp(path, "http://", 7) == 0 || strncmp(path, "https://", 8) == 0;
}
