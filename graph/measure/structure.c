/* graph/measure/structure.c - how a network hangs together: its density, its clusters, its weak *
 * points. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/structure.h"

#include <math.h>

#include "graph/measure/igraph_graph.h"

static igraph_error_t measure_clustering(kith_network *network, const igraph_t *graph)
{
    igraph_vector_t shares = {0};
    igraph_error_t code = igraph_vector_init(&shares, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_transitivity_local_undirected(graph, &shares, igraph_vss_all(),
                                                    IGRAPH_TRANSITIVITY_ZERO);
    for (size_t i = 0; i < network->node_count && code == IGRAPH_SUCCESS; i++)
        network->nodes[i].clustering = VECTOR(shares)[i];
    igraph_vector_destroy(&shares);
    if (code == IGRAPH_SUCCESS)
        code =
            igraph_transitivity_undirected(graph, &network->transitivity, IGRAPH_TRANSITIVITY_ZERO);
    return code;
}

static igraph_error_t measure_constraint(kith_network *network, const kith_igraph *igraph)
{
    igraph_vector_t constraints = {0};
    igraph_error_t code = igraph_vector_init(&constraints, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_constraint(&igraph->graph, &constraints, igraph_vss_all(), &igraph->weights);
    for (size_t i = 0; i < network->node_count && code == IGRAPH_SUCCESS; i++)
        network->nodes[i].constraint = network->nodes[i].degree ? VECTOR(constraints)[i] : NAN;
    igraph_vector_destroy(&constraints);
    return code;
}

static igraph_error_t find_articulations(kith_network *network, const igraph_t *graph)
{
    igraph_vector_int_t found = {0};
    igraph_error_t code = igraph_vector_int_init(&found, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_articulation_points(graph, &found);
    for (size_t i = 0; i < network->node_count; i++)
        network->nodes[i].articulation = 0;
    network->articulation_count = (uint64_t)igraph_vector_int_size(&found);
    for (size_t i = 0; i < network->articulation_count && code == IGRAPH_SUCCESS; i++)
        network->nodes[VECTOR(found)[i]].articulation = 1;
    igraph_vector_int_destroy(&found);
    return code;
}

static igraph_error_t find_bridges(kith_network *network, const igraph_t *graph)
{
    igraph_vector_int_t found = {0};
    igraph_error_t code = igraph_vector_int_init(&found, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_bridges(graph, &found);
    for (size_t i = 0; i < network->edge_count; i++)
        network->edges[i].bridge = 0;
    network->bridge_count = (uint64_t)igraph_vector_int_size(&found);
    for (size_t i = 0; i < network->bridge_count && code == IGRAPH_SUCCESS; i++)
        network->edges[VECTOR(found)[i]].bridge = 1;
    igraph_vector_int_destroy(&found);
    return code;
}

/* Do the ends of the ties differ in degree, in type? A correlation of what never varies is noise
 * from rounding, which igraph returns. */
static void look_for_variety(const kith_network *network, bool *degrees, bool *types)
{
    *degrees = *types = false;
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_node *first = &network->nodes[network->edges[0].source];
        const kith_edge *edge = &network->edges[i];
        const kith_node *ends[] = {&network->nodes[edge->source], &network->nodes[edge->target]};
        for (size_t end = 0; end < 2; end++) {
            *degrees |= ends[end]->degree != first->degree;
            *types |= ends[end]->type != first->type;
        }
    }
}

static igraph_error_t measure_assortativity(kith_network *network, const igraph_t *graph)
{
    bool degrees, types;
    look_for_variety(network, &degrees, &types);
    network->degree_assortativity = network->type_assortativity = NAN;
    igraph_vector_int_t type = {0};
    igraph_error_t code = igraph_vector_int_init(&type, (igraph_integer_t)network->node_count);
    for (size_t i = 0; i < network->node_count && code == IGRAPH_SUCCESS; i++)
        VECTOR(type)[i] = network->nodes[i].type;
    if (code == IGRAPH_SUCCESS && types)
        code = igraph_assortativity_nominal(graph, &type, &network->type_assortativity,
                                            IGRAPH_UNDIRECTED, true);
    if (code == IGRAPH_SUCCESS && degrees)
        code =
            igraph_assortativity_degree(graph, &network->degree_assortativity, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&type);
    return code;
}

kith_status kith_structure_measure(kith_network *network, const kith_igraph *igraph,
                                   kith_error *err)
{
    const igraph_t *graph = &igraph->graph;
    double nodes = (double)network->node_count, edges = (double)network->edge_count;
    network->density = nodes > 1 ? 2 * edges / (nodes * (nodes - 1)) : 0;
    network->mean_degree = nodes > 0 ? 2 * edges / nodes : 0;
    kith_status status =
        kith_igraph_status(measure_clustering(network, graph), "measure clustering", err);
    if (status == KITH_OK)
        status = kith_igraph_status(measure_constraint(network, igraph), "measure constraint", err);
    if (status == KITH_OK)
        status = kith_igraph_status(find_articulations(network, graph), "find articulations", err);
    if (status == KITH_OK)
        status = kith_igraph_status(find_bridges(network, graph), "find bridges", err);
    if (status == KITH_OK)
        status =
            kith_igraph_status(measure_assortativity(network, graph), "measure assortativity", err);
    return status;
}
