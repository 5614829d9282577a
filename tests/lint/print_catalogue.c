/* tests/lint/print_catalogue.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Prints the catalogue of measures as docs/exports.md has it, a part for each table. */
#include "graph/measure/catalogue.h"

#include <stdio.h>

static void print_table(const char *rows, kith_measures measures)
{
    static const char *const kinds[] = {[KITH_MEASURE_COUNT] = "integer",
                                        [KITH_MEASURE_NUMBER] = "real",
                                        [KITH_MEASURE_FLAG] = "0 or 1"};
    printf("measures of %s\n", rows);
    for (size_t i = 0; i < measures.count; i++)
        printf("| `%s` | %s | %s | `%s` |\n", measures.at[i].name, kinds[measures.at[i].kind],
               measures.at[i].meaning, measures.at[i].formula);
}

int main(void)
{
    print_table("nodes", kith_measures_of_node());
    print_table("edges", kith_measures_of_edge());
    print_table("the network", kith_measures_of_network());
    return 0;
}
