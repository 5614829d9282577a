/* tests/export/test_dot.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void nodes_and_edges_have_every_column(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_dot, &network);
    sample_holds(text, "/*\ngenerator: kith " KITH_VERSION "\nwindow: sentence\n");
    sample_holds(text, "\n*/\ngraph kith {\n");
    sample_holds(text,
                 "\n  \"person:Ada Lovelace\" [label=\"Ada Lovelace\", type=\"person\", "
                 "aliases=\"Countess of Lovelace; A. A. L.\", mentions=\"1\", documents=\"1\", ");
    sample_holds(text, "size=\"5.0\", r=\"255\", g=\"0\", b=\"0\", shape=circle, "
                       "color=\"#ff0000\", fillcolor=\"#ff7f7f\", pos=\"-100.5,1e+20\", "
                       "width=\"0.1388888888888889\"];\n");
    sample_holds(text, "\n  \"person:Ada Lovelace\" -- \"country:NA\" "
                       "[weight=\"0.30000000000000004\", distance=\"3.333333333333333\", "
                       "interaction=\"co-occurs\", windows=\"2\", ");
    sample_holds(text, "\n  \"organization:Room #12#12\" [label=\"\", type=\"organization\", ");
    free(text);
    kith_network_clear(&network);
}

/* Names reach over small nodes, so that what is under them must be light. */
static void black_can_be_read_on_every_fill(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    network.nodes[0].type = KITH_TYPE_COUNTRY;
    network.nodes[0].r = network.nodes[0].g = network.nodes[0].b = 0;
    char *text = sample_write(kith_export_dot, &network);
    sample_holds(text, "shape=diamond, color=\"#000000\", fillcolor=\"#7f7f7f\"");
    free(text);
    kith_network_clear(&network);
}

static void an_edge_is_as_thick_as_heavy(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_dot, &network);
    sample_holds(text, ", penwidth=\"6.0\"];\n");
    sample_holds(text, ", penwidth=\"1.469693845669907\"];\n");
    sample_lacks(text, "penwidth=\"\"");
    free(text);
    kith_network_clear(&network);
}

static void what_has_no_place_is_in_the_middle(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_dot, &network);
    sample_holds(text, "color=\"#ff0c00\", fillcolor=\"#ff857f\", pos=\"0.0,0.0\"];\n");
    free(text);
    kith_network_clear(&network);
}

static void names_stay_in_their_quotes(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    network.nodes[0].id = KITH_STR("person:\\\"N\\");
    network.nodes[0].label = KITH_STR("a\\\"b &lt; &#60; R&D AT&T; &; \\N\\");
    char *text = sample_write(kith_export_dot, &network);
    sample_holds(text, "\n  \"person:\\\\\\\"N\\\\\" [label=\"a\\\\\\\"b &amp;lt; &amp;#60; R&D "
                       "AT&amp;T; &; \\\\N\\\\\", ");
    free(text);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_graph(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_dot, &(kith_network){0});
    sample_holds(text, "graph kith {\n");
    sample_holds(text, "];\n}\n");
    sample_lacks(text, "--");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_and_edges_have_every_column),
        cmocka_unit_test(black_can_be_read_on_every_fill),
        cmocka_unit_test(an_edge_is_as_thick_as_heavy),
        cmocka_unit_test(what_has_no_place_is_in_the_middle),
        cmocka_unit_test(names_stay_in_their_quotes),
        cmocka_unit_test(an_empty_network_is_a_graph),
    };
    return cmocka_run_group_tests_name("dot", tests, NULL, NULL);
}
