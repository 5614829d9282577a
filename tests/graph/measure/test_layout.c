/* tests/graph/measure/test_layout.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/layout.h"

#include <math.h>

#include "tests/graph/plain_network.h"

static double distance(const kith_network *network, size_t a, size_t b)
{
    return hypot(network->nodes[a].x - network->nodes[b].x,
                 network->nodes[a].y - network->nodes[b].y);
}

/* Finite, centred, as wide as promised, no node on another. */
static void check_layout(const kith_network *network)
{
    double reach = KITH_LAYOUT_REACH * sqrt((double)network->node_count);
    double left = INFINITY, right = -INFINITY, bottom = INFINITY, top = -INFINITY;
    for (size_t i = 0; i < network->node_count; i++) {
        const kith_node *node = &network->nodes[i];
        assert_true(isfinite(node->x) && isfinite(node->y));
        left = fmin(left, node->x);
        right = fmax(right, node->x);
        bottom = fmin(bottom, node->y);
        top = fmax(top, node->y);
        for (size_t k = 0; k < i; k++)
            if (!(distance(network, i, k) > (node->size + network->nodes[k].size) / 2))
                fail_msg("nodes %zu and %zu are %g apart", k, i, distance(network, i, k));
    }
    assert_true(fabs(left + right) < 1e-6 * reach && fabs(bottom + top) < 1e-6 * reach);
    assert_true(fabs(fmax(right, top) - reach) < 1e-6 * reach);
}

static void a_lone_node_is_not_at_zero(void **state)
{
    (void)state;
    kith_network network = plain_network(1, NULL, 0);
    measure(&network, 1);
    assert_true(network.nodes[0].x != 0 && isfinite(network.nodes[0].x));
    kith_network_clear(&network);
}

static void small_networks_are_drawn(void **state)
{
    (void)state;
    kith_network networks[] = {
        plain_network(2, NULL, 0),
        plain_network(50, NULL, 0),
        PLAIN_NETWORK(2, {0, 1, 1}),
        PLAIN_NETWORK(4, {0, 1, 1}, {2, 3, 1}),
        PLAIN_NETWORK(4, {0, 1, 1e-9}, {0, 2, 1e9}, {0, 3, 1}),
        PLAIN_NETWORK(5, {0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}),
        cliques_in_a_row(4, 8),
    };
    for (size_t i = 0; i < sizeof networks / sizeof *networks; i++) {
        measure(&networks[i], 7);
        check_layout(&networks[i]);
        kith_network_clear(&networks[i]);
    }
}

/* `groups` cliques of `size` nodes and weight 3, each node also tied to its like in all others. */
static kith_network tied_cliques(uint32_t groups, uint32_t size)
{
    uint32_t count = groups * size;
    kith_network network = plain_network(count, NULL, 0);
    network.edges = kith_arena_array(&network.arena, kith_edge, (size_t)count * (size + groups));
    for (uint32_t a = 0; a < count; a++)
        for (uint32_t b = a + 1; b < count; b++)
            if (a / size == b / size || a % size == b % size)
                network.edges[network.edge_count++] =
                    (kith_edge){.source = a, .target = b, .weight = a / size == b / size ? 3 : 1};
    return network;
}

/* Members are nearer to one another than to those they are tied to in other communities, drawn as
 * a small network or as a large one. */
static void communities_keep_together(void **state)
{
    (void)state;
    const uint32_t groups[] = {5, 26}, sizes[] = {12, 40};
    for (size_t i = 0; i < 2; i++) {
        kith_network network = tied_cliques(groups[i], sizes[i]);
        measure(&network, 5);
        assert_int_equal(network.community_count, groups[i]);
        double length[2] = {0}, count[2] = {0};
        for (size_t e = 0; e < network.edge_count; e++) {
            const kith_edge *edge = &network.edges[e];
            bool inside = edge->weight == 3;
            length[inside] += distance(&network, edge->source, edge->target);
            count[inside]++;
        }
        assert_true(length[true] / count[true] < length[false] / count[false] / 2);
        kith_network_clear(&network);
    }
}

/* Two cliques without a tie are drawn beside each other, not over each other and not far off. */
static void components_are_packed(void **state)
{
    (void)state;
    kith_network network = cliques_in_a_row(2, 20);
    for (size_t i = 0; i < network.edge_count; i++) /* cut the tie */
        if (network.edges[i].weight == 1) {
            memmove(&network.edges[i], &network.edges[i + 1],
                    (network.edge_count - i - 1) * sizeof *network.edges);
            network.edge_count--;
        }
    measure(&network, 5);
    check_layout(&network);
    double x[2] = {0}, y[2] = {0}, radius[2] = {0};
    for (size_t i = 0; i < 40; i++) {
        x[i / 20] += network.nodes[i].x / 20;
        y[i / 20] += network.nodes[i].y / 20;
    }
    for (size_t i = 0; i < 40; i++)
        radius[i / 20] = fmax(
            radius[i / 20], hypot(network.nodes[i].x - x[i / 20], network.nodes[i].y - y[i / 20]));
    double apart = hypot(x[0] - x[1], y[0] - y[1]);
    assert_true(apart > radius[0] + radius[1]);
    assert_true(apart < 2 * (radius[0] + radius[1]));
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lone_node_is_not_at_zero),
        cmocka_unit_test(small_networks_are_drawn),
        cmocka_unit_test(communities_keep_together),
        cmocka_unit_test(components_are_packed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
