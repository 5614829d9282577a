/* cli/shared/measure.c - measures by name, in tables and in --help: the catalogue on the command
 * line. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/measure.h"

#include <stdint.h>

kith_status kith_measure_parse(const char *value, void *into, kith_error *err)
{
    return kith_measure_choose(kith_str_of(value), into, err);
}

void kith_measure_print_help(void)
{
    kith_measures measures = kith_measures_of_node();
    printf("\nMeasures:\n");
    for (size_t i = 0; i < measures.count; i++)
        if (measures.at[i].order != KITH_ORDER_NONE)
            printf("  %-16s %s\n", measures.at[i].name, measures.at[i].meaning);
}

void kith_measure_narrow(const kith_measure *measure, kith_network_options *view)
{
    view->ties_only = measure->needs <= KITH_NEEDS_TIES;
    view->measuring.skip_paths = measure->needs != KITH_NEEDS_PATHS;
    view->measuring.skip_layout = true;
}

const kith_measure *kith_measure_named(const char *name)
{
    return kith_measure_find(kith_measures_of_node(), kith_str_of(name));
}

kith_table_column kith_measure_column(const kith_measure *measure)
{
    bool number = measure->kind == KITH_MEASURE_NUMBER;
    return (kith_table_column){measure->name, number ? KITH_CELL_NUMBER : KITH_CELL_COUNT,
                               measure->decimals};
}

kith_cell kith_measure_cell(const kith_measure *measure, const void *row)
{
    if (measure->kind == KITH_MEASURE_NUMBER)
        return (kith_cell){.number = kith_measure_value(measure, row)};
    return (kith_cell){.count = (uint64_t)kith_measure_value(measure, row)};
}
