/* graph/measure/centrality.c - how central each node is: the measures of one number a node. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/centrality.h"

#include <math.h>

#include "graph/measure/igraph_graph.h"

#define DAMPING              0.85
#define KRYLOV_VECTORS       40
#define RESTARTS_MIN         100 /* of ARPACK */
#define RESTARTS_TIMES_NODES 3e6 /* ten seconds; a dozen restarts are usual */
#define ROUGH_RESIDUAL       1e-4
#define EIGENVECTOR_STEP     1e-12

static igraph_error_t rank_nodes(kith_network *network, const kith_igraph *igraph)
{
    igraph_vector_t ranks = {0};
    igraph_error_t code = igraph_vector_init(&ranks, 0);
    if (code == IGRAPH_SUCCESS)
        code =
            igraph_pagerank(&igraph->graph, IGRAPH_PAGERANK_ALGO_PRPACK, &ranks, NULL,
                            igraph_vss_all(), IGRAPH_UNDIRECTED, DAMPING, &igraph->weights, NULL);
    if (code == IGRAPH_SUCCESS)
        for (size_t i = 0; i < network->node_count; i++)
            network->nodes[i].pagerank = VECTOR(ranks)[i];
    igraph_vector_destroy(&ranks);
    return code;
}

static igraph_error_t number_cores(kith_network *network, const kith_igraph *igraph)
{
    igraph_vector_int_t cores = {0};
    igraph_error_t code = igraph_vector_int_init(&cores, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_coreness(&igraph->graph, &cores, IGRAPH_ALL);
    if (code == IGRAPH_SUCCESS)
        for (size_t i = 0; i < network->node_count; i++)
            network->nodes[i].core = (uint64_t)VECTOR(cores)[i];
    igraph_vector_int_destroy(&cores);
    return code;
}

kith_status kith_ranks_measure(kith_network *network, const kith_igraph *igraph, kith_error *err)
{
    kith_status status = kith_igraph_status(rank_nodes(network, igraph), "rank nodes", err);
    if (status == KITH_OK)
        status = kith_igraph_status(number_cores(network, igraph), "number cores", err);
    return status;
}

/* ARPACK's leading eigenvector, largest entry 1. Where the two leading values are all but equal,
 * as in a long chain, the exact one would take hours: it is then found to ROUGH_RESIDUAL. */
static igraph_error_t find_eigenvector(const kith_igraph *igraph, igraph_vector_t *out)
{
    size_t node_count = (size_t)igraph_vcount(&igraph->graph);
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.mxiter = (int)fmax(RESTARTS_MIN, RESTARTS_TIMES_NODES / (double)node_count);
    if (node_count > KRYLOV_VECTORS)
        options.ncv = KRYLOV_VECTORS;
    igraph_arpack_options_t rough = options;
    rough.tol = ROUGH_RESIDUAL;
    igraph_error_t code = igraph_eigenvector_centrality(
        &igraph->graph, out, NULL, IGRAPH_UNDIRECTED, true, &igraph->weights, &options);
    if (code != IGRAPH_ARPACK_MAXIT && code != IGRAPH_ARPACK_NOSHIFT)
        return code;
    return igraph_eigenvector_centrality(&igraph->graph, out, NULL, IGRAPH_UNDIRECTED, true,
                                         &igraph->weights, &rough);
}

/* Give a component's nodes their entries of its leading eigenvector, scaled to `maximum`. */
static igraph_error_t score_component(kith_network *network, const kith_component *component,
                                      const kith_igraph *igraph, double maximum)
{
    igraph_vector_t scores = {0};
    igraph_error_t code = igraph_vector_init(&scores, 0);
    if (code == IGRAPH_SUCCESS)
        code = find_eigenvector(igraph, &scores);
    if (code == IGRAPH_SUCCESS)
        for (size_t i = 0; i < component->node_count; i++) {
            double score = fmax(VECTOR(scores)[i], 0) * maximum;
            /* The last digits differ from one processor's BLAS to another's. */
            network->nodes[component->nodes[i]].eigenvector =
                round(score / EIGENVECTOR_STEP) * EIGENVECTOR_STEP;
        }
    igraph_vector_destroy(&scores);
    return code;
}

kith_status kith_eigenvectors_measure(kith_network *network, const kith_components *components,
                                      kith_error *err)
{
    kith_status status = KITH_OK;
    for (size_t i = 0; i < network->node_count; i++)
        network->nodes[i].eigenvector = 0;
    for (size_t i = 0; i < components->count && status == KITH_OK; i++) {
        const kith_component *component = &components->at[i];
        if (component->edge_count == 0)
            break; /* the rest are lone nodes too */
        kith_igraph igraph = {0};
        status = kith_igraph_init_part(&igraph, network, components, i, err);
        double share = (double)component->node_count / (double)components->at[0].node_count;
        if (status == KITH_OK)
            status = kith_igraph_status(score_component(network, component, &igraph, share),
                                        "find an eigenvector", err);
        kith_igraph_clear(&igraph);
    }
    return status;
}
