/* graph/measure/pivots.c - pivots: the nodes that shortest paths are measured from. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/pivots.h"

#include "graph/measure/igraph_graph.h"

/* How many nodes of a component to start from: all of them, or as many as there is time for. */
static size_t count_pivots(const kith_component *component, size_t exact_max)
{
    size_t affordable = exact_max / (component->node_count + component->edge_count);
    size_t count = affordable > KITH_PIVOTS_MIN ? affordable : KITH_PIVOTS_MIN;
    return count < component->node_count ? count : component->node_count;
}

/* Draw `count` of nodes[from, to): Knuth's selection sampling, by which each set is equally likely.
 */
static void draw(kith_pivots *out, const kith_component *component, size_t from, size_t count)
{
    size_t to = component->node_count;
    double stands_for = (double)(to - from) / (double)count;
    double stands_for_near = count < to - from ? (double)(to - from - 1) / (double)count : 1;
    for (size_t i = from, chosen = 0; chosen < count; i++) {
        double left = (double)(to - i);
        if (igraph_rng_get_unif01(igraph_rng_default()) * left >= (double)(count - chosen))
            continue;
        chosen++;
        out->at[out->count++] = (kith_pivot){component->nodes[i], stands_for, stands_for_near};
    }
}

kith_status kith_pivots_choose(const kith_components *components, size_t exact_max, uint64_t seed,
                               kith_arena *arena, kith_pivots *out, kith_error *err)
{
    kith_pivots chosen = {0};
    size_t most = 0;
    kith_status status = kith_igraph_seed(seed, err);
    if (status != KITH_OK)
        return status;
    for (size_t i = 0; i < components->count; i++)
        most += components->at[i].node_count;
    chosen.at = kith_arena_array(arena, kith_pivot, most);
    for (size_t i = 0; i < components->count; i++) {
        const kith_component *component = &components->at[i];
        if (component->edge_count == 0)
            break; /* the rest are lone nodes too */
        size_t count = count_pivots(component, exact_max);
        /* The strongest are what is asked for, and short distances, of which one says little of
         * the next, end at one of them. */
        size_t certain = count < component->node_count ? count / 4 : count;
        for (size_t k = 0; k < certain; k++)
            chosen.at[chosen.count++] = (kith_pivot){component->nodes[k], 1, 1};
        if (certain < count)
            draw(&chosen, component, certain, count - certain);
        if (i == 0) {
            chosen.largest_count = count;
            chosen.largest_certain = certain;
        }
    }
    *out = chosen;
    return KITH_OK;
}
