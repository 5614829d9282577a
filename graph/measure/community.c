/* graph/measure/community.c - communities: groups of nodes more tied to each other than to the *
 * rest. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/community.h"

#include <stdlib.h>

#include "graph/measure/igraph_graph.h"

#define RANDOMNESS 0.01 /* of Leiden's refinement, as its authors set it */
#define ROUNDS_MAX 100  /* three or four are usual */

typedef struct community {
    size_t node_count, first; /* `first` is its least node */
    igraph_integer_t found;   /* the number that igraph gave it */
} community;

static int most_nodes_first(const void *left, const void *right)
{
    const community *a = left, *b = right;
    if (a->node_count != b->node_count)
        return a->node_count > b->node_count ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

/* Number the communities of `membership` by size and write them to the nodes. */
static void number_communities(kith_network *network, const igraph_vector_int_t *membership)
{
    kith_arena scratch = {0};
    size_t node_count = network->node_count, count = 0;
    community *communities = kith_arena_array(&scratch, community, node_count);
    size_t *number = kith_arena_array(&scratch, size_t, node_count);
    for (size_t i = 0; i < node_count; i++) {
        community *its = &communities[VECTOR(*membership)[i]];
        if (its->node_count++ == 0)
            *its = (community){1, i, VECTOR(*membership)[i]};
    }
    /* Empty ones sort last. */
    qsort(communities, node_count, sizeof *communities, most_nodes_first);
    for (; count < node_count && communities[count].node_count; count++)
        number[communities[count].found] = count;
    for (size_t i = 0; i < node_count; i++)
        network->nodes[i].community = number[VECTOR(*membership)[i]];
    network->community_count = count;
    kith_arena_free(&scratch);
}

/* Run Leiden from its own result until it changes nothing. */
static igraph_error_t improve(const kith_igraph *igraph, const igraph_vector_t *strengths,
                              double resolution, igraph_vector_int_t *membership)
{
    igraph_vector_int_t before = {0};
    igraph_error_t code = igraph_vector_int_init(&before, 0);
    for (int round = 0; round < ROUNDS_MAX && code == IGRAPH_SUCCESS; round++) {
        igraph_integer_t count;
        code = igraph_community_leiden(&igraph->graph, &igraph->weights, strengths, resolution,
                                       RANDOMNESS, round > 0, 1, membership, &count, NULL);
        if (code == IGRAPH_SUCCESS && round > 0 && igraph_vector_int_all_e(&before, membership))
            break;
        if (code == IGRAPH_SUCCESS)
            code = igraph_vector_int_update(&before, membership);
    }
    igraph_vector_int_destroy(&before);
    return code;
}

static igraph_error_t find_communities(kith_network *network, const kith_igraph *igraph,
                                       igraph_vector_int_t *membership)
{
    igraph_vector_t strengths = {0};
    igraph_real_t modularity = 0;
    igraph_error_t code = igraph_vector_init(&strengths, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_strength(&igraph->graph, &strengths, igraph_vss_all(), IGRAPH_ALL,
                               IGRAPH_LOOPS, &igraph->weights);
    if (code == IGRAPH_SUCCESS)
        code = improve(igraph, &strengths, network->resolution / igraph_vector_sum(&strengths),
                       membership);
    if (code == IGRAPH_SUCCESS)
        code = igraph_modularity(&igraph->graph, membership, &igraph->weights, network->resolution,
                                 IGRAPH_UNDIRECTED, &modularity);
    igraph_vector_destroy(&strengths);
    if (code == IGRAPH_SUCCESS)
        network->modularity = modularity;
    return code;
}

kith_status kith_communities_find(kith_network *network, const kith_igraph *igraph,
                                  const kith_measuring *measuring, kith_error *err)
{
    igraph_vector_int_t membership = {0};
    igraph_error_t code =
        igraph_vector_int_init_range(&membership, 0, (igraph_integer_t)network->node_count);
    kith_status status = kith_igraph_status(code, "number nodes", err);
    if (status == KITH_OK)
        status = kith_igraph_seed(measuring->seed, err);
    network->modularity = 0;
    network->resolution = measuring->resolution > 0 ? measuring->resolution : 1;
    if (status == KITH_OK && network->edge_count > 0)
        status = kith_igraph_status(find_communities(network, igraph, &membership),
                                    "find communities", err);
    if (status == KITH_OK)
        number_communities(network, &membership);
    igraph_vector_int_destroy(&membership);
    return status;
}
