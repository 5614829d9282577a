/* cli/base/message.h - what the command says to people, on standard error. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_MESSAGE_H
#define KITH_CLI_BASE_MESSAGE_H

#include <stdint.h>

#include "extract/base/error.h"

/** What a verb returns, and the program's exit status. */
enum {
    KITH_EXIT_DONE = 0,
    KITH_EXIT_FAILED = 1, /* something failed; it was named on standard error */
    KITH_EXIT_USAGE = 2,  /* the command line was wrong */
};

/**
 * Print "kith: " and a printf-style message as one line.
 *
 * Control characters and invalid UTF-8, which file names and input may hold, become '?': nothing
 * that is printed can steer a terminal.
 */
void kith_say(const char *format, ...) KITH_PRINTF(1, 2);

/** The ending of a noun that `count` things take: "" or "s". */
const char *kith_plural(uint64_t count);

/** Say what failed, after `place` ("file", "file:line" or NULL). Returns KITH_EXIT_FAILED. */
int kith_say_error(const char *place, const kith_error *err);

#endif
