/* graph/measure/igraph_graph.h - a network, or a part of it, as igraph sees it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_GRAPH_MEASURE_IGRAPH_GRAPH_H
#define KITH_GRAPH_MEASURE_IGRAPH_GRAPH_H

/* The one header that shows igraph's types: for the .c files of graph/ that call igraph alone. */
#include <igraph/igraph.h>
#include <stdbool.h>
#include <stdint.h>

#include "extract/base/error.h"
#include "extract/base/memory.h"
#include "graph/measure/component.h"
#include "graph/network/network.h"

/** What a call of ours changes in igraph, whose handlers and random numbers are the process's. */
typedef struct kith_igraph_session {
    igraph_error_handler_t *error_handler;
    igraph_warning_handler_t *warning_handler;
    igraph_interruption_handler_t *interruption_handler;
    igraph_progress_handler_t *progress_handler;
    igraph_status_handler_t *status_handler;
    igraph_attribute_table_t *attribute_table;
    igraph_rng_t theirs, ours;
    int threads; /* of this thread's OpenMP */
    int to_free; /* things that igraph is to free on an error, and that are not of our calls */
    kith_hold hold;
} kith_igraph_session;

/**
 * Take igraph for this thread: others wait, it neither prints nor aborts, nor calls what the
 * program has told it to call (python-igraph's asks Python, whose lock we do not hold); its random
 * numbers are ours, want of memory ends the call as kith_memory_out() does, and it works in one
 * thread, for PageRank of several differs in its last digits from run to run. End it with
 * kith_igraph_leave() unless this fails, with KITH_EGRAPH.
 */
KITH_CHECKED kith_status kith_igraph_enter(kith_igraph_session *session, kith_error *err);

/** Start the random numbers of a stage, so that stages do not depend on one another. */
KITH_CHECKED kith_status kith_igraph_seed(uint64_t seed, kith_error *err);

/** Put everything back, as is done when memory runs out before. */
void kith_igraph_leave(kith_igraph_session *session);

/** KITH_OK, or KITH_EGRAPH with igraph's reason why `doing` ("rank nodes") failed. */
KITH_CHECKED kith_status kith_igraph_status(igraph_error_t code, const char *doing,
                                            kith_error *err);

typedef struct kith_igraph kith_igraph; /* as the headers of measures name it */

/** Caller's storage, {0} is none; free with kith_igraph_clear(). */
struct kith_igraph {
    bool made;
    igraph_t graph;            /* undirected; vertices and edges numbered as in the part */
    igraph_vector_t weights;   /* by edge, as in the network */
    igraph_vector_t distances; /* by edge, 1 / weight */
};

/** Make igraph's form of all of `network`. */
KITH_CHECKED kith_status kith_igraph_init(kith_igraph *igraph, const kith_network *network,
                                          kith_error *err);

/** Make igraph's form of the component `part` of `network`. */
KITH_CHECKED kith_status kith_igraph_init_part(kith_igraph *igraph, const kith_network *network,
                                               const kith_components *components, size_t part,
                                               kith_error *err);

/** Accepts NULL and {0}. */
void kith_igraph_clear(kith_igraph *igraph);

#endif
