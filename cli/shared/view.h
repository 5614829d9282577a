/* cli/shared/view.h - the options that say which network of a corpus is meant. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_VIEW_H
#define KITH_CLI_SHARED_VIEW_H

#include "cli/base/options.h"
#include "graph/network/network.h"
#include "graph/corpus/corpus.h"

/** What kith_network_make() is asked for unless options say otherwise. */
extern const kith_network_options kith_view_default;

#define KITH_SCOPE_OPTION_COUNT 4

/** Fill `out` with options that set `scope`. */
void kith_scope_options(kith_scope *scope, kith_option out[KITH_SCOPE_OPTION_COUNT]);

#define KITH_VIEW_OPTION_COUNT (14 + KITH_SCOPE_OPTION_COUNT)

/** Fill `out` with options that set `view`, its scope too. */
void kith_view_options(kith_network_options *view, kith_option out[KITH_VIEW_OPTION_COUNT]);

#define KITH_VIEW_PERIOD_OPTION_COUNT 1

/** Fill `out` with the option that sets `by`. */
void kith_view_period_options(kith_period *by, kith_option out[KITH_VIEW_PERIOD_OPTION_COUNT]);

#define KITH_VIEW_MEASURE_OPTION_COUNT 4

/** Fill `out` with options that set `measuring`. */
void kith_view_measure_options(kith_measuring *measuring,
                               kith_option out[KITH_VIEW_MEASURE_OPTION_COUNT]);

#define KITH_VIEW_LOOKS_OPTION_COUNT 3

/** Fill `out` with options that set `looks`. */
void kith_view_looks_options(kith_looks *looks, kith_option out[KITH_VIEW_LOOKS_OPTION_COUNT]);

/** Parse "person,company" or "all" into an unsigned of bits 1 << kith_type. */
kith_option_parse kith_view_parse_types;

/**
 * Settle the types of the rows to print: none asked for are those of `view`, and `view` gets those
 * asked for, or there would be nobody to print.
 */
void kith_view_settle_rows(unsigned *types, kith_network_options *view);

/**
 * kith_network_make(), with a line on the terminal that says so: it can take its time, and with
 * what has no date where `view` is of a time (cli/shared/dated.h). The ego of `view` is any name of
 * an entity, whose type is then among the types.
 *
 * Returns -1, or KITH_EXIT_FAILED when something failed, which has been said.
 */
KITH_CHECKED int kith_view_make(kith_corpus *corpus, const kith_network_options *view,
                                kith_network *out);

/** Open the corpus at `path` to read and make the network that `view` asks for. Returns likewise.
 */
KITH_CHECKED int kith_view_open(const char *path, const kith_network_options *view,
                                kith_corpus_counts *counts, kith_network *out);

/** The same of another time of that corpus, of which it says nothing more. */
KITH_CHECKED int kith_view_open_again(const char *path, const kith_network_options *view,
                                      kith_corpus_counts *counts, kith_network *out);

/** Say which windows and pairs tie nobody, where any were left out. */
void kith_view_say_left_out(const kith_network *network);

#endif
