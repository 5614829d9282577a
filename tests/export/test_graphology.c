/* tests/export/test_graphology.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void it_is_an_undirected_graph(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_graphology, &network);
    sample_holds(text, "{\"options\":{\"type\":\"undirected\",\"multi\":false,"
                       "\"allowSelfLoops\":false},\n\"attributes\":{\"generator\":\"kith ");
    sample_holds(text, "\n{\"key\":\"e1\",\"source\":\"person:Ada Lovelace\","
                       "\"target\":\"country:NA\",\"undirected\":true,"
                       "\"attributes\":{\"weight\":0.30000000000000004,");
    free(text);
    kith_network_clear(&network);
}

/* sigma.js stops at a node whose `type` it does not know, and at one without a place. */
static void sigma_can_draw_every_node(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_graphology, &network);
    sample_holds(text, "\n{\"key\":\"person:Ada Lovelace\",\"attributes\":{\"color\":\"#ff0000\","
                       "\"label\":\"Ada Lovelace\",\"name\":\"Ada Lovelace\","
                       "\"entity_type\":\"person\",");
    sample_holds(text, "{\"key\":\"organization:Room #12#12\",\"attributes\":"
                       "{\"color\":\"#ff0c00\",\"x\":0.0,\"entity_type\":\"organization\",");
    sample_lacks(text, "\"type\":\"p");
    free(text);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_file(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_graphology, &(kith_network){0});
    sample_holds(text, "\"nodes\":[],\n\"edges\":[]}\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_an_undirected_graph),
        cmocka_unit_test(sigma_can_draw_every_node),
        cmocka_unit_test(an_empty_network_is_a_file),
    };
    return cmocka_run_group_tests_name("graphology", tests, NULL, NULL);
}
