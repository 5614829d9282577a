/* tests/export/test_matrix.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static kith_node node(kith_str id, kith_str label)
{
    return (kith_node){.id = id, .label = label, .size = 1};
}

static void weights_stand_at_row_and_column(void **state)
{
    (void)state;
    kith_node nodes[] = {node(KITH_STR("person:A"), KITH_STR("A, \"B\"")),
                         node(KITH_STR("person:Li"), KITH_STR("Li")),
                         node(KITH_STR("company:Li"), KITH_STR("Li")),
                         node(KITH_STR("person:=1"), KITH_STR("=1\n+1"))};
    kith_edge edges[] = {{.source = 0, .target = 1, .weight = 2},
                         {.source = 1, .target = 3, .weight = 0.5}};
    const kith_network network = {.nodes = nodes, .node_count = 4, .edges = edges, .edge_count = 2};
    char *text = sample_write(kith_export_matrix, &network);
    assert_string_equal(text, ",\"A, \"\"B\"\"\",Li,company:Li,'=1 +1\r\n"
                              "\"A, \"\"B\"\"\",0,2.0,0,0\r\n"
                              "Li,2.0,0,0,0.5\r\n"
                              "company:Li,0,0,0,0\r\n"
                              "'=1 +1,0,0.5,0,0\r\n");
    free(text);
}

static void an_empty_network_is_a_heading(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_matrix, &(kith_network){0});
    assert_string_equal(text, "\r\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_stand_at_row_and_column),
        cmocka_unit_test(an_empty_network_is_a_heading),
    };
    return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
