/* tests/graph/measure/test_appearance.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/measure/appearance.h"

#include <math.h>

#include "graph/measure/catalogue.h"
#include "tests/graph/plain_network.h"

static const kith_measure *named(const char *name)
{
    return kith_measure_find(kith_measures_of_node(), kith_str_of(name));
}

static void size_tells_the_measure_chosen(void **state)
{
    (void)state;
    kith_network network = plain_network(3, NULL, 0);
    for (size_t i = 0; i < 3; i++) {
        network.nodes[i].strength = (double)(4 >> i); /* 4, 2, 1 */
        network.nodes[i].mentions = i;
    }
    kith_appearance_choose(&network, &(kith_looks){0});
    assert_true(network.nodes[0].size == KITH_SIZE_MAX);
    assert_true(network.nodes[2].size == KITH_SIZE_MAX / 2);
    kith_appearance_choose(&network, &(kith_looks){.size_by = named("mentions")});
    assert_true(network.nodes[0].size == KITH_SIZE_MIN);
    assert_true(network.nodes[1].size == KITH_SIZE_MAX * sqrt(0.5));
    assert_true(network.nodes[2].size == KITH_SIZE_MAX);
    kith_appearance_choose(&network, &(kith_looks){.size_by = named("pagerank")});
    assert_true(network.nodes[0].size == KITH_SIZE_MIN); /* all are 0 */
    assert_ptr_equal(network.looks.size_by, named("pagerank"));
    kith_network_clear(&network);
}

static bool same_colour(const kith_node *one, const kith_node *other)
{
    return one->r == other->r && one->g == other->g && one->b == other->b;
}

/* Nodes 0 to 2 are a community, 3 and 4 another, too small for a colour; 0 and 3 are of one type.
 */
static void colour_tells_community_or_type(void **state)
{
    (void)state;
    kith_network network = plain_network(5, NULL, 0);
    kith_node *nodes = network.nodes;
    for (size_t i = 0; i < 5; i++) {
        nodes[i].community = i / 3;
        nodes[i].type = (kith_type)(i % 3);
    }
    kith_appearance_choose(&network, &(kith_looks){0});
    assert_true(same_colour(&nodes[0], &nodes[1]) && same_colour(&nodes[0], &nodes[2]));
    assert_false(same_colour(&nodes[0], &nodes[3]));
    assert_true(nodes[3].r == nodes[3].g && nodes[3].g == nodes[3].b);
    kith_appearance_choose(&network, &(kith_looks){.colour_by_type = true});
    assert_true(same_colour(&nodes[0], &nodes[3]) && same_colour(&nodes[1], &nodes[4]));
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < i; k++)
            assert_false(same_colour(&nodes[i], &nodes[k]));
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(size_tells_the_measure_chosen),
        cmocka_unit_test(colour_tells_community_or_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
