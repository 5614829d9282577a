/* export/file.c - what text formats share: quoted strings, and the end of a file. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/file.h"

#include <errno.h>
#include <string.h>

kith_status kith_file_finish(FILE *out, kith_error *err)
{
    if (fflush(out) != 0)
        return kith_fail(err, KITH_EIO, "cannot write the network: %s", strerror(errno));
    /* What failed before is known, but not why: one byte more may tell. */
    errno = 0;
    if (ferror(out) && (putc('\n', out) == EOF || fflush(out) != 0) && errno)
        return kith_fail(err, KITH_EIO, "cannot write the network: %s", strerror(errno));
    if (ferror(out))
        return kith_fail(err, KITH_EIO, "cannot write the network");
    return KITH_OK;
}

void kith_file_quoted(kith_str text, FILE *out)
{
    putc('"', out);
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"' || text.ptr[i] == '\\')
            putc('\\', out);
        putc(text.ptr[i], out);
    }
    putc('"', out);
}
