/* tests/extract/scratch.h - a folder for files that a test makes, gone with it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_TESTS_EXTRACT_SCRATCH_H
#define KITH_TESTS_EXTRACT_SCRATCH_H

#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "extract/base/str.h"
#include "tests/unit.h"

/* Make a folder and go there, so that paths in it are short and known. */
static inline int scratch_enter(void **state)
{
    (void)state;
    static char path[] = "/tmp/kith-test-XXXXXX";
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
    *state = path;
    return mkdtemp(path) && chdir(path) == 0 ? 0 : -1;
}

static inline int scratch_leave(void **state)
{
    char *roots[] = {*state, NULL};
    FTS *tree = chdir("/") == 0 ? fts_open(roots, FTS_PHYSICAL, NULL) : NULL;
    if (!tree)
        return -1;
    for (FTSENT *entry; (entry = fts_read(tree));)
        if (entry->fts_info != FTS_D)
            remove(entry->fts_accpath);
    return fts_close(tree);
}

static inline void scratch_write(const char *path, kith_str bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, file), bytes.len);
    assert_int_equal(fclose(file), 0);
}

#endif
