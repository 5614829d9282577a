/* graph/filter/route.c - routes: how two entities of a network are connected through others. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/route.h"

#include "graph/measure/igraph_graph.h"

static kith_route make_route(const kith_network *network, size_t from,
                             const igraph_vector_int_t *edges, kith_arena *arena)
{
    size_t count = (size_t)igraph_vector_int_size(edges);
    kith_route route = {.nodes = kith_arena_array(arena, uint32_t, count + 1),
                        .edges = kith_arena_array(arena, uint32_t, count),
                        .edge_count = count};
    route.nodes[0] = (uint32_t)from;
    for (size_t i = 0; i < count; i++) {
        route.edges[i] = (uint32_t)VECTOR(*edges)[i];
        const kith_edge *edge = &network->edges[route.edges[i]];
        route.nodes[i + 1] = edge->source == route.nodes[i] ? edge->target : edge->source;
        route.length += 1 / edge->weight;
    }
    return route;
}

static kith_status find_one(const kith_network *network, const kith_igraph *igraph, size_t from,
                            size_t to, kith_arena *arena, kith_routes *out, kith_error *err)
{
    igraph_vector_int_t edges = {0};
    igraph_error_t code = igraph_vector_int_init(&edges, 0);
    if (code == IGRAPH_SUCCESS)
        code =
            igraph_get_shortest_path_dijkstra(&igraph->graph, NULL, &edges, (igraph_integer_t)from,
                                              (igraph_integer_t)to, &igraph->distances, IGRAPH_ALL);
    if (code == IGRAPH_SUCCESS) {
        out->at = kith_arena_array(arena, kith_route, 1);
        out->count = igraph_vector_int_size(&edges) > 0;
        if (out->count)
            out->at[0] = make_route(network, from, &edges, arena);
    }
    igraph_vector_int_destroy(&edges);
    return kith_igraph_status(code, "find a path", err);
}

static kith_status find_some(const kith_network *network, const kith_igraph *igraph, size_t from,
                             size_t to, size_t most, kith_arena *arena, kith_routes *out,
                             kith_error *err)
{
    igraph_vector_int_list_t paths = {0};
    igraph_error_t code = igraph_vector_int_list_init(&paths, 0);
    if (code == IGRAPH_SUCCESS)
        code = igraph_get_k_shortest_paths(&igraph->graph, &igraph->distances, NULL, &paths,
                                           (igraph_integer_t)most, (igraph_integer_t)from,
                                           (igraph_integer_t)to, IGRAPH_ALL);
    if (code == IGRAPH_SUCCESS) {
        out->count = (size_t)igraph_vector_int_list_size(&paths);
        out->at = kith_arena_array(arena, kith_route, out->count);
        for (size_t i = 0; i < out->count; i++)
            out->at[i] = make_route(
                network, from, igraph_vector_int_list_get_ptr(&paths, (igraph_integer_t)i), arena);
    }
    igraph_vector_int_list_destroy(&paths);
    return kith_igraph_status(code, "find paths", err);
}

kith_status kith_routes_find(const kith_network *network, size_t from, size_t to, size_t most,
                             kith_arena *arena, kith_routes *out, kith_error *err)
{
    if (from >= network->node_count || to >= network->node_count || from == to)
        return kith_fail(err, KITH_EARGUMENT, "a path needs two different nodes");
    if (most == 0 || most > KITH_ROUTES_MAX)
        return kith_fail(err, KITH_EARGUMENT, "from 1 to %d paths can be asked for",
                         KITH_ROUTES_MAX);
    kith_igraph_session session;
    kith_igraph igraph = {0};
    kith_routes found = {0};
    kith_status status = kith_igraph_enter(&session, err);
    if (status != KITH_OK)
        return status;
    status = kith_igraph_init(&igraph, network, err);
    if (status == KITH_OK)
        status = most == 1 ? find_one(network, &igraph, from, to, arena, &found, err)
                           : find_some(network, &igraph, from, to, most, arena, &found, err);
    kith_igraph_clear(&igraph);
    kith_igraph_leave(&session);
    if (status == KITH_OK)
        *out = found;
    return status;
}
