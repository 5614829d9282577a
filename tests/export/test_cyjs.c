/* tests/export/test_cyjs.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void elements_have_data_and_places(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    network.nodes[0].y = 2.5;
    char *text = sample_write(kith_export_cyjs, &network);
    sample_holds(text, "\"data\":{\"name\":\"kith\",\"generator\":\"kith " KITH_VERSION "\",");
    sample_holds(text, "\n{\"data\":{\"id\":\"person:Ada Lovelace\",\"color\":\"#ff0000\","
                       "\"label\":\"Ada Lovelace\",");
    sample_holds(text, "\"b\":0},\"position\":{\"x\":-100.5,\"y\":-2.5}},\n");
    sample_holds(text, "\n{\"data\":{\"id\":\"e0\",\"source\":\"person:Ada Lovelace\","
                       "\"target\":\"company:AT&T <\\\"Bell\\\" & 'Sons'>\",\"weight\":1.0,");
    free(text);
    kith_network_clear(&network);
}

static void what_has_no_place_is_not_placed(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_cyjs, &network);
    sample_holds(text, "\"r\":255,\"g\":12,\"b\":0}},\n");
    free(text);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_file(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_cyjs, &(kith_network){0});
    sample_holds(text, "\"elements\":{\"nodes\":[],\n\"edges\":[]}}\n");
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_have_data_and_places),
        cmocka_unit_test(what_has_no_place_is_not_placed),
        cmocka_unit_test(an_empty_network_is_a_file),
    };
    return cmocka_run_group_tests_name("cyjs", tests, NULL, NULL);
}
