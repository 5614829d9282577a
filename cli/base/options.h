/* cli/base/options.h - the options of a verb: one table for parsing them and for --help. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_OPTIONS_H
#define KITH_CLI_BASE_OPTIONS_H

#include <stddef.h>
#include <stdint.h>

#include "extract/base/error.h"

/**
 * Turn `value` into `*into`. KITH_EARGUMENT says what values there are, behind the words "there are
 * ", so that the nearest can be proposed. NULL for a flag.
 */
typedef kith_status kith_option_parse(const char *value, void *into, kith_error *err);

typedef struct kith_option {
    char letter;          /* 'o', or 0 for none; 'h' is --help's */
    const char *name;     /* "output" */
    const char *argument; /* what --help calls its value, "FILE"; NULL for a flag */
    const char *help;     /* with its default in brackets */
    kith_option_parse *parse;
    void *into;
} kith_option;

/** Options under one heading of --help. */
typedef struct kith_option_group {
    const char *title; /* "Options" */
    const kith_option *options;
    size_t count;
} kith_option_group;

#define KITH_OPTION_GROUP(title, options)                                                          \
    ((kith_option_group){(title), (options), sizeof(options) / sizeof *(options)})

/** What --help says of a verb, and how many operands it takes. */
typedef struct kith_usage {
    const char *verb;         /* "graph" */
    const char *operands;     /* "INPUT..." */
    const char *summary;      /* a sentence or two, ends in a full stop */
    const char *example;      /* command lines, each ending in a newline */
    size_t least, most;       /* how many operands; most 0: no upper limit */
    void (*print_more)(void); /* prints a last section of --help, or NULL */
    const kith_option_group *groups;
    size_t group_count;
} kith_usage;

/** The operands, borrowed from argv. */
typedef struct kith_operands {
    const char *const *at;
    size_t count;
} kith_operands;

/**
 * Parse a verb's command line; argv[0] is the verb, and argv's order changes.
 *
 * Returns -1 when the verb may go on, with `*out` the operands; else the exit status: --help was
 * printed, or could not be (KITH_EXIT_DONE, KITH_EXIT_FAILED), or what is wrong was said on
 * standard error (KITH_EXIT_USAGE).
 */
KITH_CHECKED int kith_options_parse(const kith_usage *usage, int argc, char **argv,
                                    kith_operands *out);

/** Say, printf-style, what is wrong with the command line. Returns KITH_EXIT_USAGE. */
int kith_usage_error(const kith_usage *usage, const char *format, ...) KITH_PRINTF(2, 3);

/** Parsers of values: into a bool, a const char * (borrowed from argv), a uint64_t from 0, a double
 * from 0. */
kith_option_parse kith_option_flag, kith_option_text, kith_option_count, kith_option_number;

/** Option --threads of every verb that has it: how many work at once, 0 for one a processor. */
kith_option kith_option_threads(uint64_t *into);

#endif
