/* tests/clients/write_samples.c - writes networks made by hand into a folder, in every format. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <stdio.h>
#include <stdlib.h>

#include "tests/export/sample_network.h"

static void write_file(const char *folder, const char *name, const kith_network *network,
                       const kith_format *format)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%s", folder, name, format->extension);
    FILE *out = fopen(path, "wb");
    kith_error err = {.message = "cannot open it"};
    if (!out || format->write(network, out, &err) != KITH_OK || fclose(out) != 0) {
        fprintf(stderr, "%s: %s\n", path, err.message);
        exit(1);
    }
}

static void write_files(const char *folder, const char *name, kith_network *network)
{
    size_t count;
    const kith_format *formats = kith_format_all(&count);
    for (size_t i = 0; i < count; i++)
        if (formats[i].write)
            write_file(folder, name, network, &formats[i]);
    kith_network_clear(network);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: write-samples FOLDER\n");
        return 2;
    }
    kith_network network;
    sample_network(&network);
    write_files(argv[1], "sample", &network);
    sample_hostile(&network);
    write_files(argv[1], "hostile", &network);
    sample_single(&network);
    write_files(argv[1], "single", &network);
    network = (kith_network){0};
    write_files(argv[1], "empty", &network);
    return 0;
}
