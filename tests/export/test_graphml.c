/* tests/export/test_graphml.c - the rules of GraphML readers, one by one. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <stdlib.h>
#include <string.h>

#include "tests/export/sample_network.h"
#include "tests/unit.h"

static char *text;

static int write_sample(void **state)
{
    (void)state;
    kith_network network;
    sample_network(&network);
    text = sample_write(kith_export_graphml, &network);
    kith_network_clear(&network);
    return 0;
}

static int free_sample(void **state)
{
    (void)state;
    free(text);
    return 0;
}

static void it_declares_what_it_uses(void **state)
{
    (void)state;
    sample_holds(text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                       "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" ");
    sample_holds(text, "<graph edgedefault=\"undirected\">");
    sample_holds(text, "\nweight: number of sentences that name both\n");
    assert_true(strstr(text, "<graph ") > strstr(text, "<key id=\"edge_last_date\""));
    sample_lacks(strstr(text, "<graph "), "<key ");
    sample_lacks(text, "<desc>");
    sample_lacks(text, "for=\"all\"");
}

static void keys_are_those_that_gephi_knows(void **state)
{
    (void)state;
    static const char *const keys[] = {
        "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>",
        "<key id=\"x\" for=\"node\" attr.name=\"x\" attr.type=\"double\"/>",
        "<key id=\"size\" for=\"node\" attr.name=\"size\" attr.type=\"double\"/>",
        "<key id=\"r\" for=\"node\" attr.name=\"r\" attr.type=\"int\"/>",
        "<key id=\"documents\" for=\"node\" attr.name=\"documents\" attr.type=\"long\"/>",
        "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>",
        "<key id=\"distance\" for=\"edge\" attr.name=\"distance\" attr.type=\"double\"/>",
        "<key id=\"edge_documents\" for=\"edge\" attr.name=\"documents\" attr.type=\"long\"/>",
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        sample_holds(text, keys[i]);
}

/* Gephi sees each key of the graph as one of nodes that it knows, and has nothing to say. */
static void the_graph_has_what_it_is_made_of(void **state)
{
    (void)state;
    sample_holds(text, "<key id=\"graph_window\" for=\"graph\" attr.name=\"window\" "
                       "attr.type=\"string\" gephi:for=\"node\" gephi:id=\"z\"/>");
    sample_holds(text, "<graph edgedefault=\"undirected\">\n<data key=\"graph_generator\">kith ");
    sample_holds(text, "<data key=\"graph_weight\">number of sentences that name both</data>");
}

/* Its own come first: what NetworkX takes of them, ours replace. */
static void yed_has_labels_shapes_and_places(void **state)
{
    (void)state;
    sample_holds(text, "<node id=\"company:INFOSYS\"><data key=\"nodelabel\"><y:ShapeNode>");
    sample_holds(text, "<y:NodeLabel>INFOSYS</y:NodeLabel><y:Shape type=\"rectangle\"/>"
                       "</y:ShapeNode></data><data key=\"label\">INFOSYS</data>");
    sample_holds(text, "<y:Geometry x=\"-103.0\" y=\"-1e+20\" width=\"5.0\" height=\"5.0\"/>"
                       "<y:Fill color=\"#ff0000\"/>");
    sample_holds(text, "<data key=\"edgelabel\"><y:PolyLineEdge><y:LineStyle color=\"#808080\" "
                       "width=\"6.0\"/></y:PolyLineEdge></data><data key=\"weight\">");
    sample_lacks(text, "width=\"nan");
}

static void a_node_is_whole(void **state)
{
    (void)state;
    sample_holds(text, "<node id=\"person:Ada Lovelace\"><data key=\"nodelabel\">");
    sample_holds(text, "</data><data key=\"label\">Ada Lovelace</data>"
                       "<data key=\"name\">Ada Lovelace</data><data key=\"type\">person</data>"
                       "<data key=\"aliases\">Countess of Lovelace; A. A. L.</data>"
                       "<data key=\"mentions\">1</data><data key=\"documents\">1</data>"
                       "<data key=\"first_date\">2019-02-21</data>"
                       "<data key=\"last_date\">2021-12-31</data><data key=\"degree\">0</data>");
    sample_holds(text, "<data key=\"x\">-100.5</data><data key=\"y\">1e+20</data>"
                       "<data key=\"size\">5.0</data><data key=\"r\">255</data>"
                       "<data key=\"g\">0</data><data key=\"b\">0</data></node>\n");
    sample_holds(text, "<data key=\"label\">INFOSYS</data>");
}

static void an_edge_is_whole(void **state)
{
    (void)state;
    sample_holds(text, "<edge id=\"e3\" source=\"person:=1+1\" target=\"nnnn");
    sample_holds(text, "nnnn\"><data key=\"edgelabel\">");
    sample_holds(text, "</data><data key=\"weight\">4.0</data><data key=\"distance\">0.25</data>"
                       "<data key=\"interaction\">co-occurs</data><data key=\"windows\">4</data>"
                       "<data key=\"edge_documents\">1</data><data key=\"expected\">0.25</data>");
    sample_holds(text, "<data key=\"edge_first_date\">2019-02-21</data>"
                       "<data key=\"edge_last_date\">2019-02-22</data>"
                       "<data key=\"bridge\">0</data></edge>\n");
}

static void what_readers_stumble_over_is_not_there(void **state)
{
    (void)state;
    sample_lacks(text, "nan");
    sample_lacks(text, "NaN");
    sample_lacks(text, "inf<");
    sample_lacks(text, "\"></data>");
    sample_lacks(text, "<data key=\"iso\"/>");
    sample_lacks(text, "&#");
    for (const char *at = text; *at; at++)
        assert_true((unsigned char)*at >= 0x20 || *at == '\n');
}

static void markup_is_escaped(void **state)
{
    (void)state;
    sample_holds(text, "<node id=\"company:AT&amp;T &lt;&quot;Bell&quot; &amp; 'Sons'&gt;\">");
    sample_holds(text, "<data key=\"aliases\">]]&gt;; Sons, Bell</data>");
}

static void an_empty_network_is_a_file(void **state)
{
    (void)state;
    char *empty = sample_write(kith_export_graphml, &(kith_network){0});
    sample_holds(empty, "<graph edgedefault=\"undirected\">\n<data key=\"graph_generator\">");
    sample_lacks(empty, "<node ");
    free(empty);
}

static void one_node_is_a_file(void **state)
{
    (void)state;
    kith_network network;
    sample_single(&network);
    char *single = sample_write(kith_export_graphml, &network);
    sample_holds(single, "<node id=\"person:Ada Lovelace\">");
    sample_lacks(single, "<edge ");
    free(single);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_declares_what_it_uses),
        cmocka_unit_test(keys_are_those_that_gephi_knows),
        cmocka_unit_test(the_graph_has_what_it_is_made_of),
        cmocka_unit_test(yed_has_labels_shapes_and_places),
        cmocka_unit_test(a_node_is_whole),
        cmocka_unit_test(an_edge_is_whole),
        cmocka_unit_test(what_readers_stumble_over_is_not_there),
        cmocka_unit_test(markup_is_escaped),
        cmocka_unit_test(an_empty_network_is_a_file),
        cmocka_unit_test(one_node_is_a_file),
    };
    return cmocka_run_group_tests_name("graphml", tests, write_sample, free_sample);
}
