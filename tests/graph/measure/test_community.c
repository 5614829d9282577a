/* tests/graph/measure/test_community.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/community.h"

#include <math.h>

#include "tests/graph/plain_network.h"

/* Newman's formula: the share of weight inside communities less what chance would put there. */
static double modularity_of(const kith_network *network)
{
    double total = 0, inside = 0, chance = 0;
    for (size_t i = 0; i < network->edge_count; i++) {
        const kith_edge *edge = &network->edges[i];
        total += edge->weight;
        if (network->nodes[edge->source].community == network->nodes[edge->target].community)
            inside += edge->weight;
    }
    for (size_t c = 0; c < network->community_count; c++) {
        double strength = 0;
        for (size_t i = 0; i < network->node_count; i++)
            if (network->nodes[i].community == c)
                strength += network->nodes[i].strength;
        chance += strength * strength;
    }
    return total > 0 ? inside / total - chance / (4 * total * total) : 0;
}

/* Sizes must not increase with the number; equal ones go by their first node. */
static void check_numbering(const kith_network *network)
{
    size_t size_before = network->node_count, first_before = 0;
    for (size_t c = 0; c < network->community_count; c++) {
        size_t size = 0, first = network->node_count;
        for (size_t i = network->node_count; i-- > 0;)
            if (network->nodes[i].community == c) {
                size++;
                first = i;
            }
        assert_true(size > 0 && size <= size_before);
        if (c > 0 && size == size_before)
            assert_true(first > first_before);
        size_before = size;
        first_before = first;
    }
}

static void cliques_are_communities(void **state)
{
    (void)state;
    kith_network network = cliques_in_a_row(7, 5);
    for (uint64_t seed = 0; seed < 5; seed++) {
        measure(&network, seed);
        assert_int_equal(network.community_count, 7);
        for (size_t i = 0; i < network.node_count; i++)
            assert_int_equal(network.nodes[i].community, i / 5);
        assert_true(fabs(network.modularity - modularity_of(&network)) < 1e-12);
    }
    kith_network_clear(&network);
}

/* A pair, a lone node and a triangle: the largest comes first, the lone node is on its own. */
static void the_largest_is_number_0(void **state)
{
    (void)state;
    kith_network network = PLAIN_NETWORK(6, {0, 1, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1});
    measure(&network, 3);
    const uint64_t wanted[] = {1, 1, 2, 0, 0, 0};
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(network.nodes[i].community, wanted[i]);
    assert_int_equal(network.community_count, 3);
    assert_true(fabs(network.modularity - (1 - (9. + 1) / 16)) < 1e-12);
    kith_network_clear(&network);
}

static void weight_decides_whom_a_node_joins(void **state)
{
    (void)state;
    /* Node 2 sits between two triangles, heavier on one side. */
    for (int side = 0; side < 2; side++) {
        kith_network network =
            PLAIN_NETWORK(7, {0, 1, 5}, {0, 3, 5}, {1, 2, side ? 1 : 9}, {1, 3, 5},
                          {2, 4, side ? 9 : 1}, {4, 5, 5}, {4, 6, 5}, {5, 6, 5});
        measure(&network, 1);
        assert_int_equal(network.community_count, 2);
        assert_int_equal(network.nodes[2].community, network.nodes[side ? 4 : 1].community);
        kith_network_clear(&network);
    }
}

static void any_network_is_divided(void **state)
{
    (void)state;
    /* A multiplicative sequence makes a scattered network with weights of all sizes. */
    enum { NODES = 300 };
    uint64_t dice = 12345;
    for (int round = 0; round < 5; round++) {
        plain_edge edges[NODES * 2];
        size_t count = 0;
        for (uint32_t a = 0; a + 1 < NODES; a++) {
            dice = dice * 6364136223846793005u + 1442695040888963407u;
            uint32_t step = 1 + (uint32_t)(dice >> 33) % (NODES - 1 - a);
            if (dice >> 62 != 0)
                edges[count++] = (plain_edge){a, a + step, pow(10, (double)(dice >> 40 & 7) - 4)};
        }
        kith_network network = plain_network(NODES, edges, count);
        measure(&network, (uint64_t)round);
        check_numbering(&network);
        assert_true(fabs(network.modularity - modularity_of(&network)) < 1e-9);
        kith_network_clear(&network);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cliques_are_communities),
        cmocka_unit_test(the_largest_is_number_0),
        cmocka_unit_test(weight_decides_whom_a_node_joins),
        cmocka_unit_test(any_network_is_divided),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
