/* tests/export/table/test_naming_table.c - mentions, evidence and FollowTheMoney of a made network.
 */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "export/export.h"

#include <jansson.h>
#include <stdlib.h>

#include "export/table/naming_pairs.h"
#include "tests/export/sample_network.h"
#include "tests/unit.h"

static kith_node nodes[3];
static kith_edge edge;
static kith_mentions_document documents[2];
static kith_mentions_sentence sentences[2];
static kith_mentions_mention mentions[4];
static kith_network_mentions naming;
static kith_network network;

/* Ada, Bob and France; a filter has cut the edges of France. */
static int make_network(void **state)
{
    (void)state;
    nodes[0] = (kith_node){.id = KITH_STR("person:Ada"), .label = KITH_STR("Ada")};
    nodes[1] = (kith_node){.id = KITH_STR("person:Bob"), .label = KITH_STR("=Bob")};
    nodes[2] = (kith_node){.id = KITH_STR("country:FR"),
                           .label = KITH_STR("France"),
                           .type = KITH_TYPE_COUNTRY,
                           .iso = "FR"};
    edge = (kith_edge){.source = 0, .target = 1, .weight = 1, .windows = 1, .documents = 1};
    documents[0] = (kith_mentions_document){.row = 1,
                                            .name = KITH_STR("https://example.org/\"a\""),
                                            .title = KITH_STR("On </Ada>"),
                                            .date = KITH_STR("2019-02")};
    documents[1] = (kith_mentions_document){.row = 2, .name = KITH_STR("b")};
    sentences[0] = (kith_mentions_sentence){KITH_STR("Bob met Ada in France"), 0, 0, 3};
    sentences[1] = (kith_mentions_sentence){KITH_STR("Ada slept"), 1, 3, 1};
    mentions[0] = (kith_mentions_mention){.node = 1, .start = 0, .end = 3, .score = 0.5F};
    mentions[1] = (kith_mentions_mention){.node = 0, .start = 8, .end = 11, .score = 1};
    mentions[2] = (kith_mentions_mention){.node = 2, .start = 15, .end = 21, .score = 1};
    mentions[3] = (kith_mentions_mention){.node = 0, .start = 0, .end = 3, .score = 1};
    naming = (kith_network_mentions){documents, 2, sentences, 2, mentions, 4};
    network = (kith_network){
        .nodes = nodes, .node_count = 3, .edges = &edge, .edge_count = 1, .naming = &naming};
    return 0;
}

static void mentions_stand_in_order_of_text(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_mentions_tsv, &network);
    sample_holds(text, "\n\"https://example.org/\"\"a\"\"\"\tOn </Ada>\t2019-02\t"
                       "\"https://example.org/\"\"a\"\"\"\t\tperson:Bob\t'=Bob\tperson\tBob\tname\t"
                       "0.5\t0\t3\tBob met Ada in France\n");
    sample_holds(text, "\nb\t\t\t\t\tperson:Ada\tAda\tperson\tAda\tname\t1.0\t0\t3\tAda slept\n");
    free(text);
}

/* Source and target are those of the edge, whoever is named first; no edge, no row. */
static void evidence_is_of_edges_alone(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_evidence_jsonl, &network);
    assert_memory_equal(text, "{\"source\":\"person:Ada\",\"source_name\":\"Ada\",", 43);
    sample_holds(text, "\"target_mention\":\"Bob\",\"score\":0.5,");
    assert_ptr_equal(strchr(text, '\n') + 1, text + strlen(text));
    free(text);
}

static void without_mentions_there_are_headings(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_mentions_csv, &(kith_network){0});
    assert_string_equal(text, "document,title,date,link,file,entity,name,type,mention,form,score,"
                              "start,end,sentence\r\n");
    free(text);
}

static const char *property(json_t *entity, const char *name)
{
    json_t *values = json_object_get(json_object_get(entity, "properties"), name);
    return json_string_value(json_array_get(values, 0));
}

static void links_are_proved_by_documents(void **state)
{
    (void)state;
    char *text = sample_write(kith_export_followthemoney, &network), *rest = text;
    json_t *entities[6];
    for (size_t i = 0; i < 6; i++) {
        entities[i] = json_loads(rest, JSON_DISABLE_EOF_CHECK, NULL);
        assert_non_null(entities[i]);
        rest = strchr(rest, '\n') + 1;
    }
    assert_string_equal(rest, "");
    const char *ada = json_string_value(json_object_get(entities[0], "id"));
    const char *paper = json_string_value(json_object_get(entities[3], "id"));
    assert_string_equal(property(entities[2], "country"), "fr");
    assert_string_equal(property(entities[3], "sourceUrl"), "https://example.org/\"a\"");
    assert_string_equal(json_string_value(json_object_get(entities[5], "schema")), "UnknownLink");
    assert_string_equal(property(entities[5], "subject"), ada);
    assert_string_equal(property(entities[5], "proof"), paper);
    for (size_t i = 0; i < 6; i++)
        json_decref(entities[i]);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mentions_stand_in_order_of_text),
        cmocka_unit_test(evidence_is_of_edges_alone),
        cmocka_unit_test(without_mentions_there_are_headings),
        cmocka_unit_test(links_are_proved_by_documents),
    };
    return cmocka_run_group_tests_name("naming_table", tests, make_network, NULL);
}
