/* graph/measure/measure.c - the measures of a network: centralities, communities, layout and looks.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/measure.h"

#include <math.h>

#include "extract/base/parallel.h"
#include "graph/measure/adjacency.h"
#include "graph/measure/appearance.h"
#include "graph/measure/centrality.h"
#include "graph/measure/community.h"
#include "graph/measure/igraph_graph.h"
#include "graph/measure/layout.h"
#include "graph/measure/participation.h"
#include "graph/measure/paths.h"
#include "graph/measure/structure.h"
#include "graph/network/network.h"

static bool comes_after(const kith_edge *edge, const kith_edge *before)
{
    return before->source < edge->source ||
           (before->source == edge->source && before->target < edge->target);
}

/* What follows counts on edges that graph/network/network.h allows. */
static kith_status check_network(const kith_network *network, kith_error *err)
{
    if (network->node_count > UINT32_MAX || network->edge_count > UINT32_MAX)
        return kith_fail(err, KITH_ELIMIT,
                         "the network has %zu nodes and %zu edges; at most %lu of each can be "
                         "measured",
                         network->node_count, network->edge_count, (unsigned long)UINT32_MAX);
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        if (edge->source >= edge->target || edge->target >= network->node_count ||
            (i > 0 && !comes_after(edge, &network->edges[i - 1])))
            return kith_fail(err, KITH_EARGUMENT, "edge %zu (%u to %u) is out of order or range", i,
                             edge->source, edge->target);
        if (!(edge->weight >= KITH_WEIGHT_MIN && edge->weight <= KITH_WEIGHT_MAX))
            return kith_fail(err, KITH_EARGUMENT,
                             "the weight of edge %zu is %g, which is not within %g to %g", i,
                             edge->weight, KITH_WEIGHT_MIN, KITH_WEIGHT_MAX);
    }
    return KITH_OK;
}

static kith_status measure_whole(kith_network *network, const kith_measuring *measuring,
                                 kith_error *err)
{
    kith_igraph igraph = {0};
    kith_status status = kith_igraph_init(&igraph, network, err);
    if (status == KITH_OK)
        status = kith_ranks_measure(network, &igraph, err);
    if (status == KITH_OK)
        status = kith_structure_measure(network, &igraph, err);
    if (status == KITH_OK)
        status = kith_communities_find(network, &igraph, measuring, err);
    kith_igraph_clear(&igraph);
    return status;
}

static kith_status measure_components(kith_network *network, const kith_measuring *measuring,
                                      kith_error *err)
{
    kith_arena scratch = {0};
    kith_adjacency adjacency;
    kith_components components;
    const kith_paths_effort effort = {.exact_max =
                                          measuring->exact ? SIZE_MAX : KITH_EXACT_PATHS_MAX,
                                      .seed = measuring->seed,
                                      .threads = kith_thread_count(measuring->threads)};
    kith_adjacency_make(network, &scratch, &adjacency);
    kith_participation_measure(network, &adjacency);
    kith_components_find(network, &scratch, &components);
    network->component_count = components.count;
    network->largest_component = components.count ? components.at[0].node_count : 0;
    kith_status status = kith_eigenvectors_measure(network, &components, err);
    if (status == KITH_OK && !measuring->skip_paths)
        status = kith_paths_measure(network, &adjacency, &components, &effort, err);
    if (status == KITH_OK && !measuring->skip_layout) {
        kith_appearance_choose(network, &measuring->looks);
        status = kith_layout_make(network, &components, measuring->seed, err);
    }
    kith_arena_free(&scratch);
    return status;
}

kith_status kith_network_measure(kith_network *network, const kith_measuring *measuring,
                                 kith_error *err)
{
    kith_status status = check_network(network, err);
    if (status == KITH_OK && !(isfinite(measuring->resolution) && measuring->resolution >= 0))
        status = kith_fail(err, KITH_EARGUMENT, "a resolution is a number above 0");
    if (status != KITH_OK)
        return status;
    kith_igraph_session session;
    status = kith_igraph_enter(&session, err);
    if (status != KITH_OK)
        return status;
    kith_degrees_measure(network);
    status = measure_whole(network, measuring, err);
    if (status == KITH_OK)
        status = measure_components(network, measuring, err); /* it reads communities */
    kith_igraph_leave(&session);
    return status;
}
