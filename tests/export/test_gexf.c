/* tests/export/test_gexf.c - the rules of GEXF readers, one by one. */
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
    text = sample_write(kith_export_gexf, &network);
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
    sample_holds(text, "<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                       "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">");
    sample_holds(text, "<meta><creator>kith " KITH_VERSION "</creator><description>");
    sample_holds(text, "\nweight: number of sentences that name both\n");
    sample_holds(text, "<graph mode=\"static\" defaultedgetype=\"undirected\">");
    sample_holds(text, "<attributes class=\"node\" mode=\"static\">");
    sample_holds(text, "<attribute id=\"mentions\" title=\"mentions\" type=\"long\"/>");
    sample_holds(text, "<attribute id=\"pmi\" title=\"pmi\" type=\"double\"/>");
    sample_lacks(text, "<attribute id=\"weight\"");
    sample_lacks(text, "<attribute id=\"label\"");
    sample_lacks(text, "lastmodifieddate");
}

static void a_node_is_whole(void **state)
{
    (void)state;
    sample_holds(text, "<node id=\"person:Ada Lovelace\" label=\"Ada Lovelace\"><attvalues>"
                       "<attvalue for=\"name\" value=\"Ada Lovelace\"/>"
                       "<attvalue for=\"type\" value=\"person\"/>");
    sample_holds(text, "</attvalues><viz:size value=\"5.0\"/>"
                       "<viz:position x=\"-100.5\" y=\"1e+20\" z=\"0.0\"/>"
                       "<viz:color r=\"255\" g=\"0\" b=\"0\"/></node>\n");
    sample_holds(text, "label=\"AT&amp;T &lt;&quot;Bell&quot; &amp; 'Sons'&gt;\"");
    sample_holds(text, "label=\"INFOSYS\"");
}

static void an_edge_is_whole(void **state)
{
    (void)state;
    sample_holds(text, "<edge id=\"e0\" source=\"person:Ada Lovelace\" target=\"company:AT&amp;T "
                       "&lt;&quot;Bell&quot; &amp; 'Sons'&gt;\" weight=\"1.0\"><attvalues>"
                       "<attvalue for=\"distance\" value=\"1.0\"/>"
                       "<attvalue for=\"interaction\" value=\"co-occurs\"/>"
                       "<attvalue for=\"windows\" value=\"1\"/>");
}

static void what_readers_stumble_over_is_not_there(void **state)
{
    (void)state;
    sample_lacks(text, "=\"\"");
    sample_lacks(text, "nan");
    sample_lacks(text, "\"inf\"");
    sample_lacks(text, "&#");
    const char *spoiled = strstr(text, "<node id=\"organization:Room #12#12\">");
    assert_non_null(spoiled);
    const char *position = strstr(spoiled, "<viz:position"), *size = strstr(spoiled, "<viz:size");
    const char *end = strstr(spoiled, "</node>");
    assert_true(position > end && size > end);
}

static void an_empty_network_is_a_file(void **state)
{
    (void)state;
    char *empty = sample_write(kith_export_gexf, &(kith_network){0});
    sample_holds(empty, "<nodes>\n</nodes>\n<edges>\n</edges>\n</graph>\n</gexf>\n");
    free(empty);
}

static void periods_are_spells_and_dated_weights(void **state)
{
    (void)state;
    kith_slice slices[] = {{2018 * 12 + 11, 2}, {2019 * 12, 1}, {2020 * 12 + 1, 0.5}};
    kith_network network;
    sample_network(&network);
    network.by = KITH_PERIOD_MONTH;
    network.nodes[0].slices = network.edges[0].slices = (kith_slices){slices, 3};
    char *dynamic = sample_write(kith_export_gexf, &network);
    sample_holds(dynamic, "<graph mode=\"dynamic\" timeformat=\"date\" "
                          "timerepresentation=\"interval\" defaultedgetype=\"undirected\">");
    sample_holds(dynamic, "<attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"weight\" "
                          "title=\"weight\" type=\"double\"/></attributes>");
    sample_holds(dynamic,
                 "<attvalue for=\"weight\" value=\"2.0\" start=\"2018-12-01\" end=\"2018-12-31\"/>"
                 "<attvalue for=\"weight\" value=\"1.0\" start=\"2019-01-01\" end=\"2019-01-31\"/>"
                 "<attvalue for=\"weight\" value=\"0.5\" start=\"2020-02-01\" end=\"2020-02-29\"/>"
                 "</attvalues><spells><spell start=\"2018-12-01\" end=\"2019-01-31\"/>"
                 "<spell start=\"2020-02-01\" end=\"2020-02-29\"/></spells></edge>");
    sample_holds(dynamic, "<spell start=\"2020-02-01\" end=\"2020-02-29\"/></spells><viz:size");
    sample_lacks(dynamic, "<spells/>");
    /* An edge of undated documents keeps its weight. */
    const char *undated = strstr(dynamic, "<edge id=\"e1\"");
    assert_non_null(undated);
    const char *weight = strstr(undated, "<attvalue for=\"weight\" value=\"");
    assert_true(weight && weight < strstr(undated, "</edge>"));
    free(dynamic);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_declares_what_it_uses),
        cmocka_unit_test(a_node_is_whole),
        cmocka_unit_test(an_edge_is_whole),
        cmocka_unit_test(what_readers_stumble_over_is_not_there),
        cmocka_unit_test(periods_are_spells_and_dated_weights),
        cmocka_unit_test(an_empty_network_is_a_file),
    };
    return cmocka_run_group_tests_name("gexf", tests, write_sample, free_sample);
}
