/* tests/export/drawing/test_legend.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/drawing/legend.h"

#include "tests/graph/plain_network.h"

/* Communities 1 (nodes 0, 2, 4, 6), 0 (1, 3, 5) and 2 (7, alone), the strongest nodes first. */
static kith_network make_network(void)
{
    static const plain_edge edges[] = {{0, 2, 5}, {1, 3, 40}};
    kith_network network = plain_network(8, edges, 2);
    for (size_t i = 0; i < 8; i++) {
        network.nodes[i].strength = (double)(8 - i);
        network.nodes[i].community = i == 7 ? 2 : i % 2 ? 0 : 1;
        network.nodes[i].type = i == 3 ? KITH_TYPE_COUNTRY : KITH_TYPE_PERSON;
    }
    return network;
}

static void communities_are_known_by_their_strongest(void **state)
{
    (void)state;
    kith_legend legend;
    kith_network network = make_network();
    kith_appearance_choose(&network, &(kith_looks){0});
    kith_legend_make(&network, &legend);
    assert_int_equal(legend.community_count, 2);
    assert_int_equal(legend.communities[0].number, 1);
    assert_int_equal(legend.communities[0].node_count, 4);
    assert_int_equal(legend.communities[0].strongest_count, KITH_LEGEND_MEMBERS);
    assert_ptr_equal(legend.communities[0].strongest[1], &network.nodes[2]);
    assert_int_equal(legend.communities[1].number, 0);
    assert_ptr_equal(legend.communities[1].strongest[0], &network.nodes[1]);
    assert_int_equal(legend.grey_count, 1);
    assert_int_equal(legend.nodes_of[KITH_TYPE_PERSON], 7);
    assert_int_equal(legend.nodes_of[KITH_TYPE_COUNTRY], 1);
    assert_true(legend.lightest == 5 && legend.heaviest == 40);
    kith_network_clear(&network);
}

static void colours_of_types_name_no_communities(void **state)
{
    (void)state;
    kith_legend legend;
    kith_network network = make_network();
    kith_appearance_choose(&network, &(kith_looks){.colour_by_type = true});
    kith_legend_make(&network, &legend);
    assert_int_equal(legend.community_count, 0);
    assert_int_equal(legend.grey_count, 0);
    kith_network_clear(&network);
}

static void widths_double_with_weights(void **state)
{
    (void)state;
    assert_int_equal(kith_edge_level(5, 5), 0);
    assert_int_equal(kith_edge_level(9.9, 5), 0);
    assert_int_equal(kith_edge_level(10, 5), 1);
    assert_int_equal(kith_edge_level(1e12, 5), KITH_EDGE_LEVELS - 1);
    assert_int_equal(kith_edge_level(5, 0), 0);
    for (size_t level = 1; level < KITH_EDGE_LEVELS; level++)
        assert_true(kith_stroke_of(level, 10).width > kith_stroke_of(level - 1, 10).width);
    assert_true(kith_stroke_of(0, 100000).opacity < kith_stroke_of(0, 100).opacity);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(communities_are_known_by_their_strongest),
        cmocka_unit_test(colours_of_types_name_no_communities),
        cmocka_unit_test(widths_double_with_weights),
    };
    return cmocka_run_group_tests_name("legend", tests, NULL, NULL);
}
