/* tests/export/test_neo4j.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void nodes_have_labels_and_types(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_neo4j_nodes, &network);
    sample_holds(text,
                 "id:ID,:LABEL,label:string,name:string,type:string,iso:string,external_id:string,"
                 "aliases:string,mentions:long,documents:long,first_date:string,"
                 "last_date:string,degree:long,strength:double,");
    sample_holds(text, ",size:double,r:int,g:int,b:int\nperson:Ada Lovelace,Entity;Person,Ada "
                       "Lovelace,Ada Lovelace,person,,,\"Countess of Lovelace; A. A. L.\",1,1,");
    sample_holds(text, "\ncountry:NA,Entity;Country,Namibia,");
    sample_holds(text, "\norganization:Room #12#12,Entity;Organization,,,organization,");
    sample_holds(text, ",Entity;Place,nnn");
    free(text);
    kith_network_clear(&network);
}

static void names_are_as_they_were(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_neo4j_nodes, &network);
    sample_holds(text, "\n\"company:AT&T <\"\"Bell\"\" & 'Sons'>\",Entity;Company,");
    sample_holds(text, ",Entity;Person,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",");
    sample_holds(text, ",Entity;Person,-Minus,-Minus,person,");
    free(text);
    kith_network_clear(&network);
}

static void relationships_have_ends_and_a_type(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_neo4j_edges, &network);
    sample_holds(text, ":START_ID,:END_ID,:TYPE,weight:double,distance:double,interaction:string,"
                       "windows:long,");
    sample_holds(text,
                 "\nperson:Ada Lovelace,country:NA,CO_OCCURS,0.30000000000000004,"
                 "3.333333333333333,co-occurs,2,1,0.25,,0.0,,9.5,1e-07,0.5,1e-20,0.25,,,,,,,0\n");
    free(text);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_heading(void **state)
{
    (void)state;
    char *nodes = sample_write(kith_export_neo4j_nodes, &(kith_network){0});
    char *edges = sample_write(kith_export_neo4j_edges, &(kith_network){0});
    assert_string_equal(strchr(nodes, '\n'), "\n");
    assert_string_equal(strchr(edges, '\n'), "\n");
    free(nodes);
    free(edges);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_have_labels_and_types),
        cmocka_unit_test(names_are_as_they_were),
        cmocka_unit_test(relationships_have_ends_and_a_type),
        cmocka_unit_test(an_empty_network_is_a_heading),
    };
    return cmocka_run_group_tests_name("neo4j", tests, NULL, NULL);
}
