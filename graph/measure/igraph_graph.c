/* graph/measure/igraph_graph.c - a network, or a part of it, as igraph sees it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/igraph_graph.h"

#include <omp.h>
#include <pthread.h>

/* Debian's igraph keeps its error stack and random numbers in plain globals. */
static pthread_mutex_t igraph_turn = PTHREAD_MUTEX_INITIALIZER;

kith_status kith_igraph_status(igraph_error_t code, const char *doing, kith_error *err)
{
    if (code == IGRAPH_SUCCESS)
        return KITH_OK;
    return kith_fail(err, KITH_EGRAPH, "igraph could not %s: %s", doing, igraph_strerror(code));
}

/*
 * What igraph frees when it has no memory was not always made yet, and what it goes on with is not
 * always there: a call that lacks memory never comes back to it.
 */
static void give_up_without_memory(const char *reason, const char *file, int line,
                                   igraph_error_t code)
{
    (void)reason;
    (void)file;
    (void)line;
    if (code == IGRAPH_ENOMEM)
        kith_memory_out(0);
    IGRAPH_FINALLY_FREE();
}

static void take_handlers(kith_igraph_session *session)
{
    session->error_handler = igraph_set_error_handler(igraph_error_handler_ignore);
    session->warning_handler = igraph_set_warning_handler(igraph_warning_handler_ignore);
    session->interruption_handler = igraph_set_interruption_handler(NULL);
    session->progress_handler = igraph_set_progress_handler(NULL);
    session->status_handler = igraph_set_status_handler(NULL);
    session->attribute_table = igraph_set_attribute_table(NULL);
}

static void put_handlers_back(kith_igraph_session *session)
{
    igraph_set_attribute_table(session->attribute_table);
    igraph_set_status_handler(session->status_handler);
    igraph_set_progress_handler(session->progress_handler);
    igraph_set_interruption_handler(session->interruption_handler);
    igraph_set_warning_handler(session->warning_handler);
    igraph_set_error_handler(session->error_handler);
}

static void put_back(void *context)
{
    kith_igraph_session *session = context;
    IGRAPH_FINALLY_CLEAN(IGRAPH_FINALLY_STACK_SIZE() - session->to_free);
    omp_set_num_threads(session->threads);
    igraph_rng_set_default(&session->theirs);
    igraph_rng_destroy(&session->ours);
    put_handlers_back(session);
    pthread_mutex_unlock(&igraph_turn);
}

kith_status kith_igraph_enter(kith_igraph_session *session, kith_error *err)
{
    pthread_mutex_lock(&igraph_turn);
    take_handlers(session);
    session->theirs = *igraph_rng_default();
    kith_status status = kith_igraph_status(
        igraph_rng_init(&session->ours, &igraph_rngtype_mt19937), "make random numbers", err);
    if (status == KITH_OK) {
        igraph_rng_set_default(&session->ours);
        session->threads = omp_get_max_threads();
        omp_set_num_threads(1);
        session->to_free = IGRAPH_FINALLY_STACK_SIZE();
        kith_memory_hold(&session->hold, put_back, session);
        igraph_set_error_handler(give_up_without_memory);
        return KITH_OK;
    }
    put_handlers_back(session);
    pthread_mutex_unlock(&igraph_turn);
    return status;
}

kith_status kith_igraph_seed(uint64_t seed, kith_error *err)
{
    return kith_igraph_status(igraph_rng_seed(igraph_rng_default(), (igraph_uint_t)seed),
                              "seed its random numbers", err);
}

void kith_igraph_leave(kith_igraph_session *session)
{
    kith_memory_release(&session->hold);
    put_back(session);
}

/* Make the graph whose edge i is edges[i] of the network, or simply i when `edges` is NULL; its
 * ends are numbered by `place`, or as in the network when that is NULL. */
static kith_status make_graph(kith_igraph *igraph, const kith_network *network, size_t node_count,
                              const size_t *edges, size_t edge_count, const uint32_t *place,
                              kith_error *err)
{
    kith_igraph made = {0};
    igraph_vector_int_t ends = {0};
    igraph_error_t code = igraph_vector_int_init(&ends, (igraph_integer_t)(2 * edge_count));
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_init(&made.weights, (igraph_integer_t)edge_count);
    if (code == IGRAPH_SUCCESS)
        code = igraph_vector_init(&made.distances, (igraph_integer_t)edge_count);
    if (code == IGRAPH_SUCCESS) {
        for (size_t i = 0; i < edge_count; i++) {
            const kith_edge *edge = &network->edges[edges ? edges[i] : i];
            VECTOR(ends)[2 * i] = place ? place[edge->source] : edge->source;
            VECTOR(ends)[2 * i + 1] = place ? place[edge->target] : edge->target;
            VECTOR(made.weights)[i] = edge->weight;
            VECTOR(made.distances)[i] = 1 / edge->weight;
        }
        code = igraph_create(&made.graph, &ends, (igraph_integer_t)node_count, IGRAPH_UNDIRECTED);
        made.made = code == IGRAPH_SUCCESS;
    }
    igraph_vector_int_destroy(&ends);
    if (code == IGRAPH_SUCCESS)
        *igraph = made;
    else
        kith_igraph_clear(&made);
    return kith_igraph_status(code, "make the graph", err);
}

kith_status kith_igraph_init(kith_igraph *igraph, const kith_network *network, kith_error *err)
{
    return make_graph(igraph, network, network->node_count, NULL, network->edge_count, NULL, err);
}

kith_status kith_igraph_init_part(kith_igraph *igraph, const kith_network *network,
                                  const kith_components *components, size_t part, kith_error *err)
{
    const kith_component *component = &components->at[part];
    return make_graph(igraph, network, component->node_count, component->edges,
                      component->edge_count, components->place, err);
}

void kith_igraph_clear(kith_igraph *igraph)
{
    if (!igraph)
        return;
    if (igraph->made)
        igraph_destroy(&igraph->graph);
    igraph_vector_destroy(&igraph->weights);
    igraph_vector_destroy(&igraph->distances);
    *igraph = (kith_igraph){0};
}
