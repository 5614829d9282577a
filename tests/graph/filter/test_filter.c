/* tests/graph/filter/test_filter.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/filter.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/graph/plain_network.h"

#define LETTERS 26

/* A network of marked text: "ab3 bc1 d" is nodes a to d, an edge of weight 3 and one of 1. Each
 * edge has a document for each of its windows. */
static kith_network network_of(const char *text)
{
    static const char ids[] = "abcdefghijklmnopqrstuvwxyz";
    kith_network network = plain_network(LETTERS, NULL, 0);
    network.edges = kith_arena_array(&network.arena, kith_edge, strlen(text));
    network.node_count = 0;
    for (const char *at = text; *at; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        for (size_t i = 0; i < length && i < 2; i++)
            if ((size_t)(at[i] - 'a') >= network.node_count)
                network.node_count = (size_t)(at[i] - 'a') + 1;
        if (length > 1) {
            uint64_t windows = strtoull(at + 2, NULL, 10);
            network.edges[network.edge_count++] = (kith_edge){.source = (uint32_t)(at[0] - 'a'),
                                                              .target = (uint32_t)(at[1] - 'a'),
                                                              .weight = (double)windows,
                                                              .windows = windows,
                                                              .documents = windows};
        }
        at += length;
    }
    for (size_t i = 0; i < network.node_count; i++)
        network.nodes[i].id = (kith_str){ids + i, 1};
    return network;
}

/* Nodes and edges as text, in their order: "b a c: ba bc". */
static void print_network(const kith_network *network, char *out, size_t size)
{
    int length = 0;
    for (size_t i = 0; i < network->node_count; i++)
        length += snprintf(out + length, size - (size_t)length, "%s%c", i ? " " : "",
                           network->nodes[i].id.ptr[0]);
    length += snprintf(out + length, size - (size_t)length, ":");
    for (size_t i = 0; i < network->edge_count; i++)
        length += snprintf(out + length, size - (size_t)length, " %c%c",
                           network->nodes[network->edges[i].source].id.ptr[0],
                           network->nodes[network->edges[i].target].id.ptr[0]);
}

static void check(const char *text, kith_filter filter, const char *expected)
{
    kith_error err = {0};
    kith_network network = network_of(text);
    kith_extent extent;
    char found[256];
    if (kith_filter_try(&filter, &network, &extent, &err) != KITH_OK ||
        kith_filter_apply(&filter, &network, &err) != KITH_OK)
        fail_msg("%s: %s", text, err.message);
    print_network(&network, found, sizeof found);
    assert_string_equal(found, expected);
    double weight = 0;
    for (size_t i = 0; i < network.edge_count; i++)
        weight += network.edges[i].weight;
    assert_int_equal(extent.nodes, network.node_count);
    assert_int_equal(extent.edges, network.edge_count);
    assert_true(extent.weight == weight);
    kith_network_clear(&network);
}

/* The strongest first, then by name; an edge goes from the one to the other. */
static void all_is_kept_and_put_in_order(void **state)
{
    (void)state;
    check("ab1 bc3 d", (kith_filter){0}, "b c a d: bc ba");
    check("", (kith_filter){0}, ":");
    check("ab1 cd1", (kith_filter){0}, "a b c d: ab cd");
}

static void weak_edges_go(void **state)
{
    (void)state;
    check("ab1 bc3 cd2", (kith_filter){.min_weight = 2}, "c b d a: cb cd");
    check("ab1 bc3 cd2", (kith_filter){.min_weight = 2.5}, "b c a d: bc");
    check("ab1 bc3 cd2", (kith_filter){.min_documents = 3}, "b c a d: bc");
    check("ab1 bc3 cd2", (kith_filter){.min_documents = 3, .connected = true}, "b c: bc");
}

/* At 0.05 a keeps 8 of its 10; what a threshold takes away still counts for the backbone. */
static void a_backbone_is_that_of_the_whole(void **state)
{
    (void)state;
    const kith_backbone disparity = {KITH_BACKBONE_DISPARITY, 0.05};
    check("ab8 ac1 ad1 e", (kith_filter){.backbone = disparity}, "a b: ab");
    check("ab8 ac1 ad1 e", (kith_filter){.backbone = disparity, .min_weight = 2}, "a b: ab");
    check("ab8 ac1 ad1 e", (kith_filter){.backbone = {KITH_BACKBONE_DISPARITY, 0.03}}, ":");
    check("ab8 ac1 ad1 e", (kith_filter){.backbone = {KITH_BACKBONE_DISPARITY, 0.82}},
          "a b c d: ab ac ad");
}

/* Each of b to d has its own strongest tie, so that a keeps three at a K of 1. */
static void top_ties_are_those_of_either_end(void **state)
{
    (void)state;
    check("ab3 ac2 ad1 bc1 cd1 e", (kith_filter){.top_ties = 1}, "a b c d e: ab ac ad");
    check("ab3 ac2 ad1 bc1 cd1", (kith_filter){.top_ties = 2}, "a b c d: ab ac ad bc cd");
    check("ab1 ac1 ad1 bc1 bd1 cd1", (kith_filter){.top_ties = 1}, "a b c d: ab ac ad");
}

static void a_core_is_tied_in_itself(void **state)
{
    (void)state;
    const char *text = "ab1 ac1 bc1 cd5 de5 fg1";
    check(text, (kith_filter){.core = 1}, "d c e a b f g: dc de ca cb ab fg");
    check(text, (kith_filter){.core = 2}, "a b c: ab ac bc");
    check(text, (kith_filter){.core = 3}, ":");
}

static void the_giant_has_most_nodes(void **state)
{
    (void)state;
    check("ab9 cd1 de1 f", (kith_filter){.giant = true}, "d c e: dc de");
    check("a", (kith_filter){.giant = true}, "a:");
    check("", (kith_filter){.giant = true}, ":");
}

static void an_ego_has_those_around_it(void **state)
{
    (void)state;
    const char *text = "ab1 ac1 bc1 cd5 de5 fg1";
    check(text, (kith_filter){.ego = KITH_STR("a")}, "a:");
    check(text, (kith_filter){.ego = KITH_STR("a"), .ego_depth = 1}, "a b c: ab ac bc");
    check(text, (kith_filter){.ego = KITH_STR("a"), .ego_depth = 2}, "c d a b: cd ca cb ab");
    check(text, (kith_filter){.ego = KITH_STR("a"), .ego_depth = UINT64_MAX},
          "d c e a b: dc de ca cb ab");
}

/* b, c and d are a core until each has kept but its strongest tie. */
static void filters_follow_one_another(void **state)
{
    (void)state;
    const char *text = "ab1 ac1 bc3 bd2 cd2 de4 fg9";
    check(text, (kith_filter){.min_weight = 2}, "f g d b c e a: fg db dc de bc");
    check(text, (kith_filter){.min_weight = 2, .core = 2}, "b c d: bc bd cd");
    check(text, (kith_filter){.min_weight = 2, .top_ties = 1, .core = 2}, ":");
    check(text, (kith_filter){.min_weight = 3, .giant = true}, "b c: bc");
    check(text, (kith_filter){.core = 2, .ego = KITH_STR("a"), .ego_depth = 1}, "b c a: bc ba ca");
}

static void what_cannot_be_is_said(void **state)
{
    (void)state;
    kith_error err = {0};
    kith_network network = network_of("ab1 bc3");
    kith_filter gone = {.min_weight = 2, .core = 1, .ego = KITH_STR("a")};
    assert_int_equal(kith_filter_apply(&gone, &network, &err), KITH_ENOTFOUND);
    assert_non_null(strstr(err.message, "nothing of a"));
    kith_filter level = {.backbone = {KITH_BACKBONE_DISPARITY, 0}};
    assert_int_equal(kith_filter_apply(&level, &network, &err), KITH_EARGUMENT);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_is_kept_and_put_in_order),
        cmocka_unit_test(weak_edges_go),
        cmocka_unit_test(a_backbone_is_that_of_the_whole),
        cmocka_unit_test(top_ties_are_those_of_either_end),
        cmocka_unit_test(a_core_is_tied_in_itself),
        cmocka_unit_test(the_giant_has_most_nodes),
        cmocka_unit_test(an_ego_has_those_around_it),
        cmocka_unit_test(filters_follow_one_another),
        cmocka_unit_test(what_cannot_be_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
