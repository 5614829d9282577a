/* graph/measure/paths.c - measures of shortest paths: who stands between others, who is close to *
 * them. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/paths.h"

#include <math.h>

#include "extract/base/parallel.h"
#include "graph/measure/hops.h"
#include "graph/measure/walk.h"

/* Pivots of one piece of work. Sums are made piece by piece: it decides their last digits. */
#define PIVOTS_AT_ONCE 16

/* What was seen from pivots, by node; each times what the pivot stands for. */
typedef struct sums {
    double *betweenness, *bridging, *nearness;
} sums;

/* What one thread needs. */
typedef struct walker {
    kith_arena arena;
    kith_walk walk;
    kith_hops hops;
    size_t first, end; /* the pivots of its piece */
    sums seen;         /* from these */
    uint32_t *touched; /* nodes with a sum, in order of their first */
    size_t touched_count;
    bool *is_touched;        /* by node */
    double *passing;         /* by node: of the paths of one walk, those that pass */
    double *passing_between; /* of these, those to another community than the source's */
} walker;

/* What was found from each pivot by itself. */
typedef struct outlook {
    double nearness;     /* sum of 1/distance to all */
    uint64_t hops, most; /* sum of the ties to all, and to the farthest; of the largest component */
} outlook;

typedef struct measuring {
    const kith_network *network;
    const kith_adjacency *adjacency;
    kith_pivots pivots;
    size_t begun; /* pivots */
    outlook *outlooks;
    walker *walkers;
    sums total;
} measuring;

static void init_sums(sums *out, size_t node_count, kith_arena *arena)
{
    out->betweenness = kith_arena_array(arena, double, node_count);
    out->bridging = kith_arena_array(arena, double, node_count);
    out->nearness = kith_arena_array(arena, double, node_count);
}

static void init_walker(walker *out, const kith_adjacency *adjacency)
{
    size_t node_count = adjacency->node_count;
    kith_walk_init(&out->walk, adjacency, &out->arena);
    kith_hops_init(&out->hops, adjacency, &out->arena);
    init_sums(&out->seen, node_count, &out->arena);
    out->touched = kith_arena_array(&out->arena, uint32_t, node_count);
    out->is_touched = kith_arena_array(&out->arena, bool, node_count);
    out->passing = kith_arena_array(&out->arena, double, node_count);
    out->passing_between = kith_arena_array(&out->arena, double, node_count);
}

static void touch(walker *self, uint32_t node)
{
    if (!self->is_touched[node])
        self->touched[self->touched_count++] = node;
    self->is_touched[node] = true;
}

/* Add up what passes through each node, from the farthest back to the source (Brandes 2001). */
static void add_betweenness(walker *self, const kith_node *nodes, const kith_pivot *pivot)
{
    const kith_walk *walk = &self->walk;
    const kith_adjacency *adjacency = walk->adjacency;
    for (size_t i = walk->count; i-- > 1;) {
        uint32_t node = walk->order[i];
        bool apart = nodes[node].community != nodes[pivot->node].community;
        double share = (1 + self->passing[node]) / walk->paths[node];
        double share_between = (apart + self->passing_between[node]) / walk->paths[node];
        for (size_t k = adjacency->first[node]; k < adjacency->first[node + 1]; k++) {
            const kith_arc *arc = &adjacency->arcs[k];
            if (!kith_walk_comes_over(walk, node, arc))
                continue;
            self->passing[arc->node] += walk->paths[arc->node] * share;
            self->passing_between[arc->node] += walk->paths[arc->node] * share_between;
        }
        self->seen.betweenness[node] += self->passing[node] * pivot->stands_for;
        self->seen.bridging[node] += self->passing_between[node] * pivot->stands_for;
        self->passing[node] = self->passing_between[node] = 0;
    }
    self->passing[pivot->node] = self->passing_between[pivot->node] = 0;
}

static double add_nearness(walker *self, const kith_pivot *pivot)
{
    double sum = 0;
    for (size_t i = 1; i < self->walk.count; i++) {
        uint32_t node = self->walk.order[i];
        double near = 1 / self->walk.distance[node];
        self->seen.nearness[node] += near * pivot->stands_for_near;
        sum += near;
    }
    return sum;
}

static bool begin_piece(void *context, size_t worker)
{
    measuring *m = context;
    if (m->begun == m->pivots.count)
        return false;
    size_t left = m->pivots.count - m->begun;
    m->walkers[worker].first = m->begun;
    m->begun += left < PIVOTS_AT_ONCE ? left : PIVOTS_AT_ONCE;
    m->walkers[worker].end = m->begun;
    return true;
}

static void walk_piece(void *context, size_t worker)
{
    measuring *m = context;
    walker *self = &m->walkers[worker];
    for (size_t i = self->first; i < self->end; i++) {
        const kith_pivot *pivot = &m->pivots.at[i];
        kith_walk_from(&self->walk, pivot->node);
        for (size_t k = 0; k < self->walk.count; k++)
            touch(self, self->walk.order[k]);
        m->outlooks[i].nearness = add_nearness(self, pivot);
        add_betweenness(self, m->network->nodes, pivot);
        if (i < m->pivots.largest_count) {
            kith_hops_from(&self->hops, pivot->node);
            m->outlooks[i].hops = self->hops.sum;
            m->outlooks[i].most = self->hops.most;
        }
    }
}

static bool finish_piece(void *context, size_t worker)
{
    measuring *m = context;
    walker *self = &m->walkers[worker];
    for (size_t i = 0; i < self->touched_count; i++) {
        uint32_t node = self->touched[i];
        m->total.betweenness[node] += self->seen.betweenness[node];
        m->total.bridging[node] += self->seen.bridging[node];
        m->total.nearness[node] += self->seen.nearness[node];
        self->seen.betweenness[node] = self->seen.bridging[node] = self->seen.nearness[node] = 0;
        self->is_touched[node] = false;
    }
    self->touched_count = 0;
    return true;
}

static void run(measuring *m, size_t threads, kith_arena *arena)
{
    const kith_parallel job = {
        .begin = begin_piece, .work = walk_piece, .finish = finish_piece, .context = m};
    size_t pieces = (m->pivots.count + PIVOTS_AT_ONCE - 1) / PIVOTS_AT_ONCE;
    if (threads > pieces)
        threads = pieces;
    m->walkers = kith_arena_array(arena, walker, threads);
    for (size_t i = 0; i < threads; i++)
        init_walker(&m->walkers[i], m->adjacency);
    if (threads > 0)
        kith_parallel_run(&job, threads);
    for (size_t i = 0; i < threads; i++)
        kith_arena_free(&m->walkers[i].arena);
}

/* By community: how many pairs of nodes, neither in it, are in two different ones, and so pairs of
 * others for each of its nodes; the node itself makes no pair, nor does it take one away. */
static double *count_pairs_apart(const kith_network *network, kith_arena *arena)
{
    double *sizes = kith_arena_array(arena, double, network->community_count);
    double nodes = (double)network->node_count, all = nodes * nodes;
    for (size_t i = 0; i < network->node_count; i++)
        sizes[network->nodes[i].community]++;
    for (size_t i = 0; i < network->community_count; i++)
        all -= sizes[i] * sizes[i];
    for (size_t i = 0; i < network->community_count; i++)
        sizes[i] = all / 2 - (nodes - sizes[i]);
    return sizes;
}

/* Each pair was seen from both its ends. */
static double share_of(double sum, double pairs)
{
    return pairs > 0 ? fmin(sum / 2 / pairs, 1) : 0;
}

static void write_nodes(const measuring *m, kith_network *network, kith_arena *arena)
{
    double others = (double)network->node_count - 1;
    const double *apart = count_pairs_apart(network, arena);
    for (size_t i = 0; i < network->node_count; i++) {
        kith_node *node = &network->nodes[i];
        node->betweenness = share_of(m->total.betweenness[i], others * (others - 1) / 2);
        node->bridging = share_of(m->total.bridging[i], apart[node->community]);
        node->closeness = others > 0 ? m->total.nearness[i] / others : 0;
    }
    for (size_t i = 0; i < m->pivots.count; i++)
        network->nodes[m->pivots.at[i].node].closeness = m->outlooks[i].nearness / others;
}

static void write_hops(const measuring *m, kith_network *network, const kith_components *components)
{
    network->diameter = network->diameter_most = 0;
    network->mean_path = network->mean_path_error = 0;
    size_t count = m->pivots.largest_count, certain = m->pivots.largest_certain;
    if (count == 0)
        return;
    double nodes = (double)components->at[0].node_count, drawn = (double)(count - certain);
    double sum = 0, sum_drawn = 0, squares = 0;
    uint64_t least = UINT64_MAX;
    for (size_t i = 0; i < count; i++) {
        const outlook *seen = &m->outlooks[i];
        sum += i < certain ? (double)seen->hops : 0;
        sum_drawn += i < certain ? 0 : (double)seen->hops;
        network->diameter = seen->most > network->diameter ? seen->most : network->diameter;
        least = seen->most < least ? seen->most : least;
    }
    network->diameter_most = network->diameter;
    if (drawn > 0) {
        double mean = sum_drawn / drawn, rest = nodes - (double)certain;
        for (size_t i = certain; i < count; i++)
            squares += ((double)m->outlooks[i].hops - mean) * ((double)m->outlooks[i].hops - mean);
        sum += mean * rest;
        network->diameter_most = 2 * least;
        network->mean_path_error =
            rest * sqrt(squares / (drawn - 1) / drawn * (1 - drawn / rest)) / (nodes * (nodes - 1));
    }
    network->mean_path = sum / (nodes * (nodes - 1));
}

kith_status kith_paths_measure(kith_network *network, const kith_adjacency *adjacency,
                               const kith_components *components, const kith_paths_effort *effort,
                               kith_error *err)
{
    kith_arena scratch = {0};
    measuring m = {.network = network, .adjacency = adjacency};
    kith_status status =
        kith_pivots_choose(components, effort->exact_max, effort->seed, &scratch, &m.pivots, err);
    if (status == KITH_OK) {
        m.outlooks = kith_arena_array(&scratch, outlook, m.pivots.count);
        init_sums(&m.total, network->node_count, &scratch);
        run(&m, effort->threads, &scratch);
        write_nodes(&m, network, &scratch);
        write_hops(&m, network, components);
    }
    kith_arena_free(&scratch);
    return status;
}
