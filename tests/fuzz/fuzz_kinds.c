/* tests/fuzz/fuzz_kinds.c - lists of names of companies and of what is none. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include "extract/training/kinds.h"
#include "tests/fuzz/input_file.h"

/* Each name that is on the list is found again. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input_file file;
    kith_kinds kinds;
    input_file_make(&file, data, size);
    if (kith_kinds_read(file.path, &kinds, NULL) == KITH_OK) {
        kith_str rest = {(const char *)data, size}, line;
        while (kith_str_next_line(&rest, &line)) {
            const char *tab = line.len ? memchr(line.ptr, '\t', line.len) : NULL;
            bool company;
            if (tab && !kith_kinds_find(&kinds, kith_str_slice(line, 0, (size_t)(tab - line.ptr)),
                                        &company))
                abort();
        }
        kith_kinds_clear(&kinds);
    }
    input_file_clear(&file);
    return 0;
}
