/* tests/graph/filter/test_route.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/route.h"

#include <stdlib.h>

#include "extract/base/hash.h"
#include "tests/graph/plain_network.h"

static kith_routes find(kith_network *network, size_t from, size_t to, size_t most)
{
    kith_routes found;
    kith_error err = {0};
    if (kith_routes_find(network, from, to, most, &network->arena, &found, &err) != KITH_OK)
        fail_msg("%s", err.message);
    return found;
}

/* A route's ends, edges and length belong together. */
static void check_whole(const kith_network *network, const kith_route *route, size_t from,
                        size_t to)
{
    double length = 0;
    assert_int_equal(route->nodes[0], from);
    assert_int_equal(route->nodes[route->edge_count], to);
    for (size_t i = 0; i < route->edge_count; i++) {
        const kith_edge *edge = &network->edges[route->edges[i]];
        uint32_t a = route->nodes[i], b = route->nodes[i + 1];
        assert_true((edge->source == a && edge->target == b) ||
                    (edge->source == b && edge->target == a));
        length += 1 / edge->weight;
    }
    assert_float_equal(route->length, length, 1e-12);
}

static void strong_ties_are_short(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(4, {0, 1, 4}, {0, 2, 1}, {1, 2, 4}, {2, 3, 1});
    kith_routes found = find(&network, 0, 2, 1);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.at[0].edge_count, 2);
    assert_int_equal(found.at[0].nodes[1], 1);
    assert_float_equal(found.at[0].length, 0.5, 1e-12);
    found = find(&network, 0, 2, 5);
    assert_int_equal(found.count, 2);
    assert_int_equal(found.at[1].edge_count, 1);
    kith_network_clear(&network);
}

static void those_apart_have_no_route(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(5, {0, 1, 1}, {2, 3, 1});
    assert_int_equal(find(&network, 0, 3, 1).count, 0);
    assert_int_equal(find(&network, 0, 3, 3).count, 0);
    assert_int_equal(find(&network, 4, 0, 3).count, 0);
    kith_network_clear(&network);
}

static void arguments_are_checked(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(2, {0, 1, 1});
    kith_routes found;
    kith_arena *arena = &network.arena;
    assert_int_equal(kith_routes_find(&network, 0, 0, 1, arena, &found, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_routes_find(&network, 0, 2, 1, arena, &found, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_routes_find(&network, 0, 1, 0, arena, &found, NULL), KITH_EARGUMENT);
    assert_int_equal(kith_routes_find(&network, 0, 1, KITH_ROUTES_MAX + 1, arena, &found, NULL),
                     KITH_EARGUMENT);
    kith_network_clear(&network);
}

#define NODES 7

/* Lengths of all routes, found by trying every way. */
typedef struct search {
    const kith_network *network;
    bool seen[NODES];
    double lengths[2000];
    size_t count;
} search;

static void walk(search *s, uint32_t at, uint32_t to, double length)
{
    if (at == to) {
        assert_true(s->count < 2000);
        s->lengths[s->count++] = length;
        return;
    }
    s->seen[at] = true;
    for (size_t i = 0; i < s->network->edge_count; i++) {
        const kith_edge *edge = &s->network->edges[i];
        uint32_t next = edge->source == at ? edge->target : edge->source;
        if ((edge->source == at || edge->target == at) && !s->seen[next])
            walk(s, next, to, length + 1 / edge->weight);
    }
    s->seen[at] = false;
}

static int compare_lengths(const void *left, const void *right)
{
    const double *p = left, *q = right;
    return (*p > *q) - (*p < *q);
}

static void they_are_the_shortest_of_all_in_random_networks(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 100; seed++) {
        kith_network network = plain_network(NODES, NULL, 0);
        network.edges = kith_arena_array(&network.arena, kith_edge, NODES * NODES);
        for (uint32_t a = 0; a < NODES; a++)
            for (uint32_t b = a + 1; b < NODES; b++) {
                uint64_t dice = kith_hash_number(a * NODES + b, seed);
                if (dice % 5 < 2)
                    network.edges[network.edge_count++] =
                        (kith_edge){.source = a, .target = b, .weight = (double)(1 + dice / 5 % 4)};
            }
        search s = {.network = &network};
        walk(&s, 0, NODES - 1, 0);
        qsort(s.lengths, s.count, sizeof *s.lengths, compare_lengths);
        kith_routes one = find(&network, 0, NODES - 1, 1), some = find(&network, 0, NODES - 1, 6);
        assert_int_equal(one.count, s.count > 0);
        if (one.count)
            assert_float_equal(one.at[0].length, s.lengths[0], 1e-9);
        assert_int_equal(some.count, s.count < 6 ? s.count : 6);
        for (size_t i = 0; i < some.count; i++) {
            check_whole(&network, &some.at[i], 0, NODES - 1);
            assert_float_equal(some.at[i].length, s.lengths[i], 1e-9);
        }
        kith_network_clear(&network);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(strong_ties_are_short),
        cmocka_unit_test(those_apart_have_no_route),
        cmocka_unit_test(arguments_are_checked),
        cmocka_unit_test(they_are_the_shortest_of_all_in_random_networks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
