/* cli/base/message.c - what the command says to people, on standard error. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/base/message.h"

#include <stdarg.h>
#include <stdio.h>

#include "cli/base/terminal.h"

void kith_say(const char *format, ...)
{
    char line[2048];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    kith_buffer shown = {0};
    kith_text_fit(&shown, kith_str_of(line), SIZE_MAX);
    fprintf(stderr, "kith: %.*s\n", (int)shown.len, shown.ptr ? shown.ptr : "");
    kith_buffer_clear(&shown);
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
