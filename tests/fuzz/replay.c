/* tests/fuzz/replay.c - run a fuzz target over the files of a folder, without a fuzzer. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/fuzz/fuzz.h"

static int replay(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0)
        return -1;
    long size = ftell(file);
    rewind(file);
    /* Of its very size, so that a sanitizer sees a step behind its end. */
    uint8_t *bytes = malloc(size > 0 ? (size_t)size : 1);
    int result = -1;
    if (bytes && size >= 0 && fread(bytes, 1, (size_t)size, file) == (size_t)size)
        result = LLVMFuzzerTestOneInput(bytes, (size_t)size);
    free(bytes);
    fclose(file);
    return result;
}

int main(int argc, char **argv)
{
    struct dirent **entries;
    int count = argc == 2 ? scandir(argv[1], &entries, NULL, alphasort) : -1;
    int replayed = 0, failed = 0;
    for (int i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", argv[1], entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') {
            replayed++;
            if (replay(path) != 0) {
                fprintf(stderr, "%s failed\n", path);
                failed++;
            }
        }
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    fprintf(stderr, "%d inputs replayed\n", replayed);
    return replayed == 0 || failed > 0;
}
