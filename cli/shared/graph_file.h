/* cli/shared/graph_file.h - where graph and export write: a network as one file, or two tables. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_GRAPH_FILE_H
#define KITH_CLI_SHARED_GRAPH_FILE_H

#include "cli/base/options.h"
#include "cli/base/output.h"
#include "export/export.h"

#define KITH_GRAPH_FILE_PARTS_MAX 2

/** Options -o and -f, and the files they come to. {0} is GraphML on standard output. */
typedef struct kith_graph_file {
    const char *path, *format_name;
    const kith_format *parts[KITH_GRAPH_FILE_PARTS_MAX];
    kith_output outputs[KITH_GRAPH_FILE_PARTS_MAX];
    size_t part_count;
} kith_graph_file;

#define KITH_GRAPH_FILE_OPTION_COUNT 2

/** Fill `out` with options that set `file`. */
void kith_graph_file_options(kith_graph_file *file, kith_option out[KITH_GRAPH_FILE_OPTION_COUNT]);

/** Print the last sections of --help: the formats there are, and the measures that size tells. */
void kith_graph_file_print_help(void);

/**
 * Choose the format, by name or by the path's ending, and open the files before the long work;
 * none may be one of `inputs`.
 *
 * Returns -1 when the verb may go on, else its exit status, what is wrong having been said. Free
 * with kith_graph_file_clear().
 */
KITH_CHECKED int kith_graph_file_open(kith_graph_file *file, kith_operands inputs,
                                      const kith_usage *usage);

/**
 * Check that the format tells what each period has, when `view` asks for that, and have it ask for
 * those that the format wants, where its weight adds up. Returns as kith_graph_file_open() does,
 * which comes before.
 */
KITH_CHECKED int kith_graph_file_choose_periods(const kith_graph_file *file,
                                                kith_network_options *view,
                                                const kith_usage *usage);

/** Write `network` and give the files their names. */
KITH_CHECKED kith_status kith_graph_file_write(kith_graph_file *file, const kith_network *network,
                                               kith_error *err);

/** Have `view` ask for the evidence and the mentions that the format wants. */
void kith_graph_file_ask(const kith_graph_file *file, kith_network_options *view);

/** What -o said, for messages. */
const char *kith_graph_file_name(const kith_graph_file *file);

/** Drop what is not finished. Accepts NULL. */
void kith_graph_file_clear(kith_graph_file *file);

#endif
