/* cli/base/input.h - the options that graph, build and extract share: what to read, and how. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_BASE_INPUT_H
#define KITH_CLI_BASE_INPUT_H

#include "cli/base/options.h"
#include "cli/base/output.h"
#include "extract/tagger/model.h"
#include "extract/record/source.h"

/** How to read; {0} is everything by itself. */
typedef struct kith_input {
    kith_input_format format;
    kith_fields fields;
    const char *encoding;       /* NULL: found */
    bool file_dates;            /* what says no date has that of its file's last change */
    const char *model;          /* NULL: the one that the program carries */
    uint64_t threads;           /* 0: one a processor */
    double relation_score;      /* as kith_feed has it */
    const kith_output *outputs; /* what is written to meanwhile, and not read */
    size_t output_count;
    const char *corpus; /* the same; NULL: none */
} kith_input;

#define KITH_INPUT_OPTION_COUNT 8

/** Fill `out` with options that set `input`. */
void kith_input_options(kith_input *input, kith_option out[KITH_INPUT_OPTION_COUNT]);

#endif
