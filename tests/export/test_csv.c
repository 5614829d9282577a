/* tests/export/test_csv.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static void nodes_are_headed_and_whole(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_nodes_csv, &network);
    sample_holds(
        text, "Id,Label,name,type,iso,external_id,aliases,mentions,documents,first_date,last_date,"
              "degree,strength,betweenness,bridging,closeness,eigenvector,pagerank,"
              "clustering,constraint,core,articulation,community,participation,"
              "x,y,size,r,g,b\r\n"
              "person:Ada Lovelace,Ada Lovelace,Ada Lovelace,person,,,"
              "\"Countess of Lovelace; A. A. L.\",1,1,2019-02-21,2021-12-31,0,0.0,0.0,0.0,"
              "0.30000000000000004,1.0,0.0,0.0,0.0,0,0,0,0.0,-100.5,1e+20,5.0,255,0,0\r\n");
    sample_holds(text, "\ncountry:NA,Namibia,Namibia,country,NA,,,21,3,");
    sample_holds(text, "\norganization:Room #12#12,,,organization,,,,121,13,2019-02-21,2021-12-31,"
                       "0,,0.001");
    free(text);
    kith_network_clear(&network);
}

static void cells_are_quoted_by_rfc_4180(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_nodes_csv, &network);
    sample_holds(text, "\n\"company:AT&T <\"\"Bell\"\" & 'Sons'>\",\"AT&T <\"\"Bell\"\" & "
                       "'Sons'>\",");
    sample_holds(text, ",\"]]>; Sons, Bell\",");
    free(text);
    kith_network_clear(&network);
}

static void no_cell_is_a_formula(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_nodes_csv, &network);
    sample_holds(text, "\nperson:=1+1,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",");
    sample_holds(text, "\ncompany:+1,\"'+1 Media;  '=A1\",\"'+1 Media;  '=A1\",company,,,'+1,");
    sample_holds(text, "\nperson:-x,'-Minus,'-Minus,");
    sample_holds(text, "\nperson:@handle,'@handle,'@handle,");
    sample_holds(text, ",person,,,'\xef\xbc\x9dZoë,");
    sample_holds(text, ",\"INF; '-Infosys\",");
    free(text);
    kith_network_clear(&network);
}

static void edges_are_headed_and_whole(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    char *text = sample_write(kith_export_edges_csv, &network);
    sample_holds(text, "Source,Target,Type,Weight,distance,interaction,windows,documents,expected,"
                       "pmi,npmi,g2,chi2,jaccard,cosine,p_value,q_value,first_date,"
                       "last_date,relation,relations,relation_score,role,bridge\r\n");
    sample_holds(text,
                 "\r\nperson:Ada Lovelace,country:NA,Undirected,0.30000000000000004,"
                 "3.333333333333333,co-occurs,2,1,0.25,,0.0,,9.5,1e-07,0.5,1e-20,0.25,,,,,,,0\r\n");
    sample_holds(text, "\r\ncompany:INFOSYS,person:BadName Two Three#10,Undirected,3.0,");
    sample_holds(text, ",-12.5,9.5,1e-07,0.5,1e-20,0.25,2019-02-21,2019-02-22,,,,,0\r\n");
    sample_holds(text, ",head_of,head_of>0.98 owns<0.80,0.98,"
                       "\"'=chief </script> \"\"&, executive\",0\r\n");
    free(text);
    kith_network_clear(&network);
}

static void an_empty_network_is_a_heading(void **state)
{
    (void)state;
    char *nodes = sample_write(kith_export_nodes_csv, &(kith_network){0});
    char *edges = sample_write(kith_export_edges_csv, &(kith_network){0});
    sample_holds(nodes, ",r,g,b\r\n");
    sample_holds(edges, ",bridge\r\n");
    sample_lacks(strchr(nodes, '\n') + 1, "\n");
    sample_lacks(strchr(edges, '\n') + 1, "\n");
    free(nodes);
    free(edges);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_are_headed_and_whole),
        cmocka_unit_test(cells_are_quoted_by_rfc_4180),
        cmocka_unit_test(no_cell_is_a_formula),
        cmocka_unit_test(edges_are_headed_and_whole),
        cmocka_unit_test(an_empty_network_is_a_heading),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
