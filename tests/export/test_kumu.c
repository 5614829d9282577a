/* tests/export/test_kumu.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void elements_have_ids_and_every_column(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_kumu_elements, &network);
    assert_memory_equal(text, "ID,Label,Name,Type,", 19);
    sample_holds(text, "\r\nperson:Ada Lovelace,Ada Lovelace,Ada Lovelace,person,");
    sample_holds(text, "\r\nperson:=1+1,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",");
    free(text);
    kith_network_clear(&network);
}

static void connections_tie_from_to_to(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_kumu_connections, &network);
    assert_memory_equal(text, "From,To,Direction,From Label,From Type,To Label,To Type,Weight,",
                        62);
    sample_holds(text, "\r\nperson:Ada Lovelace,country:NA,undirected,Ada Lovelace,person,");
    free(text);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_have_ids_and_every_column),
        cmocka_unit_test(connections_tie_from_to_to),
    };
    return cmocka_run_group_tests_name("kumu", tests, NULL, NULL);
}
