/* tests/fuzz/fuzz_tag.c - kith tag: columns of CoNLL on standard input. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "cli/verb/verb.h"

/* The first byte chooses the labels. A label for each token that was read, and nothing else. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    FILE *input = stdin, *output = stdout;
    char *plain[] = {(char[]){"tag"}, NULL}, *fine[] = {(char[]){"tag"}, (char[]){"--fine"}, NULL};
    stdin = fmemopen((void *)(data + 1), size - 1, "r");
    stdout = fopen("/dev/null", "w");
    if (!stdin || !stdout)
        abort();
    int status = data[0] & 1 ? kith_verb_tag(2, fine) : kith_verb_tag(1, plain);
    fclose(stdin);
    fclose(stdout);
    stdin = input;
    stdout = output;
    return status == 0 ? 0 : -1;
}
