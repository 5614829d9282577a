/* tests/fuzz/replay.c - runs a fuzz target over a folder of inputs, as an ordinary test. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Inputs are small, so that each may also be tried cut off after every one of its bytes. */
#define INPUT_MAX 4096

static int replay(const char *folder, const char *name)
{
    char path[4096];
    uint8_t bytes[INPUT_MAX];
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path)
        return 0;
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return 0;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    for (size_t len = 0; len <= size; len++) {
        uint8_t *copy = malloc(len ? len : 1); /* of its very size: reading past it is seen */
        if (copy == NULL)
            abort();
        for (size_t i = 0; i < len; i++)
            copy[i] = bytes[i];
        LLVMFuzzerTestOneInput(copy, len);
        free(copy);
    }
    return 1;
}

int main(int argc, char **argv)
{
    int count = 0;
    DIR *folder = argc == 2 ? opendir(argv[1]) : NULL;
    if (folder == NULL)
        return 2;
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (entry->d_name[0] != '.')
            count += replay(argv[1], entry->d_name);
    closedir(folder);
    printf("%d inputs\n", count);
    return count > 0 ? 0 : 1;
}
