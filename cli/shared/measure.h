/* cli/shared/measure.h - measures by name, in tables and in --help: the catalogue on the command
 * line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_MEASURE_H
#define KITH_CLI_SHARED_MEASURE_H

#include "cli/base/table.h"
#include "graph/measure/catalogue.h"
#include "graph/network/options.h"

/** What --help says of an option that kith_measure_parse() reads, before its default. */
#define KITH_MEASURE_HELP "one of the measures below"

/** Parse the name of a measure by which nodes are ranked into a const kith_measure *. */
kith_option_parse kith_measure_parse;

/** Print the last section of --help: those measures, and what they mean. */
void kith_measure_print_help(void);

/** Let `view` leave out what is not needed to know `measure` of nodes. */
void kith_measure_narrow(const kith_measure *measure, kith_network_options *view);

/** The measure of nodes of that name, which must be in the catalogue. */
const kith_measure *kith_measure_named(const char *name);

/** The column of a table that has `measure`. */
kith_table_column kith_measure_column(const kith_measure *measure);

/** The measure of `row` as a cell of that column. */
kith_cell kith_measure_cell(const kith_measure *measure, const void *row);

#endif
