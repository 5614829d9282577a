/* cli/shared/period_table.c - the table of a network's periods. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "cli/shared/period_table.h"

enum { PERIOD, NODES, MENTIONS, EDGES, WEIGHT };

static const kith_table_column columns[] = {
    [PERIOD] = {"period", KITH_CELL_TEXT, 0},      [NODES] = {"nodes", KITH_CELL_COUNT, 0},
    [MENTIONS] = {"mentions", KITH_CELL_COUNT, 0}, [EDGES] = {"edges", KITH_CELL_COUNT, 0},
    [WEIGHT] = {"weight", KITH_CELL_NUMBER, 0},
};

typedef struct totals {
    uint64_t nodes, mentions, edges;
    double weight;
} totals;

/* The first and last periods of the nodes, which their edges share; false when there are none. */
static bool find_reach(const kith_network *network, uint32_t *first, uint32_t *last)
{
    *first = UINT32_MAX;
    *last = 0;
    for (size_t i = 0; i < network->node_count; i++) {
        kith_slices slices = network->nodes[i].slices;
        if (slices.count == 0)
            continue;
        if (slices.at[0].period < *first)
            *first = slices.at[0].period;
        if (slices.at[slices.count - 1].period > *last)
            *last = slices.at[slices.count - 1].period;
    }
    return *last > 0;
}

kith_table kith_period_table(const kith_network *network, kith_arena *arena)
{
    kith_table table = KITH_TABLE(columns);
    uint32_t first, last;
    if (!find_reach(network, &first, &last))
        return table;
    totals *sums = kith_arena_array(arena, totals, last - first + 1);
    for (size_t i = 0; i < network->node_count; i++)
        for (size_t k = 0; k < network->nodes[i].slices.count; k++) {
            const kith_slice *slice = &network->nodes[i].slices.at[k];
            sums[slice->period - first].nodes++;
            sums[slice->period - first].mentions += (uint64_t)slice->amount;
        }
    for (size_t i = 0; i < network->edge_count; i++)
        for (size_t k = 0; k < network->edges[i].slices.count; k++) {
            const kith_slice *slice = &network->edges[i].slices.at[k];
            sums[slice->period - first].edges++;
            sums[slice->period - first].weight += slice->amount;
        }
    for (uint32_t period = first; period <= last; period++) {
        const totals *sum = &sums[period - first];
        if (sum->nodes == 0)
            continue;
        char name[KITH_PERIOD_NAME_SIZE];
        kith_period_number_text(period, network->by, name);
        kith_cell *row = kith_table_add(&table);
        row[PERIOD].text = kith_arena_copy(arena, kith_str_of(name));
        row[NODES].count = sum->nodes;
        row[MENTIONS].count = sum->mentions;
        row[EDGES].count = sum->edges;
        row[WEIGHT].number = sum->weight;
    }
    return table;
}
