/* graph/measure/walk.c - a walk: all shortest paths that start from one node. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/walk.h"

#include <math.h>

void kith_walk_init(kith_walk *walk, const kith_adjacency *adjacency, kith_arena *arena)
{
    size_t node_count = adjacency->node_count;
    *walk = (kith_walk){
        .adjacency = adjacency,
        .order = kith_arena_array(arena, uint32_t, node_count),
        .distance = kith_arena_array(arena, double, node_count),
        .paths = kith_arena_array(arena, double, node_count),
        .place = kith_arena_array(arena, uint32_t, node_count),
        .heap = kith_arena_array(arena, uint32_t, node_count),
        .heap_place = kith_arena_array(arena, uint32_t, node_count),
    };
    for (size_t i = 0; i < node_count; i++) {
        walk->distance[i] = INFINITY;
        walk->place[i] = (uint32_t)node_count;
    }
}

static void put(kith_walk *walk, size_t at, uint32_t node)
{
    walk->heap[at] = node;
    walk->heap_place[node] = (uint32_t)at;
}

/* Let `node`, which stands at `at` or is to, rise to where nothing above it is farther. */
static void rise(kith_walk *walk, size_t at, uint32_t node)
{
    while (at > 0) {
        size_t above = (at - 1) / 2;
        if (walk->distance[walk->heap[above]] <= walk->distance[node])
            break;
        put(walk, at, walk->heap[above]);
        at = above;
    }
    put(walk, at, node);
}

static void sink(kith_walk *walk, uint32_t node)
{
    size_t at = 0;
    for (size_t below; (below = 2 * at + 1) < walk->heap_count; at = below) {
        if (below + 1 < walk->heap_count &&
            walk->distance[walk->heap[below + 1]] < walk->distance[walk->heap[below]])
            below++;
        if (walk->distance[node] <= walk->distance[walk->heap[below]])
            break;
        put(walk, at, walk->heap[below]);
    }
    put(walk, at, node);
}

static uint32_t take_nearest(kith_walk *walk)
{
    uint32_t nearest = walk->heap[0];
    if (--walk->heap_count > 0)
        sink(walk, walk->heap[walk->heap_count]);
    return nearest;
}

/* Count the paths to `node`, whose distance is final, and see how near others are through it. */
static void settle(kith_walk *walk, uint32_t node)
{
    const kith_adjacency *adjacency = walk->adjacency;
    walk->place[node] = (uint32_t)walk->count;
    walk->order[walk->count++] = node;
    for (size_t i = adjacency->first[node]; i < adjacency->first[node + 1]; i++) {
        const kith_arc *arc = &adjacency->arcs[i];
        if (walk->place[arc->node] < adjacency->node_count) {
            if (kith_walk_comes_over(walk, node, arc))
                walk->paths[node] += walk->paths[arc->node];
            continue;
        }
        double distance = walk->distance[node] + arc->distance;
        if (!(distance < walk->distance[arc->node]))
            continue;
        bool waits = walk->distance[arc->node] < INFINITY;
        walk->distance[arc->node] = distance;
        rise(walk, waits ? walk->heap_place[arc->node] : walk->heap_count++, arc->node);
    }
}

void kith_walk_from(kith_walk *walk, uint32_t source)
{
    for (size_t i = 0; i < walk->count; i++) {
        uint32_t node = walk->order[i];
        walk->distance[node] = INFINITY;
        walk->paths[node] = 0;
        walk->place[node] = (uint32_t)walk->adjacency->node_count;
    }
    walk->count = 0;
    walk->distance[source] = 0;
    walk->paths[source] = 1;
    put(walk, 0, source);
    walk->heap_count = 1;
    while (walk->heap_count > 0)
        settle(walk, take_nearest(walk));
}
