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

static void write_small(const char *folder)
{
    kith_network network;
    sample_network(&network);
    write_files(folder, "sample", &network);
    sample_hostile(&network);
    write_files(folder, "hostile", &network);
    sample_single(&network);
    write_files(folder, "single", &network);
    network = (kith_network){0};
    write_files(folder, "empty", &network);
}

static void write_large(const char *folder, const kith_format *format)
{
    kith_network network;
    sample_large(&network);
    write_file(folder, "large", &network, format);
    kith_network_clear(&network);
}

int main(int argc, char **argv)
{
    const kith_format *format = argc == 3 ? kith_format_of_path(argv[2]) : NULL;
    if (argc == 2) {
        write_small(argv[1]);
    } else if (format && format->write) {
        write_large(argv[1], format);
    } else {
        fprintf(stderr, "usage: write-samples FOLDER, or, for a large one, FOLDER large.ENDING\n");
        return 2;
    }
    return 0;
}
