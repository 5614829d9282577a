/* cli/message.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/message.h"

#include <stdarg.h>
#include <stdio.h>

void kith_say(const char *format, ...)
{
    char line[2048];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    for (char *c = line; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 127)
            *c = '?';
    fprintf(stderr, "kith: %s\n", line);
}

const char *kith_plural(uint64_t count)
{
    return count == 1 ? "" : "s";
}

int kith_say_error(const char *place, const kith_error *err)
{
    if (place)
        kith_say("%s: %s", place, err->message);
    else
        kith_say("%s", err->message);
    return KITH_EXIT_FAILED;
}
