/* tests/export/test_pajek.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void vertices_stand_in_the_unit_square(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    for (size_t i = 0; i < SAMPLE_NODES; i++)
        network.nodes[i].y = 5;
    network.nodes[1].y = 11.5;
    network.nodes[13].x = -74.5;
    char *text = sample_write(kith_export_pajek, &network);
    sample_holds(text, "*Network kith\n*Vertices 14\n"
                       "1 \"person:Ada Lovelace\" 0.0 0.25 ellipse x_fact 5.0 y_fact 5.0 "
                       "ic RGBFF0000\n");
    sample_holds(text, "#1\" 0.038461538461538464 0.0 ellipse");
    sample_holds(text, "nnn\" 1.0 0.25 ellipse");
    sample_holds(text, "\n13 \"organization:Room #12#12\" 0.5 0.5 ellipse ic RGBFF0C00\n");
    sample_holds(text, "\n*Edges\n1 2 1.0\n1 3 0.30000000000000004\n4 11 3.0\n5 14 4.0\n11 12 "
                       "5.0\n");
    free(text);
    kith_network_clear(&network);
}

static void names_stay_in_their_quotes(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    network.nodes[3].id = KITH_STR("company:\\\"");
    char *text = sample_write(kith_export_pajek, &network);
    sample_holds(text, "\n2 \"company:AT&T <'Bell' & 'Sons'>#1\" ");
    sample_holds(text, "\n4 \"company:/'#3\" ");
    free(text);
    kith_network_clear(&network);
}

static void an_edge_without_a_weight_is_left_out(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    network.edges[2].weight = 0;
    char *text = sample_write(kith_export_pajek, &network);
    sample_holds(text, "0.30000000000000004\n5 14 4.0\n");
    free(text);
    kith_network_clear(&network);
}

static void small_networks_are_files(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    char *single = sample_write(kith_export_pajek, &network);
    char *empty = sample_write(kith_export_pajek, &(kith_network){0});
    assert_string_equal(single, "*Network kith\n*Vertices 1\n1 \"person:Ada Lovelace\" 0.0 0.0 "
                                "ellipse ic RGB000000\n*Edges\n");
    assert_string_equal(empty, "*Network kith\n*Vertices 0\n*Edges\n");
    free(single);
    free(empty);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vertices_stand_in_the_unit_square),
        cmocka_unit_test(names_stay_in_their_quotes),
        cmocka_unit_test(an_edge_without_a_weight_is_left_out),
        cmocka_unit_test(small_networks_are_files),
    };
    return cmocka_run_group_tests_name("pajek", tests, NULL, NULL);
}
